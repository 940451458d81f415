"""An editor picks a template, says title and days, and finds the page made."""

from typing import cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.query import PageQuerySet

from campaigns.formats import formats
from campaigns.formats.format import Format
from campaigns.models import CampaignIndexPage
from campaigns.starting.drafts import WITHOUT_FORMAT, draft, empty_sample
from campaigns.starting.forms import StartForm
from quartier.accounts.models import User


def indexes_for(user: User) -> PageQuerySet:
    """The overviews below which this person may add a campaign."""
    pages = CampaignIndexPage.objects.all()
    may = [p.pk for p in pages if p.permissions_for_user(user).can_add_subpage()]
    return pages.filter(pk__in=may)


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """All templates, and the empty one."""
    _indexes(request)
    context = {
        "formats": [(one, one.sample) for one in formats().values()],
        "empty": WITHOUT_FORMAT,
        "page_title": _("Neue Aktion"),
        "header_title": _("Neue Aktion"),
        "header_icon": "plus",
        "breadcrumbs_items": [*_breadcrumbs(), {"url": "", "label": _("Neue Aktion")}],
    }
    return render(request, "campaigns/starting/choose.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, key: str) -> HttpResponse:
    """The questions for one template; then the page, opened for editing."""
    indexes = _indexes(request)
    kind = _kind(key)
    sample = kind.sample if kind else empty_sample()
    initial = {"title": sample.title}
    form = StartForm(request.POST or None, indexes=indexes, initial=initial)
    if request.method == "POST" and form.is_valid():
        page = draft(form.beginning, kind, cast(User, request.user))
        count = page.checklist.count()
        said = ngettext(
            "Der Entwurf ist da, mit %(count)s Aufgabe. Ändern Sie, was nicht passt.",
            "Der Entwurf ist da, mit %(count)s Aufgaben. Ändern Sie, was nicht passt.",
            count,
        )
        messages.success(request, said % {"count": count})
        return redirect("wagtailadmin_pages:edit", page.pk)
    title = str(sample.title)
    context = {
        "form": form,
        "kind": kind,
        "page_title": title,
        "header_title": title,
        "header_icon": "plus",
        "breadcrumbs_items": [
            *_breadcrumbs(),
            {"url": reverse("campaign_start"), "label": _("Neue Aktion")},
            {"url": "", "label": title},
        ],
    }
    status = 422 if form.errors else 200
    return render(request, "campaigns/starting/start.html", context, status=status)


def _breadcrumbs() -> list[dict[str, str]]:
    return [
        {"url": reverse("wagtailadmin_home"), "label": _("Startseite")},
        {"url": reverse("campaign_overview"), "label": _("Aktionen")},
    ]


def _kind(key: str) -> Format | None:
    if key == WITHOUT_FORMAT:
        return None
    if key not in formats():
        raise Http404
    return formats()[key]


def _indexes(request: HttpRequest) -> PageQuerySet:
    """Refuse those who may add a campaign nowhere."""
    found = indexes_for(cast(User, request.user))
    if not found:
        raise PermissionDenied
    return found
