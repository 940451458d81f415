"""Editorial pages as things to be found."""

from typing import Any

from home.models import StandardPage
from quartier.finding.kinds import PAGES
from quartier.finding.sources.pages import PageSource, text_of


class StandardPages(PageSource):
    """Plain pages of text."""

    name = "home.page"
    kind = PAGES
    model = StandardPage

    def told(self, page: StandardPage) -> dict[str, Any]:
        """Introduction and text."""
        return {"summary": page.intro, "text": text_of(page.body)}
