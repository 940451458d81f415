"""The start of "Mein Geschäft" says what waits, what was reported, what was just done."""

import pytest

from businesses.models import ErrorReport, ReportState
from tests.factories import PictureFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def start(address):
    return lambda client: client.get(address("portal_home")).content.decode()


def test_an_open_report_stands_on_top_and_at_its_door(anna, shop, start, address):
    report = ErrorReport.objects.create(business=shop, part="hours")
    page = start(anna)
    assert "Jemand hat etwas gemeldet: Öffnungszeiten." in page
    assert "1 offen" in page
    assert f'href="{address("portal_reports")}"' in page
    report.state = ReportState.REJECTED
    report.save()
    assert "1 offen" not in start(anna)


def test_helpers_are_not_asked_about_what_they_may_not_change(bert, shop, start):
    ErrorReport.objects.create(business=shop, part="phone")
    assert "Jemand hat etwas gemeldet" not in start(bert)


def test_a_text_that_waits_says_so_at_its_door_and_in_its_form(
    anna, opened, start, address
):
    data = opened(anna, "text") | {"claim": "Brot mit Liebe"}
    anna.post(address("portal_part", "text"), data)
    assert start(anna).count("wartet auf Freigabe") == 1
    form = anna.get(address("portal_part", "text")).content.decode()
    assert "Ihre letzte Änderung wartet auf Freigabe." in form
    other = anna.get(address("portal_part", "contact")).content.decode()
    assert "Ihre letzte Änderung" not in other


def test_nobody_takes_a_photo_again_that_waits(anna, shop, start):
    assert "Zeigen Sie Ihr Geschäft" in start(anna)
    shop.logo = PictureFactory()
    shop.save_revision()
    assert "Zeigen Sie Ihr Geschäft" not in start(anna)


def test_who_has_registered_reads_that_the_profile_is_not_public(anna, shop, start):
    assert "noch nicht zu sehen" not in start(anna)
    shop.unpublish()
    assert "noch nicht zu sehen" in start(anna)


def test_what_was_just_done_is_told_once_on_the_next_page(anna, start, address):
    anna.post(address("invite_to_team"), {"role": "helper", "email": "b@c.example"})
    assert "Die Einladung ist unterwegs." in start(anna)
    assert "Die Einladung ist unterwegs." not in start(anna)
