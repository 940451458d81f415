"""Campaigns outside of our pages: feeds, calendars, frames."""

from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from icalendar import Calendar
from recurrence.libical import is_valid_for_libical

from campaigns.models import CampaignDate, CampaignUpdate

NOW = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


@pytest.fixture
def planting(campaign):
    return CampaignDate.objects.create(
        campaign=campaign,
        title="Wir pflanzen; alle, auch Kinder",
        starts_at=datetime(2026, 4, 25, 8, 0, tzinfo=UTC),
        ends_at=datetime(2026, 4, 25, 12, 0, tzinfo=UTC),
        place="Vor der Bäckerei",
        street="Lange Straße",
        house_number="12",
        latitude="51.3",
        longitude="7.4",
        text="Bringen Sie Handschuhe mit.\nErde ist da.",
    )


def test_the_feed_of_a_campaign_tells_its_approved_updates(client, campaign, shop):
    for title, live in (("Erde & Kübel sind da", True), ("Geheim", False)):
        CampaignUpdate.objects.create(
            campaign=campaign,
            title=title,
            text="Ab <drei>.",
            posted_at=NOW,
            live=live,
            business=shop,
        )
    answer = client.get(f"{campaign.url}feed/")
    assert answer["Content-Type"].startswith("application/atom+xml")
    [entry] = BeautifulSoup(answer.content, "xml").select("entry")
    assert entry.title.get_text() == "Erde & Kübel sind da"
    assert entry.summary.get_text() == "Ab <drei>."
    assert entry.select("author name")[0].get_text() == "Bäckerei Korn"
    assert entry.link["href"].startswith("http")


def test_what_is_posted_for_tomorrow_is_not_in_the_feed(client, campaign):
    CampaignUpdate.objects.create(
        campaign=campaign, title="Morgen", text="Da.", posted_at=NOW + timedelta(days=1)
    )
    assert b"Morgen" not in client.get(f"{campaign.url}feed/").content
    assert b"Morgen" not in client.get(campaign.url).content


def test_the_feed_of_all_campaigns(client, campaign, index):
    feed = BeautifulSoup(client.get(f"{index.url}feed/").content, "xml")
    assert [title.get_text() for title in feed.select("entry title")] == [
        campaign.title
    ]


def test_a_date_is_a_file_for_a_calendar(client, campaign, planting):
    answer = client.get(f"{campaign.url}termin/{planting.pk}/")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    [event] = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event.decoded("dtstart") == planting.starts_at
    assert event.decoded("dtend") == planting.ends_at
    assert event["summary"] == f"Wir pflanzen; alle, auch Kinder ({campaign.title})"
    assert event["location"] == "Vor der Bäckerei, Lange Straße 12"
    assert event["description"] == "Bringen Sie Handschuhe mit.\nErde ist da."
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))


def test_subscribers_learn_of_a_cancelled_date(client, campaign, planting):
    planting.is_cancelled = True
    planting.save()
    content = client.get(f"{campaign.url}kalender/").content
    [event] = Calendar.from_ical(content).walk("VEVENT")
    assert event["status"] == "CANCELLED"
    assert is_valid_for_libical(content)


def test_a_date_keeps_its_name_when_it_is_moved(client, campaign, planting):
    def uid():
        calendar = Calendar.from_ical(client.get(f"{campaign.url}kalender/").content)
        return calendar.walk("VEVENT")[0]["uid"]

    before = uid()
    CampaignDate.objects.update(title="Anders", starts_at=NOW)
    assert uid() == before


def test_dates_of_other_campaigns_are_not_here(client, campaign, index, planting):
    from campaigns.models import CampaignPage

    other = CampaignPage(
        title="Anders", teaser="Anders.", first_day=NOW.date(), last_day=NOW.date()
    )
    index.add_child(instance=other)
    assert client.get(f"{other.url}termin/{planting.pk}/").status_code == 404
    assert (
        Calendar.from_ical(client.get(f"{other.url}kalender/").content).walk("VEVENT")
        == []
    )


@pytest.mark.parametrize("name", ["feed/", "kalender/", "einbetten/"])
def test_a_draft_has_none_of_it(client, campaign, name):
    campaign.unpublish()
    assert client.get(f"{campaign.url}{name}").status_code == 404


@pytest.mark.parametrize("name", ["", "feed/", "kalender/", "einbetten/"])
def test_nothing_can_be_sent_there(client, campaign, name):
    assert client.post(f"{campaign.url}{name}").status_code == 405


def test_any_website_may_show_the_frame_and_no_other_page(client, campaign, planting):
    answer = client.get(f"{campaign.url}einbetten/")
    policy = answer["Content-Security-Policy"]
    assert "frame-ancestors *" in policy
    assert "script-src" not in policy
    assert "default-src 'none'" in policy
    assert "X-Frame-Options" not in answer
    assert not answer.cookies
    page = answer.content.decode()
    assert "<script" not in page
    assert "Sa., 25. April, 10–14 Uhr" in page
    around = client.get(campaign.url)
    assert "frame-ancestors 'self'" in around["Content-Security-Policy"]
    assert around["X-Frame-Options"] == "SAMEORIGIN"


def test_the_page_offers_the_line_to_embed_it(client, campaign):
    page = client.get(campaign.url).content.decode()
    assert f"{campaign.url}einbetten/" in page
    assert "&lt;iframe" in page


def test_the_line_to_embed_stays_whole_whatever_the_title_says(client, campaign):
    campaign.title = 'Aktion "Kübel" <b>'
    campaign.save_revision().publish()
    page = BeautifulSoup(client.get(campaign.url).content, "html.parser")
    copied = BeautifulSoup(page.select_one("#embed-code").get_text(), "html.parser")
    assert copied.select_one("iframe")["title"] == campaign.title
    assert copied.select_one("b") is None
