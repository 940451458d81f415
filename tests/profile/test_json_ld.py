"""What search engines read about a business."""

import json
import re

import extruct
import pytest

from businesses.models import BusinessPage, Category, SpecialDay
from businesses.profile.json_ld import TYPES, script_element

pytestmark = pytest.mark.usefixtures("tuesday_noon")

TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
DAYS = set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
)


def structured(client, url="/geschaefte/sonnenschein/"):
    found = extruct.extract(
        client.get(url).content.decode(), syntaxes=["json-ld"], uniform=True
    )["json-ld"]
    assert len(found) == 1
    return found[0]


def check_specification(entry):
    assert entry["@type"] == "OpeningHoursSpecification"
    assert TIME.fullmatch(entry["opens"])
    assert TIME.fullmatch(entry["closes"])
    assert set(entry.get("dayOfWeek", [])) <= DAYS


def test_a_full_entry_has_everything_that_a_local_business_needs(client, bakery):
    data = structured(client)
    assert data["@context"] == "https://schema.org"
    assert data["@type"] == "Bakery"
    assert data["name"] == "Bäckerei Sonnenschein"
    assert data["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "Lange Straße 12 a",
        "postalCode": "58999",
        "addressLocality": "Ellerbrück",
        "addressCountry": "DE",
    }
    assert data["geo"] == {
        "@type": "GeoCoordinates",
        "latitude": 51.3001,
        "longitude": 7.9002,
    }
    assert re.fullmatch(r"\+[1-9]\d{6,14}", data["telephone"])
    assert data["sameAs"] == ["https://www.instagram.com/sonnenschein"]
    assert data["knowsLanguage"] == ["de", "tr"]
    assert data["paymentAccepted"] == "Cash, Debit Card"
    for url in (data["@id"], data["url"], *data["image"]):
        assert re.match(r"https?://[^/]+/", url)


def test_hours_are_said_as_schema_org_has_them(client, bakery):
    hours = structured(client)["openingHoursSpecification"]
    for entry in hours:
        check_specification(entry)
    by_times = {
        (entry["opens"], entry["closes"]): entry["dayOfWeek"] for entry in hours
    }
    assert by_times[("07:00", "18:00")] == [
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
    ]
    assert by_times[("07:00", "13:00")] == ["Saturday"]


def test_a_special_day_is_a_dated_exception(client, bakery, april):
    page = BusinessPage.objects.get(pk=bakery.pk)
    page.special_days.add(SpecialDay(first_day=april(24), last_day=april(25)))
    page.save_revision().publish()
    entries = structured(client)["specialOpeningHoursSpecification"]
    for entry in entries:
        check_specification(entry)
    assert {
        "@type": "OpeningHoursSpecification",
        "opens": "00:00",
        "closes": "00:00",
        "validFrom": "2026-04-24",
        "validThrough": "2026-04-25",
    } in entries


def test_an_entry_with_only_a_name_says_nothing_that_nobody_knows(client, bare):
    data = structured(client, "/geschaefte/zum-eck/")
    assert set(data) == {"@context", "@type", "@id", "url", "mainEntityOfPage", "name"}


@pytest.mark.django_db
def test_every_type_belongs_to_a_category_of_ours():
    assert set(TYPES) <= set(Category.objects.values_list("slug", flat=True))


def test_no_text_can_end_the_script():
    bad = "</script><script>alert(1)</script><!-- & ]]>"
    element = script_element({"name": bad})
    assert element.count("<") == 2
    assert element.endswith("</script>")
    inner = element.partition(">")[2].rpartition("<")[0]
    assert json.loads(inner) == {"name": bad}
