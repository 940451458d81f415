"""Editorial pages as things to be found."""

from typing import Any

from home.models import DistrictPage, NewsArticlePage, StandardPage
from quartier.finding.kinds import NEWS, PAGES, register
from quartier.finding.sources.pages import PageSource, text_of


class StandardPages(PageSource):
    """Plain pages of text."""

    name = "home.page"
    kind = PAGES
    model = StandardPage

    def told(self, page: StandardPage) -> dict[str, Any]:
        """Introduction and text."""
        return {"summary": page.intro, "text": text_of(page.body)}


class Districts(PageSource):
    """The faces of districts."""

    name = "home.district"
    kind = PAGES
    model = DistrictPage

    def told(self, page: DistrictPage) -> dict[str, Any]:
        """Introduction, text and the district's name."""
        name = page.district.name
        return {"summary": page.intro, "text": text_of(page.body), "where": name}

    def with_records(self, pages: Any) -> Any:
        """With their district."""
        return pages.select_related("district").defer("district__outline")


class NewsArticles(PageSource):
    """News of the neighbourhood."""

    name = "home.news"
    kind = NEWS
    model = NewsArticlePage

    def told(self, page: NewsArticlePage) -> dict[str, Any]:
        """Introduction, text, district and tags."""
        return {
            "summary": page.intro,
            "text": text_of(page.body),
            "where": page.district.name if page.district else "",
            "tags": tuple(sorted(one.tag.name for one in page.tagged_items.all())),
        }

    def with_records(self, pages: Any) -> Any:
        """With their district and tags."""
        rows = pages.select_related("district").defer("district__outline")
        return rows.prefetch_related("tagged_items__tag")


def register_all() -> None:
    """Have all of these found."""
    for source in (StandardPages(), Districts(), NewsArticles()):
        register(source)
