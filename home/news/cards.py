"""Articles as a list shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import prefetch_related_objects
from django.http import HttpRequest

from campaigns.public.when import day
from quartier.media.models import Picture

if TYPE_CHECKING:
    from home.models import NewsArticlePage


@dataclass(frozen=True, slots=True)
class NewsCard:
    """One article in a list; `when` is its day in words."""

    title: str
    url: str
    intro: str
    picture: Picture | None
    day: date
    when: str
    district: str


def news_cards(
    articles: "Iterable[NewsArticlePage]", request: HttpRequest
) -> list[NewsCard]:
    """Cards of articles that were fetched with their records."""
    chosen = list(articles)
    pictures = [article.picture for article in chosen if article.picture]
    prefetch_related_objects(pictures, "renditions")
    return [
        NewsCard(
            article.title,
            article.get_url(request) or "",
            article.intro,
            article.picture,
            article.day,
            day(article.day),
            article.district.name if article.district else "",
        )
        for article in chosen
    ]
