"""A link signs a person in, once."""

import time

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from factories import UserFactory

from quartier.accounts.models import User
from quartier.accounts.sign_in_links import sign_in_link

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return UserFactory(is_superuser=True)


def path_of(link):
    return "/" + link.split("/", 3)[3]


def signed_in(client):
    return "_auth_user_id" in client.session


def test_opening_the_link_only_asks_because_mail_scanners_open_links(client, editor):
    page = client.get(path_of(sign_in_link(editor)))
    assert page.status_code == 200
    assert editor.email in page.content.decode()
    assert not signed_in(client)


def test_the_button_signs_in_and_leads_to_the_admin(client, editor):
    answer = client.post(path_of(sign_in_link(editor)))
    assert answer.status_code == 302
    assert answer.url == "/admin/"
    assert signed_in(client)


def test_a_used_link_has_ended(client, editor):
    path = path_of(sign_in_link(editor))
    client.post(path)
    client.logout()
    assert client.post(path).status_code == 410
    assert not signed_in(client)


def test_a_link_ends_after_an_hour(client, editor):
    path = path_of(sign_in_link(editor))
    with time_machine.travel(time.time() + 61 * 60):
        assert client.post(path).status_code == 410


def test_a_locked_person_can_not_use_it(client, editor):
    path = path_of(sign_in_link(editor))
    User.objects.filter(pk=editor.pk).update(is_active=False)
    assert client.post(path).status_code == 410


@pytest.mark.parametrize("person", ["MQ", "x", "%00", "999999999999999999999999"])
def test_a_made_up_link_says_that_it_has_ended(client, person):
    assert client.post(f"/anmelden/{person}/abc-def/").status_code == 410


def test_another_persons_token_does_not_fit(client, editor):
    other = UserFactory()
    mine, theirs = path_of(sign_in_link(editor)), path_of(sign_in_link(other))
    mixed = "/".join([*mine.split("/")[:3], *theirs.split("/")[3:]])
    assert client.post(mixed).status_code == 410


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(client, editor, method):
    answer = getattr(client, method)(path_of(sign_in_link(editor)))
    assert answer.status_code == 405


def test_the_command_prints_a_link_for_an_administrator_it_makes(capsys, client):
    call_command("sign_in_link", "anna@quartier.example", "--create-administrator")
    client.post(path_of(capsys.readouterr().out.strip()))
    assert signed_in(client)
    assert User.objects.get(email="anna@quartier.example").is_superuser


def test_the_command_makes_nobody_unasked():
    with pytest.raises(CommandError, match="Niemand"):
        call_command("sign_in_link", "anna@quartier.example")
    assert not User.objects.exists()


def test_no_two_people_share_an_address_whatever_its_capitals():
    UserFactory(email="anna@quartier.example")
    with pytest.raises(IntegrityError), transaction.atomic():
        UserFactory(email="ANNA@quartier.example")
