"""The list of all campaigns: running, coming, finished, by district and tag."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db.models import QuerySet, prefetch_related_objects
from django.http import HttpRequest
from django.utils import timezone
from taggit.models import Tag
from wagtail.query import PageQuerySet

from businesses.directory.pager import Pages
from campaigns.public.cards import cards
from campaigns.public.filters import PAGE, Asked, district_choices, tag_choices
from quartier.places.models import District

if TYPE_CHECKING:
    from campaigns.models import CampaignIndexPage

PER_PAGE = 12


def index_context(
    index: "CampaignIndexPage", request: HttpRequest, now: datetime
) -> dict[str, Any]:
    """What the template of the list is given."""
    today, url = timezone.localdate(now), index.get_url(request) or ""
    asked = Asked.of(request.GET)
    public = index.public_campaigns()
    rows: Any = public.filter(asked.matching("districts"))
    rows = rows.for_cards()
    current = list(rows.filter(last_day__gte=today).order_by("first_day", "title"))
    past = rows.over(today).order_by("-last_day", "title")
    paginator = Paginator(past, PER_PAGE)
    page = paginator.get_page(request.GET.get(PAGE, "1"))
    finished = list(page.object_list)
    shown = current + finished
    prefetch_related_objects(shown, "phases", "districts", "picture__renditions")
    return {
        "running": cards([c for c in current if c.first_day <= today], request, today),
        "coming": cards([c for c in current if c.first_day > today], request, today),
        "finished": cards(finished, request, today),
        "pages": Pages(page.number, paginator.num_pages, asked.page_address(url)),
        "districts": district_choices(_districts(public), asked, url),
        "tags": tag_choices(_tags(public), asked, url),
        "reset_url": url if asked != Asked() else "",
        "atom_url": url + index.reverse_subpage("atom"),
    }


def _districts(campaigns: PageQuerySet) -> QuerySet[District]:
    """Those that have a campaign."""
    through = campaigns.model.districts.through.objects
    ids = through.filter(campaignpage__in=campaigns.values("pk"))
    return District.objects.filter(pk__in=ids.values("district"))


def _tags(campaigns: PageQuerySet) -> QuerySet[Tag]:
    items = campaigns.model.tagged_items.rel.related_model.objects
    ids = items.filter(content_object__in=campaigns.values("pk")).values("tag")
    return Tag.objects.filter(pk__in=ids).order_by("name")
