"""A small site on a Tuesday morning: a street, a campaign, a calendar, pages."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
import time_machine
from django.test import Client

from businesses.models import Category
from campaigns.models import CampaignDate, CampaignIndexPage, CampaignPage
from home.models import FrontPage, StandardPage
from quartier.events.models import CalendarPage, Event
from tests.factories import BusinessFactory, DirectoryFactory

TUESDAY = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _tuesday_morning():
    with time_machine.travel(TUESDAY, tick=False):
        yield


@pytest.fixture
def front(db) -> FrontPage:
    return FrontPage.objects.get()


@pytest.fixture
def directory(db):
    return DirectoryFactory(title="Geschäfte", slug="geschaefte")


@pytest.fixture
def shop(directory):
    """Open a shop: `shop("Bäckerei Korn", "bakery")`."""

    def opened(title: str, category: str = "services", **fields: Any):
        fields["category"] = Category.objects.get(slug=category)
        return BusinessFactory(parent=directory, title=title, **fields)

    return opened


@pytest.fixture
def text_page(front):
    """Publish a page of text."""

    def published(title: str, slug: str, intro: str = "", parent=None) -> StandardPage:
        page = StandardPage(title=title, slug=slug, intro=intro)
        (parent or front).add_child(instance=page)
        page.save_revision().publish()
        return page

    return published


@pytest.fixture
def campaigns(front) -> CampaignIndexPage:
    page = CampaignIndexPage(title="Aktionen", slug="aktionen")
    front.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def campaign(campaigns):
    """Publish a campaign that runs from March to October."""

    def published(title: str, slug: str, **values: Any) -> CampaignPage:
        usual = {
            "teaser": "Wir machen etwas zusammen.",
            "first_day": date(2026, 3, 1),
            "last_day": date(2026, 10, 31),
        }
        page = CampaignPage(title=title, slug=slug, **(usual | values))
        campaigns.add_child(instance=page)
        page.save_revision().publish()
        return page

    return published


@pytest.fixture
def campaign_date():
    """Store a date of a campaign on Saturday morning."""

    def stored(page: CampaignPage, title: str, **values: Any) -> CampaignDate:
        usual = {
            "starts_at": datetime(2026, 4, 25, 8, 0, tzinfo=UTC),
            "ends_at": datetime(2026, 4, 25, 12, 0, tzinfo=UTC),
        }
        return CampaignDate.objects.create(
            campaign=page, title=title, **(usual | values)
        )

    return stored


@pytest.fixture
def calendar(front) -> CalendarPage:
    page = CalendarPage(title="Kalender", slug="kalender")
    front.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def event(calendar):
    """Publish an event, by default on every Tuesday from three to five."""

    def published(title: str, **values: Any) -> Event:
        usual = {
            "first_day": date(2026, 4, 7),
            "start_time": time(15),
            "end_time": time(17),
            "rule": "FREQ=WEEKLY",
            "languages": ["de"],
        }
        stored = Event(calendar=calendar, title=title, **(usual | values))
        stored.save()
        stored.save_revision().publish()
        return Event.objects.get(pk=stored.pk)

    return published


@pytest.fixture
def search(client: Client, db) -> Callable[..., Any]:
    """What the page's template is given: `search("brot")`."""

    def asked(words: str, language: str = "", **parameters: str) -> Any:
        prefix = f"/{language}" if language else ""
        answer = client.get(f"{prefix}/suche/", {"q": words, **parameters})
        assert answer.status_code == 200
        return answer.context["search"]

    return asked


@pytest.fixture
def titles(search) -> Callable[..., list[str]]:
    """What is found, shops and all else, group by group."""

    def found(words: str, **parameters: str) -> list[str]:
        view = search(words, **parameters)
        return [
            line.name if group.shops else line.title
            for group in view.groups
            for line in group.shops or group.hits
        ]

    return found


@pytest.fixture
def suggested(client: Client, db) -> Callable[..., list[dict[str, Any]]]:
    """What the box suggests."""

    def asked(words: str, language: str = "") -> list[dict[str, Any]]:
        prefix = f"/{language}" if language else ""
        answer = client.get(f"{prefix}/suche/vorschlaege.json", {"q": words})
        assert answer.status_code == 200
        return answer.json()["suggestions"]

    return asked
