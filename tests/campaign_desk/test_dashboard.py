"""The first page of the admin says what campaigns need, and leads right there."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from factories import BusinessFactory, DirectoryFactory, PictureFactory, UserFactory

from campaigns.dashboard.due import due
from campaigns.dashboard.overview import rows_for
from campaigns.models import (
    CampaignPage,
    CampaignPhase,
    CampaignUpdate,
    ChecklistItem,
    DiaryEntry,
    EntryState,
    Participation,
    Spot,
)
from campaigns.updates import post
from quartier.media.models import Picture

TODAY = date(2026, 4, 21)
DUE_MOST = 12
OVERVIEW_MOST = 6


@pytest.fixture
def shop(index, campaign):
    page = BusinessFactory(parent=DirectoryFactory(slug="geschaefte"))
    Participation.objects.create(campaign=campaign, business=page)
    return page


def told(editor, today=TODAY):
    return {task.words: task.url for one in due(editor, today) for task in one.tasks}


def changed(campaign, **values):
    CampaignPage.objects.filter(pk=campaign.pk).update(**values)


def test_where_all_is_well_nothing_is_said(editor, campaign, desk):
    assert due(editor, TODAY) == []
    assert "Aktionen: was ansteht" not in desk.get("/admin/").content.decode()


def test_a_campaign_that_is_over_wants_its_last_phase_and_its_result(editor, campaign):
    campaign.phases.filter(phase="finished").delete()
    changed(campaign, last_day=date(2026, 4, 20))
    edit = reverse("wagtailadmin_pages:edit", args=[campaign.pk])
    assert told(editor) == {
        "Vorbei seit dem 20. April 2026, die Phase steht noch auf „Läuft“": edit,
        "Es fehlt, was daraus wurde": edit,
    }
    CampaignPhase.objects.create(
        campaign=campaign, phase="finished", first_day=date(2026, 4, 21)
    )
    changed(campaign, result="24 Kübel blühen.")
    assert told(editor) == {}


def test_after_two_months_nobody_is_reminded_of_a_missing_result(editor, campaign):
    changed(campaign, last_day=TODAY - timedelta(days=61))
    assert told(editor) == {}


def test_a_phase_that_begins_within_days_is_announced(editor, campaign):
    CampaignPhase.objects.create(
        campaign=campaign, phase="care", first_day=date(2026, 4, 28)
    )
    assert "„Pflege“ beginnt am 28. April 2026" in told(editor)


def test_a_draft_is_remembered_when_its_first_day_is_near(editor, campaign):
    changed(campaign, live=False, first_day=date(2026, 5, 10))
    words = "Noch ein Entwurf, der erste Tag ist am 10. Mai 2026"
    assert words in told(editor)
    assert words not in told(editor, TODAY - timedelta(days=30))


def test_free_spots_lead_to_where_they_are_given_away(editor, campaign):
    for number in (1, 2):
        Spot.objects.create(campaign=campaign, number=number)
    words = "2 Orte suchen noch Patinnen und Paten"
    assert told(editor)[words] == reverse("campaign_spot_assign", args=[campaign.pk])
    changed(campaign, format_key="stamp-rally")
    assert told(editor) == {}


def test_damage_and_a_photo_lead_to_the_spot_and_its_diary(editor, campaign):
    spot = Spot.objects.create(campaign=campaign, number=7, state="damaged")
    spot.adoptions.create(name="Klasse 3b", season=2026)
    DiaryEntry.objects.create(
        spot=spot,
        action="damaged",
        picture=PictureFactory(),
        state=EntryState.WAITING,
        made_at=timezone.now(),
    )
    assert told(editor) == {
        "Kübel 7: beschädigt": reverse(
            "campaign_spot_edit", args=[campaign.pk, spot.pk]
        ),
        "1 Foto wartet auf Freigabe": reverse(
            "campaign_spot_diary", args=[campaign.pk]
        ),
    }


def test_what_teams_have_written_waits_for_the_editor(editor, campaign, shop, desk):
    post(
        campaign,
        shop,
        editor,
        title="Minze",
        text="Zum Mitnehmen.",
        now=timezone.now(),
    )
    Participation.objects.update(proposed_line="Kekse für alle")
    found = told(editor)
    news = found["1 Neuigkeit wartet auf Freigabe"]
    lines = found["1 Satz eines Geschäfts wartet auf Freigabe"]
    assert "Minze" in desk.get(news).content.decode()
    assert "Kekse für alle" in desk.get(lines).content.decode()


def test_pictures_that_say_nothing_are_counted_once_wherever_they_are(editor, campaign):
    told_of = PictureFactory(description="Ein Kübel")
    silent = [PictureFactory(description="") for _ in range(7)]
    hero, spots, news, first, second, before, after = silent
    campaign.picture = hero
    campaign.body = [
        ("text", "<p>Bunt.</p>"),
        ("image", {"image": hero}),
        ("gallery", {"pictures": [{"image": one} for one in (first, told_of, second)]}),
        ("before_after", {"before": before, "after": after}),
    ]
    campaign.save_revision().publish()
    for number, picture in enumerate((spots, told_of, None)):
        spot = Spot.objects.create(campaign=campaign, number=number, picture=picture)
        spot.adoptions.create(name="Klasse 3b", season=2026)
    for picture in (news, told_of, None):
        CampaignUpdate.objects.create(
            campaign=campaign,
            title="Neu",
            text="Es blüht.",
            posted_at=timezone.now(),
            picture=picture,
        )
    edit = reverse("wagtailimages:edit", args=[hero.pk])
    assert told(editor) == {"7 Bilder ohne Beschreibung": edit}
    Picture.objects.exclude(pk=after.pk).update(description="Blumen")
    edit = reverse("wagtailimages:edit", args=[after.pk])
    assert told(editor) == {"1 Bild ohne Beschreibung": edit}


def test_things_to_do_are_named_when_their_day_is_near(editor, campaign):
    for text, days in (("Erde bestellen", -1), ("Plakate", 7), ("Danken", 8)):
        day = TODAY + timedelta(days=days)
        ChecklistItem.objects.create(campaign=campaign, text=text, due_on=day)
    address = reverse("campaign_checklist", args=[campaign.pk])
    assert told(editor) == {"Überfällig: Erde bestellen": address, "Plakate": address}


def test_who_edits_no_page_is_told_nothing(campaign):
    Spot.objects.create(campaign=campaign, number=1, state="damaged")
    guest = UserFactory()
    guest.groups.add(Group.objects.create(name="Gäste"))
    assert due(guest, TODAY) == []
    assert list(rows_for(guest, TODAY)) == []


def test_the_panel_leads_there(desk, campaign):
    Spot.objects.create(campaign=campaign, number=7, state="damaged")
    page = desk.get("/admin/").content.decode()
    assert "Aktionen: was ansteht" in page
    assert "Kübel 7: beschädigt" in page


def test_the_list_has_a_row_for_each_campaign_with_the_ways_to_its_parts(
    desk, campaign, shop, editor
):
    taken = Spot.objects.create(campaign=campaign, number=1)
    taken.adoptions.create(name="Klasse 3b", season=2026)
    Spot.objects.create(campaign=campaign, number=2)
    ChecklistItem.objects.create(campaign=campaign, text="Erde bestellen")
    (row,) = rows_for(editor, TODAY)
    assert (row.phase, row.free, row.spots) == ("Läuft", 1, 2)
    assert (row.businesses, row.open_tasks) == (1, 1)
    page = desk.get(reverse("campaign_overview")).content.decode()
    for _label, url in row.ways:
        assert f'href="{url}"' in page
        assert desk.get(url).status_code == 200


def test_an_editor_finds_the_list_in_the_menu_and_a_draft_in_the_list(desk, campaign):
    changed(campaign, live=False)
    assert reverse("campaign_overview") in desk.get("/admin/").content.decode()
    assert "Entwurf" in desk.get(reverse("campaign_overview")).content.decode()


def test_ten_campaigns_take_no_more_questions_than_one(editor, campaign, index):
    for number in range(10):
        page = CampaignPage(
            title=f"Aktion {number}",
            teaser="Wir tun etwas.",
            format_key="flower-tubs",
            first_day=date(2026, 4, 1),
            last_day=date(2026, 4, 30),
        )
        page.phases = [CampaignPhase(phase="under_way", first_day=date(2026, 4, 1))]
        index.add_child(instance=page)
        Spot.objects.create(campaign=page, number=1, state="damaged")
        ChecklistItem.objects.create(campaign=page, text="Plakate", due_on=TODAY)
    with CaptureQueriesContext(connection) as asked:
        assert len(due(editor, TODAY)) == 10
    assert len(asked) <= DUE_MOST, [query["sql"][:90] for query in asked]
    with CaptureQueriesContext(connection) as asked:
        assert len(list(rows_for(editor, TODAY))) == 11
    assert len(asked) <= OVERVIEW_MOST, [query["sql"][:90] for query in asked]
