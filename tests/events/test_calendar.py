"""A resident looks into the calendar: by day, by month, with filters."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import translation
from wagtail.models import PageViewRestriction

from campaigns.models import CampaignDate, CampaignIndexPage, CampaignPage
from home.models import FrontPage
from tests.factories import BusinessFactory, DistrictFactory


def read(client, address: str) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == 200, response
    return BeautifulSoup(response.content, "html.parser")


def titles(page: BeautifulSoup) -> list[str]:
    return [title.get_text(strip=True) for title in page.select(".entry__title")]


def headings(page: BeautifulSoup) -> list[str]:
    return [
        heading.get_text(strip=True) for heading in page.select(".calendar__day h2")
    ]


@pytest.fixture
def campaign_date(db):
    index = CampaignIndexPage(title="Aktionen", slug="aktionen")
    FrontPage.objects.get().add_child(instance=index)
    campaign = CampaignPage(
        title="Blumenkübel",
        teaser="Bunt.",
        first_day=date(2026, 3, 1),
        last_day=date(2026, 10, 31),
    )
    index.add_child(instance=campaign)
    return CampaignDate.objects.create(
        campaign=campaign,
        title="Wir pflanzen",
        place="vor der Bäckerei",
        starts_at=datetime(2026, 4, 25, 8, tzinfo=UTC),
        ends_at=datetime(2026, 4, 25, 12, tzinfo=UTC),
    )


def test_what_comes_stands_day_by_day(client, calendar, add, once):
    add()
    once("Hoffest", date(2026, 4, 22), start_time=None)
    once("Gestern", date(2026, 4, 20))
    page = read(client, calendar.url)
    assert headings(page)[:3] == [
        "Heute, Di., 21. April",
        "Morgen, Mi., 22. April",
        "Di., 28. April",
    ]
    assert titles(page)[:3] == ["Erzählcafé", "Hoffest", "Erzählcafé"]
    assert "Gestern" not in page.get_text()
    assert page.select_one(".entry__when").get_text() == "15–17 Uhr"


def test_it_speaks_english_below_en(client, calendar, add):
    add()
    with translation.override("en"):
        page = read(client, calendar.url)
    assert headings(page)[0] == "Today, Tue 21 Apr"
    assert page.select_one(".entry__when").get_text() == "15:00–17:00"


def test_what_still_goes_on_stands_with_the_first_day(client, calendar, once):
    once("Ausstellung", date(2026, 4, 1), start_time=None, last_day=date(2026, 5, 3))
    page = read(client, calendar.url)
    assert headings(page) == ["Heute, Di., 21. April"]
    assert page.select_one(".entry__when").get_text() == "bis So., 3. Mai"


def test_a_page_ends_with_a_whole_day_and_leads_on(client, calendar, add):
    add(rule="FREQ=DAILY")
    add("Zweites", rule="FREQ=DAILY")
    page = read(client, calendar.url)
    assert len(titles(page)) == 30
    on = read(client, page.select_one("a[rel=next]")["href"])
    assert headings(on)[0] == "Mi., 6. Mai"
    assert titles(on)[:2] == ["Erzählcafé", "Zweites"]
    assert on.select_one(".calendar__pager a")["href"] == calendar.url


def test_a_day_with_more_than_a_page_is_shown_whole(client, calendar, once):
    for number in range(45):
        once(f"Nummer {number}", date(2026, 4, 21))
    once("Danach", date(2026, 4, 22))
    page = read(client, calendar.url)
    assert len(titles(page)) == 45
    assert titles(read(client, page.select_one("a[rel=next]")["href"])) == ["Danach"]


def test_cancelled_and_moved_dates_say_so(client, calendar, add):
    add(
        changes=(
            {"day": date(2026, 4, 21), "is_cancelled": True},
            {"day": date(2026, 4, 28), "place": "Im Hof"},
        )
    )
    entries = read(client, calendar.url).select(".entry")
    assert "Fällt aus" in entries[0].get_text()
    assert "Im Hof" in entries[1].get_text()


def test_drafts_and_other_calendars_are_not_shown(client, calendar, once):
    once("Zurückgezogen", date(2026, 4, 22)).unpublish()
    assert titles(read(client, calendar.url)) == []
    assert "Schauen Sie bald wieder herein" in read(client, calendar.url).get_text()


def test_dates_of_campaigns_are_in_the_calendar(client, calendar, campaign_date):
    page = read(client, calendar.url)
    assert titles(page) == ["Wir pflanzen"]
    assert page.select_one(".entry__title a")["href"].endswith(
        f"#date-{campaign_date.pk}"
    )
    assert "Blumenkübel" in page.select_one(".entry").get_text()
    assert titles(read(client, f"{calendar.url}?q=kübel")) == ["Wir pflanzen"]
    assert titles(read(client, f"{calendar.url}?frei=ja")) == []
    PageViewRestriction.objects.create(
        page=campaign_date.campaign, restriction_type="login"
    )
    assert titles(read(client, calendar.url)) == []


@pytest.fixture
def various(once):
    north, south = (
        DistrictFactory(name="Nord", slug="nord"),
        DistrictFactory(name="Süd", slug="sued"),
    )
    shop = BusinessFactory(title="Laden am Markt", district=south)
    day = date(2026, 4, 22)
    once(
        "Beratung",
        day,
        district=north,
        audience=["job-seekers"],
        languages=["de", "tr"],
        is_free=True,
    )
    once("Lesung", day, business=shop, audience=["families", "older"], step_free="yes")
    once(
        "Netztreff",
        day,
        online_url="https://example.org/treff",
        audience=["businesses"],
        summary="Über Kassen",
    )


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("stadtteil=nord", ["Beratung"]),
        ("stadtteil=sued", ["Lesung"]),
        ("stadtteil=ost", []),
        ("fuer=families", ["Lesung"]),
        ("fuer=job-seekers&sprache=tr", ["Beratung"]),
        ("sprache=tr", ["Beratung"]),
        ("sprache=de", ["Beratung", "Lesung", "Netztreff"]),
        ("frei=ja", ["Beratung"]),
        ("stufenlos=ja", ["Lesung"]),
        ("q=kassen", ["Netztreff"]),
        ("q=markt+laden", ["Lesung"]),
        ("q=%00%27%22", []),
        ("fuer=unsinn&sprache=xx&frei=1", ["Beratung", "Lesung", "Netztreff"]),
        ("ab=2026-04-23", []),
        ("ab=heute", ["Beratung", "Lesung", "Netztreff"]),
    ],
)
def test_filters_can_be_shared_as_an_address(
    client, calendar, various, question, expected
):
    assert sorted(titles(read(client, f"{calendar.url}?{question}"))) == expected


def test_each_filter_can_be_taken_off_and_stays_in_the_form(client, calendar, various):
    page = read(client, f"{calendar.url}?stadtteil=nord&frei=ja")
    chips = {
        chip.get_text(strip=True): chip["href"]
        for chip in page.select("a.chip--active")
    }
    assert chips == {
        "Filter entfernen:Nord": f"{calendar.url}?frei=ja",
        "Filter entfernen:kostenlos": f"{calendar.url}?stadtteil=nord",
    }
    assert page.select_one("option[selected]")["value"] == "nord"
    assert page.select_one("input[name=frei]").has_attr("checked")
    offered = [option["value"] for option in page.select("select[name=sprache] option")]
    assert offered == ["", "de", "tr"]
    month = page.select_one(".calendar__views a")["href"]
    assert month == f"{calendar.url}monat/2026/4/?stadtteil=nord&frei=ja"


def test_the_month_shows_each_day_with_its_first_entries(client, calendar, add, once):
    add()
    once("Fest", date(2026, 4, 24), start_time=None, last_day=date(2026, 4, 26))
    for number in range(5):
        once(f"Nummer {number}", date(2026, 4, 30))
    page = read(client, f"{calendar.url}monat/2026/4/")
    assert page.select_one("h1").get_text() == "April 2026"
    days = {
        cell.select_one(".month__number").get_text(): [
            link.get_text(" ", strip=True) for link in cell.select("li a")
        ]
        for cell in page.select("td:not(.month__other)")
    }
    assert len(days) == 30
    assert days["14"] == ["15:00 Erzählcafé"]
    assert days["24"] == days["25"] == days["26"] == ["Fest"]
    assert days["27"] == []
    assert len(days["30"]) == 3
    more = page.select_one(".month__more")
    assert more.get_text().startswith("2 weitere")
    assert len(titles(read(client, more["href"]))) >= 5
    assert page.select_one("[aria-current=date] .month__number").get_text() == "21"


def test_one_goes_from_month_to_month_as_far_as_dates_are_known(client, calendar, add):
    page = read(client, f"{calendar.url}monat/2026/4/?frei=ja")
    assert (
        page.select_one("a[rel=next]")["href"] == f"{calendar.url}monat/2026/5/?frei=ja"
    )
    assert (
        page.select_one("a[rel=prev]")["href"] == f"{calendar.url}monat/2026/3/?frei=ja"
    )
    last = read(client, f"{calendar.url}monat/2027/10/")
    assert last.select_one("a[rel=next]") is None
    for unknown in ("2027/11", "2026/1", "2026/13", "1/1"):
        assert client.get(f"{calendar.url}monat/{unknown}/").status_code == 404


def test_a_private_calendar_is_private_everywhere(client, calendar, add):
    event = add()
    PageViewRestriction.objects.create(page=calendar, restriction_type="login")
    for part in (
        "",
        "monat/2026/4/",
        "abonnieren/",
        f"{event.pk}/erzaehlcafe/",
        f"{event.pk}/datei/kalender/",
    ):
        assert client.get(f"{calendar.url}{part}").status_code == 302


def test_a_month_of_two_thousand_events_is_small_and_takes_few_queries(
    client, calendar, django_assert_max_num_queries
):
    from quartier.events.models import Event, Occurrence

    events = Event.objects.bulk_create(
        Event(
            calendar=calendar,
            title=f"Erzählcafé mit Kuchen Nummer {number}",
            first_day=date(2026, 4, 7),
            start_time=time(15),
            languages=["de"],
        )
        for number in range(2000)
    )
    start = datetime(2026, 4, 1, 13, tzinfo=UTC)
    Occurrence.objects.bulk_create(
        Occurrence(
            event=event,
            original_day=day.date(),
            first_day=day.date(),
            last_day=day.date(),
            starts_at=day,
            ends_at=day + timedelta(hours=2),
        )
        for number, event in enumerate(events)
        for day in [start + timedelta(days=number % 30)]
    )
    address = f"{calendar.url}monat/2026/4/"
    client.get(address)
    with django_assert_max_num_queries(12):
        response = client.get(address)
    assert response.status_code == 200
    assert len(response.content) <= 60 * 1024, len(response.content)
    assert (
        response.content.count(b"64 weitere") + response.content.count(b"63 weitere")
        == 30
    )
    # A day that is longer than a page is asked for again.
    with django_assert_max_num_queries(15):
        client.get(calendar.url)


def test_what_begins_today_stands_before_what_goes_on_for_days(client, calendar, once):
    once("Ausstellung", date(2026, 4, 18), start_time=None, last_day=date(2026, 4, 30))
    once("Lesung", date(2026, 4, 21))
    assert titles(read(client, calendar.url)) == ["Lesung", "Ausstellung"]
    month = read(client, f"{calendar.url}monat/2026/4/")
    named = [link.bdi.get_text() for link in month.select(".month__today li a")]
    assert named == ["Lesung", "Ausstellung"]
