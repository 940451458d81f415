"""A campaign that is deleted tells first who would be let down, and tells them after."""

from datetime import UTC, datetime, timedelta

import pytest

from campaigns.models import CampaignDate, CampaignPage, SignUp
from quartier.mail.models import OutgoingMail
from tests.factories import UserFactory

NOW = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)
SENTENCE = "Für kommende Termine sind 2 Menschen angemeldet."


def meeting(campaign, days):
    start = NOW + timedelta(days=days)
    return CampaignDate.objects.create(
        campaign=campaign,
        title="Wir pflanzen",
        starts_at=start,
        ends_at=start + timedelta(hours=2),
        takes_sign_ups=True,
    )


def sign_up(date, email, state="place"):
    return SignUp.objects.create(date=date, name="Ada", email=email, state=state)


@pytest.fixture
def expected(campaign):
    """Two people who come, one who came, one who never confirmed."""
    coming = meeting(campaign, 4)
    sign_up(coming, "ada@quartier.example")
    sign_up(coming, "bea@quartier.example", state="waiting")
    sign_up(coming, "cem@quartier.example", state="unconfirmed")
    sign_up(meeting(campaign, -4), "dan@quartier.example")
    return campaign


@pytest.fixture
def admin(client, editor):
    client.force_login(editor)
    return client


def told():
    return set(OutgoingMail.objects.values_list("to", flat=True))


def test_the_editor_reads_how_many_have_signed_up(admin, expected):
    page = admin.get(f"/admin/pages/{expected.pk}/delete/").content.decode()
    assert SENTENCE in page
    assert told() == set()


def test_all_of_them_and_nobody_else_get_a_mail(admin, expected):
    admin.post(f"/admin/pages/{expected.pk}/delete/")
    assert not CampaignPage.objects.exists()
    assert told() == {"ada@quartier.example", "bea@quartier.example"}


def test_deleting_the_whole_list_tells_them_too(client, expected, index):
    admin = client
    admin.force_login(UserFactory(is_superuser=True))
    page = admin.get(f"/admin/pages/{index.pk}/delete/").content.decode()
    assert SENTENCE in page
    admin.post(f"/admin/pages/{index.pk}/delete/")
    assert len(told()) == 2


def test_several_at_once_are_not_deleted_while_people_count_on_them(admin, expected):
    answer = admin.post(
        f"/admin/bulk/wagtailcore/page/delete/?id={expected.pk}", follow=True
    )
    page = answer.content.decode()
    assert SENTENCE in page
    assert "Löschen Sie diese Aktion bitte einzeln." in page
    assert CampaignPage.objects.exists()
    assert told() == set()


def test_nobody_signed_up_no_sentence(admin, campaign):
    meeting(campaign, 4)
    page = admin.get(f"/admin/pages/{campaign.pk}/delete/").content.decode()
    assert "angemeldet" not in page


def test_whoever_may_not_delete_tells_nobody(client, expected, person):
    client.force_login(person)
    client.post(f"/admin/pages/{expected.pk}/delete/")
    assert CampaignPage.objects.exists()
    assert told() == set()
