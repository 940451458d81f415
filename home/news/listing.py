"""The list of all news, the newest first, by district and tag."""

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from taggit.models import Tag

from businesses.directory.pager import Pages
from campaigns.public.filters import PAGE, Asked, district_choices, tag_choices
from home.news.cards import news_cards
from quartier.places.models import District

if TYPE_CHECKING:
    from home.models import NewsIndexPage
    from home.models.news import NewsQuerySet

PER_PAGE = 10


def index_context(index: "NewsIndexPage", request: HttpRequest) -> dict[str, Any]:
    """What the template of the list is given."""
    url, asked = index.get_url(request) or "", Asked.of(request.GET)
    public = index.public_articles()
    rows = public.asked_for(asked).newest()
    paginator = Paginator(rows, PER_PAGE)
    page = paginator.get_page(request.GET.get(PAGE, "1"))
    return {
        "articles": news_cards(page.object_list, request),
        "pages": Pages(page.number, paginator.num_pages, asked.page_address(url)),
        "districts": district_choices(_districts(public), asked, url),
        "tags": tag_choices(_tags(public), asked, url),
        "reset_url": url if asked != Asked() else "",
        "atom_url": asked.address(url + index.reverse_subpage("atom")),
    }


def _districts(articles: "NewsQuerySet") -> QuerySet[District]:
    """Those of which there are news."""
    ids = articles.order_by().values("district")
    return District.objects.filter(pk__in=ids).defer("outline")


def _tags(articles: "NewsQuerySet") -> QuerySet[Tag]:
    items = articles.model.tagged_items.rel.related_model.objects
    ids = items.filter(content_object__in=articles.values("pk")).values("tag")
    return Tag.objects.filter(pk__in=ids).order_by("name")
