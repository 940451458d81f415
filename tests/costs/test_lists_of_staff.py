"""How often the lists of owners, staff and editors ask the database, however long."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from factories import BusinessFactory, UserFactory

from businesses.models import Role
from home.models import FrontPage
from quartier.advice.models import AdviceOfferPage, AdvicePage, AdviceRequest
from quartier.events.models import CalendarPage, Event
from quartier.feeds.models import CalendarFeed, FeedEntry
from quartier.partners.models import PartnerPage, PartnersPage, StaffMember, StaffRole
from quartier.work.models import OpeningPage, WorkPage

NOW = datetime(2026, 4, 21, 10, 0, tzinfo=UTC)
LISTS = (
    *("partner_dates", "partner_openings", "partner_offers", "partner_requests"),
    *("partner_team", "portal_dates", "portal_openings"),
)


@pytest.fixture(autouse=True)
def _tuesday_noon() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def front(db) -> FrontPage:
    return FrontPage.objects.get()


@pytest.fixture
def person(client):
    user = UserFactory(is_superuser=True)
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return user


@pytest.fixture
def partner(front, person) -> PartnerPage:
    index = front.add_child(instance=PartnersPage(title="Partner"))
    page = index.add_child(instance=PartnerPage(title="Jobwerkstatt"))
    page.staff.create(user=person, role=StaffRole.LEAD)
    return page


@pytest.fixture
def shop(front, person):
    page = BusinessFactory()
    page.team.create(user=person, role=Role.OWNER)
    return page


@pytest.fixture
def more(front, partner, shop) -> Callable[[int], None]:
    """So many more of everything, half of it with a version that waits."""
    calendar = front.add_child(instance=CalendarPage(title="Kalender"))
    advice = front.add_child(instance=AdvicePage(title="Beratung"))
    work = front.add_child(instance=WorkPage(title="Arbeit"))
    feed = CalendarFeed.objects.create(name="Haus", address="x", calendar=calendar)

    def add(count: int) -> None:
        for number in range(count):
            for host in ({"partner": partner}, {"business": shop}):
                event = Event.objects.create(
                    calendar=calendar,
                    title=f"Café {number}",
                    first_day=date(2026, 4, 22),
                    start_time=time(15),
                    rule="FREQ=WEEKLY",
                    **host,
                )
                publish(event, waits=bool(number % 2))
                opening = work.add_child(
                    instance=OpeningPage(
                        title=f"Aushilfe {number}",
                        kind="job",
                        summary="Brot verkaufen.",
                        contact_name="Anna",
                        shown_until=date(2026, 5, 31),
                        **host,
                    )
                )
                publish(opening, waits=bool(number % 2))
            offer = advice.add_child(
                instance=AdviceOfferPage(
                    title=f"Rat {number}",
                    summary="Wir helfen.",
                    topics=["work"],
                    partner=partner,
                )
            )
            publish(offer, waits=bool(number % 2))
            AdviceRequest.objects.create(
                partner=partner,
                offer=offer,
                title=offer.title,
                name="Elif",
                phone="+4923314711",
                state="open",
                delete_at=NOW,
                last_step_at=NOW,
                asked_at=NOW,
            )
            StaffMember.objects.create(partner=partner, user=UserFactory())
            FeedEntry.objects.create(
                feed=feed, uid=str(event.pk), event=event, state="followed"
            )

    return add


def publish(thing, *, waits: bool) -> None:
    thing.save_revision().publish()
    if waits:
        thing.title += " neu"
        thing.save_revision()


def queries(client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_lists_of_portals_ask_as_often_for_many_as_for_few(
    client, partner, shop, more, subtests
):
    addresses = {
        name: reverse(name, args=[partner.pk if "partner" in name else shop.pk])
        for name in LISTS
    }
    feeds = reverse("feeds:entries", args=[CalendarFeed.objects.get().pk])
    addresses["feeds:entries"] = feeds
    more(2)
    for address in addresses.values():
        client.get(address)
    few = {name: queries(client, address) for name, address in addresses.items()}
    more(4)
    for address in addresses.values():
        client.get(address)
    for name, address in addresses.items():
        with subtests.test(name):
            many = queries(client, address)
            assert many <= few[name], name


def test_the_list_of_events_in_the_admin_asks_once_for_each_row(client, more):
    """Wagtail's own question for versions that are scheduled; no other is asked."""
    address = reverse("wagtailsnippets_events_event:list")
    more(2)
    client.get(address)
    few = queries(client, address)
    more(4)
    client.get(address)
    assert queries(client, address) - few <= 8
