"""A neighbourhood in which everything goes on, on a Tuesday morning."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
import time_machine

from campaigns.models import CampaignDate, CampaignIndexPage, CampaignPage
from home.front.rotation import draw_turns
from home.models import (
    DistrictPage,
    FrontPage,
    NewsArticlePage,
    NewsIndexPage,
)
from quartier.events.models import CalendarPage, Event
from tests.factories import (
    BusinessFactory,
    DirectoryFactory,
    DistrictFactory,
    PictureFactory,
)

TUESDAY = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


@pytest.fixture
def tuesday_morning():
    with time_machine.travel(TUESDAY, tick=False) as traveller:
        yield traveller


@pytest.fixture
def front(db, tuesday_morning) -> FrontPage:
    return FrontPage.objects.get()


@pytest.fixture
def nordhof(db):
    return DistrictFactory(name="Nordhof", slug="nordhof")


@pytest.fixture
def calendar(front):
    page = CalendarPage(title="Kalender", slug="kalender")
    front.add_child(instance=page)
    return page


@pytest.fixture
def add(calendar):
    """Store a published event that takes place once."""

    def added(title: str, day: date, **values: Any) -> Event:
        usual = {"start_time": time(15), "end_time": time(17), "languages": ["de"]}
        event = Event(calendar=calendar, title=title, first_day=day, **usual | values)
        event.save()
        event.save_revision().publish()
        return event

    return added


@pytest.fixture
def lively(front, nordhof, add):
    """Something for every part of the front page, most of it in Nordhof."""
    directory = DirectoryFactory(parent=front, slug="geschaefte")
    for number in range(7):
        BusinessFactory(
            parent=directory,
            title=f"Laden {number}",
            opening_hours="24/7",
            district=nordhof if number else None,
            latitude="51.3001",
            longitude=f"7.90{number}",
            logo=PictureFactory(),
        )
    draw_turns(TUESDAY.date())
    index = CampaignIndexPage(title="Aktionen", slug="aktionen")
    front.add_child(instance=index)
    campaign = CampaignPage(
        title="Blumenkübel",
        teaser="Bunt.",
        picture=PictureFactory(),
        first_day=date(2026, 3, 1),
        last_day=date(2026, 10, 31),
        districts=[nordhof],
    )
    index.add_child(instance=campaign)
    campaign.save_revision().publish()
    CampaignDate.objects.create(
        campaign=campaign,
        title="Wir pflanzen",
        starts_at=datetime(2026, 4, 25, 8, tzinfo=UTC),
        ends_at=datetime(2026, 4, 25, 12, tzinfo=UTC),
    )
    add("Erzählcafé", date(2026, 4, 21), district=nordhof)
    add("Vorlesen", date(2026, 4, 22))
    add("Flohmarkt", date(2026, 4, 26), district=nordhof)
    news = NewsIndexPage(title="Neuigkeiten", slug="neuigkeiten")
    front.add_child(instance=news)
    for number in range(4):
        news.add_child(
            instance=NewsArticlePage(
                title=f"Meldung {number}",
                intro="Kurz.",
                day=date(2026, 4, 1 + number),
                district=nordhof if number == 1 else None,
                picture=PictureFactory(),
            )
        )
    front.add_child(
        instance=DistrictPage(
            title="Der Nordhof",
            slug="nordhof",
            district=nordhof,
            intro="Hinter dem Bahndamm.",
            picture=PictureFactory(),
            body=[("text", "<p>Backstein und Gärten.</p>")],
        )
    )
    return front
