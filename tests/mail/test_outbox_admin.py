"""Editors see what became of the site's mail, and decide about the unclear."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone

from quartier.accounts.models import User
from quartier.mail.keeping import clear_words, expired_mails
from quartier.mail.models import MailState, OutgoingMail, Undeliverable

pytestmark = pytest.mark.django_db


def set_state(mail, state, **values):
    OutgoingMail.objects.filter(pk=mail.pk).update(state=state, **values)


def again(client, mail):
    return client.post(reverse("mails:send_again", args=[mail.pk]))


@pytest.fixture
def somebody(client):
    """Sign in somebody with these rights, given by a group as editors have them."""

    def signed_in(*codenames):
        person = User.objects.create_user("eva@example.org")
        group = Group.objects.create(name="Team")
        rights = Permission.objects.filter(codename__in=["access_admin", *codenames])
        group.permissions.set(rights)
        person.groups.add(group)
        client.force_login(person)
        return client

    return signed_in


def test_the_list_is_filtered_and_searched(admin_client, write):
    for name in ("anna", "bert"):
        write(to=f"{name}@example.org")
    set_state(OutgoingMail.objects.get(to="bert@example.org"), MailState.UNCLEAR)
    index = reverse("mails:index")
    assert "anna@example.org" in admin_client.get(index).content.decode()
    unclear = admin_client.get(index, {"state": "unclear"}).content.decode()
    assert ("bert@" in unclear, "anna@" in unclear) == (True, False)
    found = admin_client.get(index, {"q": "anna@example"}).content.decode()
    assert ("bert@" in found, "anna@" in found) == (False, True)


def test_an_unclear_mail_is_sent_again_by_a_button(admin_client, write):
    mail = write()
    set_state(mail, MailState.UNCLEAR)
    page = admin_client.get(reverse("mails:inspect", args=[mail.pk])).content.decode()
    assert "Noch einmal senden" in page
    assert "Niemand weiß" in page
    answer = again(admin_client, mail)
    assert answer.url == reverse("mails:inspect", args=[mail.pk])
    mail.refresh_from_db()
    assert mail.state == MailState.WAITING


@pytest.mark.parametrize("state", ["waiting", "handing_over", "sent", "kept"])
def test_other_mails_are_not(admin_client, write, state):
    mail = write()
    set_state(mail, state)
    page = admin_client.get(reverse("mails:inspect", args=[mail.pk])).content.decode()
    assert "Noch einmal senden" not in page
    again(admin_client, mail)
    mail.refresh_from_db()
    assert mail.state == state


def test_nobody_reads_a_code(admin_client, write):
    mail = write(kind="sign-in", context={"name": "493 027"})
    pages = [reverse("mails:index"), reverse("mails:inspect", args=[mail.pk])]
    for page in pages:
        assert "493 027" not in admin_client.get(page).content.decode()


def test_hostile_words_stay_words(admin_client, write):
    mail = write(context={"name": "<script>alert(1)</script>"})
    for name, args in (("mails:index", ()), ("mails:inspect", (mail.pk,))):
        page = admin_client.get(reverse(name, args=args)).content.decode()
        assert "<script>alert(1)" not in page
        assert "alert(1)" in page


def test_who_may_only_look_cannot_send(somebody, write):
    client = somebody("view_outgoingmail")
    mail = write()
    set_state(mail, MailState.UNCLEAR)
    page = client.get(reverse("mails:inspect", args=[mail.pk])).content.decode()
    assert "Noch einmal senden" not in page
    assert again(client, mail).status_code == 302
    mail.refresh_from_db()
    assert mail.state == MailState.UNCLEAR


def test_editors_without_the_right_see_nothing(somebody, write):
    client = somebody()
    mail = write()
    for name, args in (
        ("mails:index", ()),
        ("mails:inspect", (mail.pk,)),
        ("undeliverable:index", ()),
    ):
        assert client.get(reverse(name, args=args)).status_code == 302


def test_nobody_sends_by_looking(admin_client, write):
    mail = write()
    set_state(mail, MailState.UNCLEAR)
    url = reverse("mails:send_again", args=[mail.pk])
    assert admin_client.get(url).status_code == 405


def test_visitors_are_sent_to_sign_in(client, write):
    mail = write()
    assert "login" in client.get(reverse("mails:index")).url
    assert "login" in again(client, mail).url


def test_an_address_that_is_right_again_is_taken_out(admin_client):
    note = Undeliverable.objects.create(address="anna@example.org", reason="550")
    index = admin_client.get(reverse("undeliverable:index")).content.decode()
    assert "anna@example.org" in index
    admin_client.post(reverse("undeliverable:delete", args=[note.pk]))
    assert not Undeliverable.objects.exists()


def test_words_are_cleared_after_thirty_days_but_not_of_what_waits(write):
    sent, waits = write(), write()
    set_state(sent, MailState.SENT)
    now = timezone.now()
    assert not expired_mails(now + timedelta(days=29)).exists()
    late = expired_mails(now + timedelta(days=31))
    assert list(late) == [sent]
    assert clear_words(late) == 1
    sent.refresh_from_db()
    waits.refresh_from_db()
    assert (sent.text, sent.html, sent.state) == ("", "", MailState.SENT)
    assert waits.text
    assert not expired_mails(now + timedelta(days=31)).exists()
