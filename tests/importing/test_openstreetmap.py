"""What becomes of OpenStreetMap's tags."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils.timezone import localdate, now
from factories import DistrictFactory

from businesses.choices import ConfirmedBy
from businesses.models import BusinessPage, DirectoryPage, SocialLink
from quartier.places.models import Address, District

pytestmark = pytest.mark.django_db


def test_a_shop_arrives_with_everything_that_its_tags_say(traps, bring_in, shop):
    bring_in(traps)
    page = shop("Bäckerei Rosenthal")
    assert page.live
    assert page.slug == "baeckerei-rosenthal"
    assert page.category.slug == "bakery"
    assert (page.street_line, page.town_line) == ("Lindenstraße 5", "58999 Ellerbrück")
    assert (page.longitude, page.latitude) == (Decimal("7.9"), Decimal("51.3"))
    assert page.phone == "+49233112345"
    assert page.website == "http://rosenthal.example/"
    assert page.opening_hours == "Mo-Fr 06:30-18:00; Sa 07:00-13:00"
    assert page.wheelchair == "yes"
    assert page.payment == ["cash", "girocard"]
    assert page.languages == ["tr"]
    assert list(page.tags.names()) == ["Bio"]
    assert page.osm_id == "node/1"


def test_both_families_of_keys_are_read(traps, bring_in, shop):
    bring_in(traps)
    page = shop("Schachcafé")
    assert page.website == "https://schach.example"
    assert page.email == "hallo@schach.example"
    assert page.wheelchair_note == "Eine Stufe, Rampe vorhanden"


def test_bad_values_are_named_and_the_rest_of_the_shop_is_there(traps, bring_in, shop):
    printed = bring_in(traps)
    page = shop("Pizzeria Da Nino")
    assert set(page.tags.names()) == {
        "Restaurant",
        "Italienisch",
        "Pizza",
        "Vegetarisch",
    }
    assert page.phone == page.website == page.email == page.opening_hours == ""
    assert page.wheelchair == "unknown"
    for field in (
        "Telefon",
        "Website",
        "E-Mail",
        "Öffnungszeiten",
        "Mit dem Rollstuhl",
    ):
        assert f"Pizzeria Da Nino · {field}" in printed


def test_a_swapped_a_missing_and_an_impossible_position_are_left_empty(
    traps, bring_in, shop
):
    printed = bring_in(traps)
    for title in ("Radhaus", "Kiosk ohne Ort", "Blumen Nimmerland"):
        assert shop(title).position is None
        assert f"{title} · Position" in printed
    assert "vertauscht" in printed


def test_a_position_far_from_all_others_is_left_empty(osm_file, bring_in, shop):
    shops = [{"name": f"Laden {name}", "shop": "shoes"} for name in "ABC"]
    bring_in(osm_file(*shops, {"name": "Fern", "shop": "books", "at": [0.0, 0.0]}))
    assert shop("Fern").position is None
    assert shop("Laden A").position


def test_invisible_characters_are_removed_and_reported(traps, bring_in, shop):
    printed = bring_in(traps)
    assert shop("Radhaus").claim == "Wir reparieren alles"
    assert "Radhaus · description:de: Unsichtbare Zeichen" in printed


def test_what_is_no_neighbourhood_business_is_counted_by_reason(traps, bring_in):
    printed = bring_in(traps)
    titles = set(BusinessPage.objects.values_list("title", flat=True))
    assert "Botschaft von Utopia" not in titles
    assert "Amt für Wetter" not in titles
    for line in ("Botschaft oder Konsulat", "Behörde oder Politik", "Ohne Namen"):
        assert f"  {line}" in printed
    assert "Keine passende Branche" in printed


def test_entries_without_an_id_or_of_no_form_are_reported(traps, bring_in):
    printed = bring_in(traps)
    assert "Ohne Kennung · Kennung: Die Kennung fehlt" in printed
    assert "Objekt 14 · Objekt: Das ist kein GeoJSON-Objekt" in printed
    assert "Zweimal dieselbe Kennung: Die Kennung steht schon bei" in printed


def test_the_most_telling_tag_decides_the_category(osm_file, bring_in, shop):
    file = osm_file(
        {"name": "Brezel", "shop": "bakery", "amenity": "fast_food"},
        {"name": "Praxis", "amenity": "doctors", "healthcare": "doctor"},
        {"name": "Alles Mögliche", "shop": "unheard_of", "amenity": "cafe"},
        {"name": "Sonderbar", "shop": "unheard_of"},
    )
    bring_in(file)
    categories = {
        title: shop(title).category.slug
        for title in ("Brezel", "Praxis", "Alles Mögliche", "Sonderbar")
    }
    assert categories == {
        "Brezel": "bakery",
        "Praxis": "health",
        "Alles Mögliche": "gastronomy",
        "Sonderbar": "services",
    }


def test_a_company_with_opening_hours_is_a_business(osm_file, bring_in):
    file = osm_file(
        {"name": "Zentrale", "office": "company"},
        {"name": "Beratung", "office": "company", "opening_hours": "Mo-Fr 09:00-17:00"},
    )
    bring_in(file)
    assert [page.title for page in BusinessPage.objects.all()] == ["Beratung"]


def test_debit_cards_are_a_girocard_in_germany_only(osm_file, bring_in, shop, settings):
    file = osm_file({"name": "Laden", "shop": "shoes", "payment:maestro": "yes"})
    bring_in(file, "--directory", "Deutschland")
    assert shop("Laden").payment == ["girocard"]
    shop("Laden").delete()
    settings.COUNTRY = "CH"
    bring_in(file, "--directory", "Schweiz")
    assert shop("Laden").payment == []


def test_a_number_without_country_code_belongs_to_the_country_of_its_address(
    osm_file, bring_in, shop
):
    tags = {"shop": "shoes", "phone": "232 04 86", "addr:country": "LI"}
    bring_in(osm_file({"name": "Schuh Risch", **tags}))
    assert shop("Schuh Risch").phone == "+4232320486"


def test_the_district_is_the_one_whose_outline_holds_the_position(
    osm_file, bring_in, shop
):
    square = [[[7.9, 51.2], [7.915, 51.2], [7.915, 51.4], [7.9, 51.4], [7.9, 51.2]]]
    DistrictFactory(name="West", outline={"type": "Polygon", "coordinates": square})
    tags = {"shop": "shoes"}
    bring_in(osm_file({"name": "Hier", **tags}, {"name": "Dort", **tags}))
    assert shop("Hier").district.name == "West"
    assert shop("Dort").district is None


def test_a_district_can_be_named_and_is_made(osm_file, bring_in, shop):
    file = osm_file({"name": "Hier", "shop": "shoes"})
    bring_in(file, "--district", "Südstadt")
    assert shop("Hier").district.name == "Südstadt"
    bring_in(file, "--district", "suedstadt")
    assert District.objects.count() == 1


def test_a_directory_is_found_by_title_or_slug_or_made(osm_file, bring_in, shop):
    file = osm_file({"name": "Hier", "shop": "shoes"})
    bring_in(file, "--directory", "Alte Stadt")
    made = DirectoryPage.objects.get(title="Alte Stadt")
    assert made.live
    assert made.slug == "alte-stadt"
    bring_in(file, "--directory", "alte-stadt")
    bring_in(file, "--directory", "ALTE STADT")
    assert BusinessPage.objects.count() == 1
    assert shop("Hier").get_parent().pk == made.pk


def test_shops_of_one_name_get_addresses_of_their_own(osm_file, bring_in):
    tags = {"name": "Kamps", "shop": "bakery"}
    bring_in(osm_file(tags, tags, tags))
    slugs = BusinessPage.objects.order_by("path").values_list("slug", flat=True)
    assert list(slugs) == ["kamps", "kamps-2", "kamps-3"]


def test_drafts_are_not_public(osm_file, bring_in, shop):
    bring_in(osm_file({"name": "Hier", "shop": "shoes"}), "--draft")
    page = shop("Hier")
    assert not page.live
    assert page.latest_revision is not None


def test_house_numbers_of_shops_are_offered_as_addresses(traps, bring_in):
    bring_in(traps)
    assert Address.objects.matching("lindenstr 5").count() == 1


def test_a_dry_run_tells_everything_and_writes_nothing(traps, bring_in, state):
    before = state()
    printed = bring_in(traps, "--dry-run", "--directory", "Neu", "--district", "Neu")
    assert state() == before
    assert not District.objects.exists()
    assert "Probelauf" in printed
    counts = [line for line in printed.splitlines() if line.startswith("neu angelegt")]
    real = bring_in(traps, "--directory", "Neu", "--district", "Neu")
    assert counts[0] in real.splitlines()


def links(page):
    return [link.url for link in page.social_links.all()]


def test_profiles_on_the_web_arrive_as_links(osm_file, bring_in, shop):
    file = osm_file(
        {
            "name": "Rosenladen",
            "shop": "florist",
            "contact:facebook": "https://www.facebook.com/rosenladen/",
            "facebook": "https://facebook.com/rosenladen",
            "contact:instagram": "@rosen.laden",
            "contact:youtube": "javascript:alert(1)",
        }
    )
    printed = bring_in(file)
    assert links(shop("Rosenladen")) == [
        "https://www.facebook.com/rosenladen/",
        "https://www.instagram.com/rosen.laden",
    ]
    assert "Rosenladen · Profil im Netz" in printed
    bring_in(file)
    assert shop("Rosenladen").revisions.count() == 1


def test_links_that_an_editor_changed_stay(osm_file, bring_in, shop):
    tags = {"name": "Rosenladen", "shop": "florist"}
    bring_in(osm_file(tags | {"contact:facebook": "rosenladen"}))
    bring_in(osm_file(tags | {"contact:facebook": "rosen.neu"}))
    page = shop("Rosenladen")
    assert links(page) == ["https://www.facebook.com/rosen.neu"]
    page.social_links = [SocialLink(url="https://rosen.example")]
    page.save_revision().publish()
    bring_in(osm_file(tags | {"contact:facebook": "rosen.ganz.neu"}))
    assert links(shop("Rosenladen")) == ["https://rosen.example"]


def test_a_check_on_site_confirms_the_entry(osm_file, bring_in, shop, client):
    file = osm_file(
        {"name": "Geprüft", "shop": "books", "check_date": "2024-05-11"},
        {"name": "Zukunft", "shop": "shoes", "check_date": "2999-01-01"},
        {"name": "Ungefähr", "shop": "toys", "check_date": "2024-05"},
    )
    printed = bring_in(file)
    page = shop("Geprüft")
    assert localdate(page.last_confirmed_at) == date(2024, 5, 11)
    assert "11. Mai 2024 von OpenStreetMap" in " ".join(
        client.get(page.url).content.decode().split()
    )
    assert shop("Zukunft").last_confirmed_at is None
    assert shop("Ungefähr").last_confirmed_by == ""
    assert "Zukunft · Zuletzt bestätigt am" in printed
    bring_in(file)
    assert shop("Geprüft").revisions.count() == 1


def test_what_a_person_confirmed_is_not_confirmed_anew(osm_file, bring_in, shop):
    tags = {"name": "Geprüft", "shop": "books"}
    bring_in(osm_file(tags | {"check_date": "2024-05-11"}))
    page = shop("Geprüft")
    page.last_confirmed_at, page.last_confirmed_by = now(), ConfirmedBy.TEAM
    page.save_revision().publish()
    bring_in(osm_file(tags | {"check_date": "2024-06-12"}))
    assert shop("Geprüft").last_confirmed_by == ConfirmedBy.TEAM


def test_offices_that_residents_visit_need_no_hours(osm_file, bring_in, shop):
    visited = ["lawyer", "insurance", "tax_advisor", "employment_agency"]
    printed = bring_in(
        osm_file(
            *({"name": f"Büro {kind}", "office": kind} for kind in visited),
            {"name": "Holding", "office": "company"},
            {"name": "Rechner", "office": "it"},
            {"name": "Zentrale", "office": "it", "opening_hours": "Mo-Fr 09:00-17:00"},
        )
    )
    titles = set(BusinessPage.objects.values_list("title", flat=True))
    assert titles == {*(f"Büro {kind}" for kind in visited), "Zentrale"}
    assert shop("Büro lawyer").category.slug == "services"
    assert "Firmensitz ohne Öffnungszeiten" in printed


@pytest.mark.parametrize(
    ("tags", "claim"),
    [
        ({"description": "Bread and cakes from our oven"}, ""),
        (
            {"description": "Bread and cakes", "description:de": "Brot und Kuchen"},
            "Brot und Kuchen",
        ),
        ({"description": "Fish and Chips mit Salat"}, "Fish and Chips mit Salat"),
        ({"description": "Kunstmuseum", "description:en": "Art"}, "Kunstmuseum"),
    ],
)
def test_an_english_description_is_no_german_sentence(
    osm_file, bring_in, shop, tags, claim
):
    bring_in(osm_file({"name": "Laden", "shop": "bakery"} | tags))
    assert shop("Laden").claim == claim
