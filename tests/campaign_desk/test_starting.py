"""A new campaign starts from a template, not from an empty page."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from factories import DistrictFactory, UserFactory
from wagtail.users.models import UserProfile

from campaigns.formats import formats
from campaigns.models import CampaignIndexPage, CampaignPage, ChecklistItem
from campaigns.starting.drafts import WITHOUT_FORMAT, Beginning, draft
from home.models import FrontPage

DAYS = {"first_day": "2026-05-09", "last_day": "2026-10-31"}


def start(desk, key="flower-tubs", **said):
    values = {"title": "Kübel für alle"} | DAYS | said
    return desk.post(reverse("campaign_start_from", args=[key]), values)


def made():
    return CampaignPage.objects.get()


def test_every_format_is_offered_with_its_sample_and_an_empty_one(desk, index):
    page = desk.get(reverse("campaign_start")).content.decode()
    for kind in formats().values():
        assert str(kind.sample.title) in page
        assert reverse("campaign_start_from", args=[kind.key]) in page
    assert reverse("campaign_start_from", args=[WITHOUT_FORMAT]) in page


def test_title_and_days_make_a_draft_with_texts_and_open_it(desk, index):
    district = DistrictFactory(name="Nordhof")
    response = start(desk, districts=[district.pk])
    page = made()
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert not page.live
    assert page.title == "Kübel für alle"
    assert page.format_key == "flower-tubs"
    assert list(page.districts.all()) == [district]
    assert "Jeder Kübel hat Paten" in str(page.body)
    opened = desk.get(response["Location"])
    assert opened.status_code == 200
    assert "mit 11 Aufgaben" in opened.content.decode()


def test_phases_and_the_checklist_are_counted_from_the_days(desk, index):
    start(desk)
    page = made()
    assert [(step.phase.value, step.first_day) for step in page.steps] == [
        ("call", date(2026, 3, 28)),
        ("under_way", date(2026, 5, 9)),
        ("care", date(2026, 5, 23)),
        ("finished", date(2026, 11, 1)),
    ]
    due = {item.text: item.due_on for item in page.checklist.all()}
    assert due["Kübel, Erde und Pflanzen bestellen"] == date(2026, 3, 25)
    assert due["Allen danken, die mitgemacht haben"] == date(2026, 11, 3)


def test_a_phase_that_would_begin_after_the_last_day_is_left_out(desk, index):
    start(desk, last_day="2026-05-10")
    assert [step.phase.value for step in made().steps] == [
        "call",
        "under_way",
        "finished",
    ]


@pytest.mark.parametrize("key", [*formats(), WITHOUT_FORMAT])
def test_what_a_template_makes_can_be_published_as_it_is(index, editor, key):
    beginning = Beginning(
        index=index,
        title="Neu",
        first_day=date(2026, 5, 9),
        last_day=date(2026, 5, 9),
    )
    page = draft(beginning, formats().get(key), editor)
    block = CampaignPage._meta.get_field("body").stream_block
    block.clean(page.body)
    page.full_clean()
    page.get_latest_revision().publish()
    assert Client().get(page.get_url()).status_code == 200
    assert all(len(item.text) <= 160 for item in page.checklist.all())


def test_texts_are_in_the_language_of_the_site_whoever_starts(desk, index, editor):
    profile = UserProfile.get_for_user(editor)
    profile.preferred_language = "en"
    profile.save()
    address = reverse("campaign_start_from", args=["flower-tubs"])
    assert "First day" in desk.get(address).content.decode()
    start(desk)
    assert "Geschäfte und Nachbarn" in made().teaser


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ({"last_day": "2026-05-08"}, "Der letzte Tag liegt vor dem ersten."),
        ({"last_day": "2036-05-08"}, "Das sind mehr als fünf Jahre."),
        ({"first_day": "gestern"}, "gültiges Datum"),
        ({"title": ""}, "error-message"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_made(desk, index, said, answer):
    response = start(desk, **said)
    assert response.status_code == 422
    assert answer in response.content.decode()
    assert not CampaignPage.objects.exists()
    assert not ChecklistItem.objects.exists()


def test_the_same_title_twice_gets_two_addresses(desk, index):
    start(desk)
    start(desk)
    assert CampaignPage.objects.values("slug").distinct().count() == 2


def test_of_several_overviews_the_editor_picks_one(desk, index):
    other = CampaignIndexPage(title="Früher", slug="frueher")
    FrontPage.objects.get().add_child(instance=other)
    assert start(desk).status_code == 422
    start(desk, index=other.pk)
    assert made().get_parent().pk == other.pk


def test_nobody_starts_from_a_template_that_is_none(desk, index):
    assert start(desk, key="unsinn").status_code == 404


def test_who_may_add_no_page_starts_nothing(index):
    guest = UserFactory()
    group = Group.objects.create(name="Gäste")
    group.permissions.set(
        Group.objects.get(name="Editors").permissions.filter(codename="access_admin")
    )
    guest.groups.add(group)
    client = Client()
    client.force_login(guest)
    assert start(client).status_code == 302
    assert not CampaignPage.objects.exists()


def test_without_an_overview_there_is_nowhere_to_start(desk):
    assert start(desk).status_code == 302
    assert not CampaignPage.objects.exists()
