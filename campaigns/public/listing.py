"""The list of all campaigns: running, coming, finished, by district and tag."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Q, prefetch_related_objects
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from taggit.models import Tag
from wagtail.query import PageQuerySet

from businesses.directory.pager import Pages
from campaigns.public.cards import cards
from quartier.places.models import District

if TYPE_CHECKING:
    from campaigns.models import CampaignIndexPage

DISTRICT, TAG, PAGE = "stadtteil", "schlagwort", "seite"
PER_PAGE = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """One filter; its address sets it, or takes it off if it is active."""

    label: str
    url: str
    active: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader wants to see; nothing for words that nobody knows."""

    district: str = ""
    tag: str = ""

    @classmethod
    def of(cls, data: QueryDict) -> "Asked":
        """As it stands in an address."""
        return cls(data.get(DISTRICT, "")[:80], data.get(TAG, "")[:100])

    def address(self, url: str, **more: object) -> str:
        """The list for this question, from its first page on."""
        values = {DISTRICT: self.district, TAG: self.tag} | more
        question = urlencode({name: value for name, value in values.items() if value})
        return f"{url}?{question}" if question else url


def index_context(
    index: "CampaignIndexPage", request: HttpRequest, now: datetime
) -> dict[str, Any]:
    """What the template of the list is given."""
    today, url = timezone.localdate(now), index.get_url(request) or ""
    asked = Asked.of(request.GET)
    public = index.public_campaigns()
    rows = _matching(public, asked).for_cards()
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
        "pages": Pages(
            page.number,
            paginator.num_pages,
            lambda number: asked.address(url, **({PAGE: number} if number > 1 else {})),
        ),
        "districts": _districts(public, asked, url),
        "tags": _tags(public, asked, url),
        "reset_url": url if asked != Asked() else "",
        "atom_url": url + index.reverse_subpage("atom"),
    }


def _matching(campaigns: PageQuerySet, asked: Asked) -> Any:
    wanted = Q()
    if asked.district:
        wanted &= Q(districts__slug=asked.district)
    if asked.tag:
        wanted &= Q(tagged_items__tag__slug=asked.tag)
    return campaigns.filter(wanted)


def _districts(campaigns: PageQuerySet, asked: Asked, url: str) -> list[Choice]:
    """Those that have a campaign; a choice between one is none."""
    through = campaigns.model.districts.through.objects
    ids = through.filter(campaignpage__in=campaigns.values("pk"))
    rows = District.objects.filter(pk__in=ids.values("district"))
    choices = []
    for row in rows:
        active = row.slug == asked.district
        address = Asked("" if active else row.slug, asked.tag).address(url)
        choices.append(Choice(row.name, address, active))
    return _if_any(choices)


def _tags(campaigns: PageQuerySet, asked: Asked, url: str) -> list[Choice]:
    items = campaigns.model.tagged_items.rel.related_model.objects
    ids = items.filter(content_object__in=campaigns.values("pk")).values("tag")
    choices = []
    for row in Tag.objects.filter(pk__in=ids).order_by("name"):
        active = row.slug == asked.tag
        address = Asked(asked.district, "" if active else row.slug).address(url)
        choices.append(Choice(row.name, address, active))
    return _if_any(choices)


def _if_any(choices: list[Choice]) -> list[Choice]:
    chosen = any(choice.active for choice in choices)
    return choices if chosen or len(choices) > 1 else []
