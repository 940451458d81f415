"""One calendar: its report, what may be double, its events, and its imports."""

from typing import cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin.auth import PermissionPolicyChecker
from wagtail.permissions import policy_registry

from quartier.accounts.models import User
from quartier.feeds.following.deciding import is_another, is_the_same
from quartier.feeds.following.undoing import undo
from quartier.feeds.models import (
    CalendarFeed,
    EntryState,
    FeedEntry,
    FeedRun,
    FeedState,
)
from quartier.feeds.tasks import fetch_now

PER_PAGE = 50
MOST_DOUBTFUL = 100

for_feed_editors = PermissionPolicyChecker(
    policy_registry.get_by_type(CalendarFeed)
).require("change")


@for_feed_editors
@require_safe
def entries(request: HttpRequest, pk: int) -> HttpResponse:
    """All that is known of a calendar."""
    feed = get_object_or_404(CalendarFeed, pk=pk)
    known = feed.entries.select_related("event")
    pages = Paginator(known.exclude(state=EntryState.DOUBTFUL), PER_PAGE)
    context = {
        "feed": feed,
        "asks": feed.state == FeedState.ASKS,
        "doubtful": known.doubtful()[:MOST_DOUBTFUL],
        "page_of_entries": pages.get_page(request.GET.get("p")),
        "runs": feed.runs.with_counts(),
        "header_title": feed.name,
        "page_title": feed.name,
        "header_icon": "calendar-alt",
        "breadcrumbs_items": [
            {"url": reverse("feeds:index"), "label": _("Kalender anderer")},
            {"url": reverse("feeds:edit", args=[feed.pk]), "label": feed.name},
        ],
    }
    return render(request, "feeds/admin/entries.html", context)


@for_feed_editors
@require_POST
def fetch(request: HttpRequest, pk: int) -> HttpResponse:
    """Have it fetched now; the worker does it."""
    feed = get_object_or_404(CalendarFeed, pk=pk)
    fetch_now(feed)
    messages.success(request, _("Der Kalender wird geholt. Sehen Sie gleich nach."))
    return redirect("feeds:entries", feed.pk)


@for_feed_editors
@require_POST
def accept_loss(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that so many events are really gone."""
    feed = get_object_or_404(CalendarFeed, pk=pk, state=FeedState.ASKS)
    CalendarFeed.objects.filter(pk=feed.pk).update(may_lose=True)
    fetch_now(feed)
    messages.success(request, _("Gut. Was dort fehlt, geht auch hier vom Netz."))
    return redirect("feeds:entries", feed.pk)


@for_feed_editors
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether an event is there already."""
    entry = get_object_or_404(FeedEntry, pk=pk)
    same = request.POST.get("do") == "same"
    if is_the_same(entry) if same else is_another(entry):
        messages.success(request, _("Entschieden: „%(title)s“.") % {"title": entry})
    else:
        messages.warning(request, _("Darüber hat schon jemand entschieden."))
    return redirect("feeds:entries", entry.feed_id)


@for_feed_editors
@require_POST
def undo_run(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back one import."""
    run = get_object_or_404(FeedRun, pk=pk, undone_at=None)
    undone = undo(run, cast(User, request.user))
    words = ngettext(
        "Ein Termin ist wieder wie vorher. Der Kalender ist jetzt ausgeschaltet.",
        "%(count)d Termine sind wieder wie vorher. Der Kalender ist jetzt "
        "ausgeschaltet.",
        undone.taken_back,
    )
    messages.success(request, words % {"count": undone.taken_back})
    if undone.left:
        words = ngettext(
            "Einen Termin hat seitdem jemand geändert. Er bleibt so.",
            "%(count)d Termine hat seitdem jemand geändert. Sie bleiben so.",
            undone.left,
        )
        messages.warning(request, words % {"count": undone.left})
    return redirect("feeds:entries", run.feed_id)
