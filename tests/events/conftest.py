"""A calendar, an editor, and a Tuesday morning."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group

from home.models import FrontPage
from quartier.events.models import CalendarPage, Event, EventChange
from tests.factories import UserFactory

TUESDAY = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _tuesday_morning():
    with time_machine.travel(TUESDAY, tick=False):
        yield


@pytest.fixture
def calendar(db):
    page = CalendarPage(title="Kalender", slug="kalender", show_in_menus=True)
    FrontPage.objects.get().add_child(instance=page)
    return page


@pytest.fixture
def add(calendar):
    """Store a published event, by default a café every Tuesday from three to five."""

    def added(title: str = "Erzählcafé", changes: tuple = (), **values: Any) -> Event:
        usual = {
            "first_day": date(2026, 4, 7),
            "start_time": time(15),
            "end_time": time(17),
            "rule": "FREQ=WEEKLY",
            "languages": ["de"],
        }
        event = Event(calendar=calendar, title=title, **(usual | values))
        event.changes = [EventChange(**change) for change in changes]
        event.save()
        event.save_revision().publish()
        return Event.objects.get(pk=event.pk)

    return added


@pytest.fixture
def once(add):
    """Store an event that takes place once."""

    def added(title: str, day: date, **values: Any) -> Event:
        return add(title, rule="", first_day=day, **values)

    return added


@pytest.fixture
def editor(db):
    user = UserFactory()
    user.groups.add(Group.objects.get(name="Moderators"))
    return user
