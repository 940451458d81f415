"""Everything public about one business."""

from datetime import date

import pytest

from businesses.models import BusinessPage, GalleryPicture, SocialLink, SpecialDay
from tests.factories import DirectoryFactory, PictureFactory

pytestmark = pytest.mark.usefixtures("street")


@pytest.fixture
def bakery():
    return BusinessPage.objects.get(title="Bäckerei Korn")


def test_a_profile_begins_like_its_hit(ask, bakery):
    (hit,) = ask("businesses", q="korn")["hits"]
    profile = ask(f"businesses/{bakery.pk}")
    assert {name: profile[name] for name in hit} == hit


def test_a_profile_tells_all(ask, bakery):
    bakery.description = [
        ("text", "<p>Seit <b>1962</b>.</p>"),
        ("image", {"image": PictureFactory(credit="Ada"), "caption": "Der Ofen"}),
        ("list", ["Brot", "Kuchen"]),
    ]
    bakery.email = "brot@korn.example"
    bakery.wheelchair_note = "Eine Rampe"
    bakery.special_days.add(
        SpecialDay(
            first_day=date(2026, 4, 27), last_day=date(2026, 4, 28), reason="Umbau"
        )
    )
    bakery.social_links.add(SocialLink(url="https://www.instagram.com/korn"))
    bakery.gallery.add(
        GalleryPicture(image=PictureFactory(licence="CC-BY-4.0"), caption="Die Theke")
    )
    bakery.save_revision().publish()
    profile = ask(f"businesses/{bakery.pk}")
    assert profile["description"].split("\n\n") == ["Seit 1962.", "Brot", "Kuchen"]
    assert profile["email"] == "brot@korn.example"
    assert profile["wheelchair_note"] == "Eine Rampe"
    assert profile["social_links"] == [
        {"name": "Instagram", "url": "https://www.instagram.com/korn"}
    ]
    assert profile["vcard_url"] == profile["url"] + "visitenkarte/"
    hours = profile["hours"]
    assert hours["osm"] == "Mo-Fr 06:00-18:30"
    assert hours["until"] == "2026-04-24T16:30:00Z"
    assert hours["week"][0]["ranges"] == ["6:00–18:30"]
    (closed,) = [one for one in hours["special_days"] if one["reason"] == "Umbau"]
    assert (closed["first_day"], closed["last_day"]) == ("2026-04-27", "2026-04-28")
    counter, oven = profile["pictures"]
    assert (counter["caption"], counter["licence"]) == ("Die Theke", "CC-BY-4.0")
    assert (oven["caption"], oven["credit"]) == ("Der Ofen", "Ada")
    assert oven["url"].startswith("http://localhost:8000/media/")
    assert profile["attribution"][0]["licence"] == "ODbL-1.0"


def test_hours_that_nobody_knows(ask):
    kiosk = BusinessPage.objects.get(title="Kiosk Can")
    profile = ask(f"businesses/{kiosk.pk}")
    assert profile["hours"]["state"] == "unknown"
    assert profile["hours"]["week"] == []
    assert profile["attribution"] == []


def test_businesses_of_any_public_directory_are_told(ask, shop):
    other = shop("Anderswo", parent=DirectoryFactory(slug="anderswo"))
    assert ask(f"businesses/{other.pk}")["directory"] == "anderswo"


@pytest.mark.parametrize("number", ["0", "99999999", "9" * 30])
def test_numbers_that_nobody_has(ask, number):
    answer = ask(f"businesses/{number}", status=404)
    assert answer == {"detail": "Dieses Geschäft gibt es hier nicht."}
