"""One article as its page tells it, and as search engines read it."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.translation import get_language
from taggit.models import Tag
from wagtail.models import Site

from businesses.profile.breadcrumbs import breadcrumbs
from businesses.profile.json_ld import script_element
from businesses.profile.open_graph import absolute, open_graph_of
from campaigns.blocks.bodies import pictures_in
from campaigns.public.filters import Asked
from campaigns.public.when import day
from home.news.cards import news_cards
from quartier.media.renditions import SHARE_SPEC

if TYPE_CHECKING:
    from home.models import NewsArticlePage, NewsIndexPage

MORE = 3


def article_context(article: "NewsArticlePage", request: HttpRequest) -> dict[str, Any]:
    """What the template of an article is given."""
    index: NewsIndexPage = article.get_parent().specific
    url = absolute(article.get_url(request) or "")
    index_url = index.get_url(request) or ""
    pictures = filter(None, [article.picture, *pictures_in(article.body)])
    prefetch_related_objects(list(pictures), "renditions")
    tags = list(Tag.objects.filter(pk__in=article.tagged_items.values("tag")))
    others = index.public_articles().exclude(pk=article.pk).newest()[:MORE]
    text = article.search_description or article.intro
    return {
        "when": day(article.day),
        "district_url": _district_url(article, index_url),
        "tags": [
            {"name": tag.name, "url": Asked(tag=tag.slug).address(index_url)}
            for tag in tags
        ],
        "more": news_cards(others, request),
        "index_url": index_url,
        "share_url": url,
        "open_graph": open_graph_of(
            article.title, text, url, article.picture, get_language()
        ),
        "json_ld": script_element(json_ld(article, url, tags, request)),
        "breadcrumbs": breadcrumbs(article, request),
    }


def json_ld(
    article: "NewsArticlePage", url: str, tags: list[Tag], request: HttpRequest
) -> dict[str, Any]:
    """https://schema.org/NewsArticle; who has no name is the site itself."""
    site = Site.find_for_request(request)
    publisher = {
        "@type": "Organization",
        "name": (site.site_name if site else "") or settings.WAGTAIL_SITE_NAME,
        "url": settings.BASE_URL,
    }
    person = {"@type": "Person", "name": article.author}
    changed, picture = article.last_published_at, article.picture
    values = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": url,
        "mainEntityOfPage": url,
        "headline": article.title,
        "description": article.intro,
        "datePublished": article.day.isoformat(),
        "dateModified": changed.isoformat() if changed else "",
        "inLanguage": settings.LANGUAGE_CODE,
        "author": person if article.author else publisher,
        "publisher": publisher,
        "keywords": [tag.name for tag in tags],
        "contentLocation": _place(article),
        "image": absolute(picture.get_rendition(SHARE_SPEC).url) if picture else "",
    }
    return {name: value for name, value in values.items() if value}


def _place(article: "NewsArticlePage") -> dict[str, str]:
    if article.district is None:
        return {}
    return {"@type": "Place", "name": article.district.name}


def _district_url(article: "NewsArticlePage", index_url: str) -> str:
    if article.district is None:
        return ""
    return Asked(district=article.district.slug).address(index_url)
