"""Calendars of others in the admin."""

from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks

from businesses.freshness.admin import TODAY
from quartier.feeds.admin.viewsets import FeedGroup
from quartier.feeds.models import CalendarFeed, EntryState, FeedState


@hooks.register("register_admin_viewset")
def register_feeds() -> FeedGroup:
    """The calendars and the servers they may come from."""
    return FeedGroup()


@hooks.register(TODAY)
def feeds_today(request: HttpRequest) -> dict[str, Any] | None:
    """Calendars that ask something, or bring what may be double."""
    if not request.user.has_perm("feeds.change_calendarfeed"):
        return None
    doubtful = Count("entries", filter=Q(entries__state=EntryState.DOUBTFUL))
    waiting = CalendarFeed.objects.annotate(doubtful=doubtful).filter(
        Q(doubtful__gt=0) | Q(state=FeedState.ASKS)
    )
    found = list(waiting.values_list("pk", flat=True))
    if not found:
        return None
    one = reverse("feeds:entries", args=found) if len(found) == 1 else ""
    return {
        "label": _("Fremde Kalender"),
        "count": len(found),
        "url": one or reverse("feeds:index"),
        "icon": "calendar-alt",
    }
