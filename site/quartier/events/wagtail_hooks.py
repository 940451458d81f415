"""The calendar in the admin."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet

from quartier.events.admin.people import EventPeopleViewSet, may_see_lists
from quartier.events.admin.snippets import EventViewSet
from quartier.events.models import Event

register_snippet(EventViewSet)


@hooks.register("register_admin_viewset")
def register_people() -> EventPeopleViewSet:
    """Who has signed up for dates."""
    return EventPeopleViewSet()


@hooks.register("register_snippet_listing_buttons")
def way_to_people(
    snippet: Any, user: Any, next_url: str | None = None
) -> Iterator[Button]:
    """From an event to those who come."""
    if isinstance(snippet, Event) and snippet.takes_sign_ups and may_see_lists(user):
        url = reverse("event_people:dates", args=[snippet.pk])
        yield Button(_("Anmeldungen"), url, icon_name="group", priority=30)
