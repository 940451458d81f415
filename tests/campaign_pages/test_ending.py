"""A campaign that goes tells first who would be let down, and tells them after."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import transaction

from campaigns.models import CampaignDate, CampaignPage, SignUp
from quartier.mail.models import OutgoingMail
from tests.factories import UserFactory

NOW = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)
SENTENCE = "Für kommende Termine sind 2 Menschen angemeldet."
ADA, BEA = "ada@quartier.example", "bea@quartier.example"


def meeting(campaign, days, title="Wir pflanzen"):
    start = NOW + timedelta(days=days)
    return CampaignDate.objects.create(
        campaign=campaign,
        title=title,
        starts_at=start,
        ends_at=start + timedelta(hours=2),
        place="Am Brunnen",
        takes_sign_ups=True,
    )


def sign_up(date, email, state="place", **more):
    return SignUp.objects.create(
        date=date, name="Ada", email=email, state=state, **more
    )


@pytest.fixture
def expected(campaign):
    """Two people who come, one of them twice; one who came, one who never confirmed."""
    coming = meeting(campaign, 4)
    sign_up(coming, ADA)
    sign_up(coming, BEA, state="waiting", language="en")
    sign_up(coming, "cem@quartier.example", state="unconfirmed")
    sign_up(meeting(campaign, -4), "dan@quartier.example")
    sign_up(meeting(campaign, 11, "Wir gießen"), ADA)
    return campaign


@pytest.fixture
def admin(client, editor):
    client.force_login(editor)
    return client


@pytest.fixture
def superuser(client, db):
    client.force_login(UserFactory(is_superuser=True))
    return client


def told():
    return sorted(OutgoingMail.objects.values_list("to", flat=True))


def asked(browser, page, what):
    return browser.get(f"/admin/pages/{page.pk}/{what}/").content.decode()


def unpublish(browser, page, **values):
    return browser.post(f"/admin/pages/{page.pk}/unpublish/", values)


@pytest.mark.parametrize("what", ["delete", "unpublish"])
def test_the_editor_reads_how_many_would_be_told(admin, expected, what):
    page = asked(admin, expected, what)
    assert f"{SENTENCE} Wir schicken allen eine Absage." in page
    assert told() == []


@pytest.mark.parametrize("what", ["delete", "unpublish"])
def test_who_has_no_address_is_left_to_the_editor(admin, expected, what):
    sign_up(expected.dates.order_by("starts_at").last(), "")
    page = asked(admin, expected, what)
    assert "sind 3 Menschen angemeldet. 1 hat keine E-Mail" in page


@pytest.mark.parametrize("what", ["delete", "unpublish"])
def test_where_nobody_has_signed_up_nothing_is_said(admin, campaign, what):
    meeting(campaign, 4)
    assert "angemeldet" not in asked(admin, campaign, what)


def test_all_of_them_and_nobody_else_get_one_mail(admin, expected):
    admin.post(f"/admin/pages/{expected.pk}/delete/")
    assert not CampaignPage.objects.exists()
    assert told() == [ADA, BEA]


def test_the_mail_names_the_campaign_and_every_date_in_the_readers_language(
    admin, expected
):
    unpublish(admin, expected)
    in_german = OutgoingMail.objects.get(to=ADA)
    assert in_german.subject == "Fällt aus: Blumenkübel für die Lange Straße"
    assert "Damit fallen auch Ihre Termine aus:" in in_german.text
    assert "Wir pflanzen: Sa., 25. April" in in_german.text
    assert "Wir gießen: Sa., 2. Mai" in in_german.text
    in_english = OutgoingMail.objects.get(to=BEA)
    assert in_english.subject == "Called off: Blumenkübel für die Lange Straße"
    assert "Wir pflanzen: Sat 25 Apr, 10:00–12:00, Am Brunnen" in in_english.text
    assert "Wir gießen" not in in_english.text


def test_an_unpublished_campaign_keeps_its_list_and_tells_nobody_twice(admin, expected):
    unpublish(admin, expected)
    assert told() == [ADA, BEA]
    assert expected.dates.filter(is_cancelled=True).count() == 2
    expected.refresh_from_db()
    expected.save_revision().publish()
    unpublish(admin, expected)
    admin.post(f"/admin/pages/{expected.pk}/delete/")
    assert told() == [ADA, BEA]


def test_saving_a_draft_or_publishing_it_again_calls_nothing_off(expected):
    expected.save_revision()
    expected.save_revision().publish()
    assert told() == []
    assert not expected.dates.filter(is_cancelled=True).exists()


def test_whom_an_editor_enters_into_a_draft_hears_nothing_of_it(campaign, expected):
    campaign.unpublish()
    OutgoingMail.objects.all().delete()
    sign_up(meeting(campaign, 20), "eva@quartier.example")
    campaign.save_revision()
    campaign.save()
    assert told() == []


def test_the_end_of_a_planned_publication_tells_them(expected):
    CampaignPage.objects.update(expire_at=NOW - timedelta(minutes=1))
    call_command("publish_scheduled")
    assert told() == [ADA, BEA]


def test_a_page_that_could_not_be_unpublished_has_told_nobody(expected):
    with transaction.atomic():
        expected.unpublish()
        assert told() == [ADA, BEA]
        transaction.set_rollback(True)
    assert told() == []


def test_the_whole_list_tells_them_too(superuser, expected, index):
    for what in ("delete", "unpublish"):
        assert SENTENCE in asked(superuser, index, what)
    unpublish(superuser, index)
    assert told() == []
    index.save_revision().publish()
    unpublish(superuser, index, include_descendants="on")
    assert told() == [ADA, BEA]


def test_a_list_with_all_its_campaigns_is_deleted_and_they_are_told(
    superuser, expected, index
):
    superuser.post(f"/admin/pages/{index.pk}/delete/")
    assert not CampaignPage.objects.exists()
    assert told() == [ADA, BEA]


def test_who_must_type_the_name_of_the_site_first_has_told_nobody(
    superuser, expected, index
):
    address = f"/admin/pages/{index.pk}/delete/"
    superuser.post(address, {"confirm_site_name": "falsch"})
    assert CampaignPage.objects.exists()
    assert told() == []


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("delete", "Löschen Sie diese Aktion bitte einzeln."),
        ("unpublish", "Nehmen Sie diese Aktion bitte einzeln von der Website."),
    ],
)
def test_several_at_once_stay_while_people_count_on_them(admin, expected, what, words):
    address = f"/admin/bulk/wagtailcore/page/{what}/?id={expected.pk}"
    page = admin.post(address, follow=True).content.decode()
    assert SENTENCE in page
    assert words in page
    assert CampaignPage.objects.live().exists()
    assert told() == []


@pytest.mark.parametrize("what", ["delete", "unpublish"])
def test_whoever_may_not_do_it_tells_nobody(client, expected, person, what):
    client.force_login(person)
    client.post(f"/admin/pages/{expected.pk}/{what}/")
    assert CampaignPage.objects.live().exists()
    assert told() == []
