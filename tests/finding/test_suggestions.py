"""What the box of every page suggests, by kind."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from wagtail.models import PageViewRestriction

pytestmark = pytest.mark.django_db


def labels(found):
    return [(one["group"], one["label"]) for one in found]


def test_shops_come_with_dates_campaigns_and_pages(
    suggested, shop, campaign, event, text_page
):
    shop("Gärtnerei Grün", "flowers")
    campaign("Gärten öffnen sich", "gaerten")
    event("Gärtnern für Kinder", rule="", first_day=date(2026, 4, 25))
    text_page("Gärten im Quartier", "gaerten-im-quartier")
    assert labels(suggested("gärt")) == [
        ("Branchen", "Blumen & Garten"),
        ("Geschäfte", "Gärtnerei Grün"),
        ("Aktionen", "Gärten öffnen sich"),
        ("Termine", "Gärtnern für Kinder"),
        ("Seiten", "Gärten im Quartier"),
    ]


def test_a_date_says_when_and_where_it_is_and_leads_to_its_page(suggested, event):
    stored = event("Erzählcafé", place="im Hof")
    [one] = suggested("erz")
    assert one == {
        "kind": "termine",
        "group": "Termine",
        "label": "Erzählcafé",
        "marks": [[0, 3]],
        "hint": "Heute, 15:00 Uhr · im Hof",
        "icon": "calendar",
        "url": f"/kalender/{stored.pk}/erzaehlcafe/",
        "lang": "",
    }


def test_english_readers_get_english_groups_and_addresses(suggested, event):
    event("Erzählcafé")
    [one] = suggested("erz", "en")
    assert (one["group"], one["hint"], one["lang"]) == ("Dates", "Today, 15:00", "de")
    assert one["url"].startswith("/en/kalender/")


def test_a_campaign_of_that_name_comes_before_shops_with_similar_wares(
    suggested, shop, campaign
):
    shop("Blumen Huber", "flowers", claim="Auch Kübel")
    campaign("Kübel für alle", "kuebel")
    first, *_others = suggested("kübel")
    assert first["label"] == "Kübel für alle"


def test_never_more_than_nine_and_two_of_a_kind_that_is_no_shop(suggested, shop, event):
    for number in range(12):
        shop(f"Markt {number}", "food")
        event(f"Markttag {number}")
    found = labels(suggested("markt"))
    assert len(found) == 9
    assert sum(group == "Termine" for group, _label in found) == 2


def test_before_the_first_letter_nothing_is_suggested(suggested, event):
    event("Erzählcafé")
    assert suggested(" ") == suggested("…") == []


def test_without_a_directory_the_rest_is_found(suggested, text_page):
    text_page("Hilfe", "hilfe")
    assert labels(suggested("hil")) == [("Seiten", "Hilfe")]


def test_shops_of_a_private_directory_are_not_told(suggested, shop, directory, event):
    shop("Bäckerei Korn", "bakery")
    event("Kornfest")
    PageViewRestriction.objects.create(page=directory, restriction_type="login")
    assert labels(suggested("korn")) == [("Termine", "Kornfest")]


def test_what_ends_is_not_told_from_memory(suggested, campaign, campaign_date):
    ends = datetime(2026, 4, 25, 12, 0, tzinfo=UTC)
    page = campaign("Nachbarn", "nachbarn")
    for hours in (0, 48):
        more = timedelta(hours=hours)
        times = {"starts_at": ends - timedelta(hours=4) + more, "ends_at": ends + more}
        campaign_date(page, "Suppe kochen", **times)
    for moment, hint in (
        (ends - timedelta(minutes=1), "Heute, 10:00 Uhr"),
        (ends + timedelta(minutes=1), "Mo., 27. April, 10:00 Uhr"),
    ):
        with time_machine.travel(moment, tick=False):
            assert suggested("suppe")[0]["hint"] == hint


def test_other_addresses_are_no_ways_in(client, text_page):
    for path in ("/x/suche/vorschlaege.json", "/de/suche/vorschlaege.json"):
        assert client.get(path, {"q": "x"}).status_code == 404
