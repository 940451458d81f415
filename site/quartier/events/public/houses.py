"""Meeting places, businesses and organisations as an event links to them."""

from wagtail.models import Page


def url_for_everybody(page: Page) -> str:
    """Where it can be read; empty for what not everybody may see."""
    if not page.live or page.get_view_restrictions():
        return ""
    return page.url or ""
