"""Nothing is found that not everybody may read, and not for a moment longer."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from wagtail.models import Page, PageViewRestriction

from businesses.models.search_document import SearchClock
from quartier.finding.models import FoundDocument

pytestmark = pytest.mark.django_db


def test_a_draft_of_a_page_is_not_found(text_page, titles):
    page = text_page("Über uns", "ueber-uns")
    page.title = "Geheimplan"
    page.save_revision()
    assert titles("Geheimplan") == []
    assert titles("Über uns") == ["Über uns"]


def test_a_page_that_was_never_published_is_not_found(front, titles):
    front.add_child(instance=Page(title="Entwurf", slug="entwurf", live=False))
    assert titles("Entwurf") == []


def test_what_is_unpublished_is_not_found(text_page, event, campaign, titles):
    page, café = text_page("Café für alle", "cafe"), event("Café am Dienstag")
    action = campaign("Café im Park", "cafe-im-park")
    assert len(titles("Café")) == 3
    page.unpublish()
    assert len(titles("Café")) == 2
    café.unpublish()
    assert titles("Café") == ["Café im Park"]
    action.unpublish()
    assert titles("Café") == []


def test_what_is_deleted_is_not_found(
    text_page, event, campaign, campaign_date, titles
):
    campaign_date(campaign("Kübel", "kuebel"), "Kübel bepflanzen")
    page, meeting = text_page("Kübel kaufen", "kaufen"), event("Kübel bauen")
    assert len(titles("Kübel")) == 4
    page.delete()
    meeting.delete()
    assert titles("Kübel") == ["Kübel", "Kübel bepflanzen"]
    Page.objects.get(slug="kuebel").delete()
    assert titles("Kübel") == []


@pytest.mark.parametrize("kind", ["login", "password"])
def test_what_becomes_private_is_gone_at_once_and_so_is_all_below(
    text_page, campaigns, campaign, campaign_date, titles, suggested, kind
):
    above = text_page("Team intern", "team")
    text_page("Protokoll intern", "protokoll", parent=above)
    campaign_date(campaign("Putztag intern", "putztag"), "Besen holen intern")
    assert len(titles("intern")) == 4
    PageViewRestriction.objects.create(page=above, restriction_type=kind)
    assert titles("intern") == ["Putztag intern", "Besen holen intern"]
    door = PageViewRestriction.objects.create(page=campaigns, restriction_type=kind)
    assert titles("intern") == []
    assert suggested("intern") == []
    door.delete()
    assert titles("intern") == ["Putztag intern", "Besen holen intern"]


def test_what_moves_below_a_private_page_is_gone(front, text_page, titles):
    private = text_page("Nur für uns", "nur-fuer-uns")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    page = text_page("Hausordnung", "hausordnung")
    child = text_page("Hausordnung im Garten", "garten", parent=page)
    assert len(titles("Hausordnung")) == 2
    page.move(private, pos="last-child")
    assert titles("Hausordnung") == []
    Page.objects.get(pk=child.pk).move(front, pos="last-child")
    assert titles("Hausordnung") == ["Hausordnung im Garten"]


def test_addresses_follow_a_page_that_is_renamed(
    text_page, search, django_capture_on_commit_callbacks
):
    above = text_page("Hilfe", "hilfe")
    text_page("Anträge ausfüllen", "antraege", parent=above)
    above.slug = "rat-und-hilfe"
    with django_capture_on_commit_callbacks(execute=True):
        above.save_revision().publish()
    [group] = search("Anträge").groups
    assert group.hits[0].url == "/rat-und-hilfe/antraege/"


def test_what_has_its_end_is_not_found_afterwards(text_page, titles):
    text_page("Stelle im Lager", "stelle")
    document = FoundDocument.objects.get(record__title="Stelle im Lager")
    until = datetime(2026, 4, 22, tzinfo=UTC)
    document.record["until"] = int(until.timestamp())
    document.sequence = SearchClock.objects.tick()
    document.save()
    with time_machine.travel(until - timedelta(minutes=1), tick=False):
        assert titles("Stelle") == ["Stelle im Lager"]
    with time_machine.travel(until + timedelta(minutes=1), tick=False):
        assert titles("Stelle") == []


def test_dates_that_are_over_are_found_only_where_none_comes(
    campaign, campaign_date, event, search
):
    page = campaign("Nachbarn", "nachbarn")
    last_year = datetime(2025, 5, 2, 8, 0, tzinfo=UTC)
    over = {"starts_at": last_year, "ends_at": last_year + timedelta(hours=2)}
    campaign_date(page, "Suppenfest", **over)
    [group] = search("Suppenfest").groups
    assert [(one.title, one.is_over) for one in group.hits] == [("Suppenfest", True)]
    event("Großes Suppenfest", rule="", first_day=date(2026, 5, 2))
    [group] = search("Suppenfest").groups
    assert [one.title for one in group.hits] == ["Großes Suppenfest"]


def test_a_date_that_is_called_off_is_not_the_next_one(event, search):
    stored = event("Nähtreff")
    stored.left_out = ["2026-04-21"]
    stored.save_revision().publish()
    [group] = search("Nähtreff").groups
    assert group.hits[0].when == "Di., 28. April, 15:00 Uhr"
