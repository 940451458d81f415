"""Template tags of base.html."""

from typing import Any
from urllib.parse import quote

from django import template
from django.conf import settings
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.models import Page, Site

from quartier.translations.titles import titles_of

register = template.Library()

REM_OF_A_LETTER = 0.62
REM_BETWEEN_DOORS = 1.5
REM_FOR_DOORS = 28
"""What name, search and languages leave to the doors in a header of 76rem, from which
width on static/css/base.css shows them in a line."""
REM_FOR_SEARCH = 11.5
"""What the search box there takes more than its button, which makes room for doors."""


@register.simple_tag(takes_context=True)
def breadcrumbs_of_page(context: Context) -> list[dict[str, Any]]:
    """The way from the front page to this page, unless the page has said it."""
    if "breadcrumbs" in context:
        return context["breadcrumbs"]
    page, request = context.get("self"), context.get("request")
    site = Site.find_for_request(request) if request else None
    if not isinstance(page, Page) or not page.pk or site is None:
        return []
    above = Page.objects.ancestor_of(page).descendant_of(site.root_page, inclusive=True)
    crumbs = [*above.order_by("path"), page]
    if len(crumbs) < 2:
        return []
    titles = titles_of(crumbs)
    return [
        {
            "title": titles.get(crumb.pk, crumb.title),
            "url": crumb.get_url(request),
            "is_translated": crumb.pk in titles,
        }
        for crumb in crumbs
    ]


@register.simple_tag
def content_language() -> SafeString:
    """The lang attribute of what shops and editors wrote; they write one language.

    Empty where the reader's language is the same, for the whole page has it then.
    """
    written = settings.LANGUAGE_CODE
    if get_language() == written:
        return SafeString("")
    return format_html(' lang="{}"', written)


@register.simple_tag
def mostly_german() -> SafeString:
    """lang and dir for pages of which only complete languages have the texts.

    For readers of the others they are German, but for the header and the footer.
    """
    if get_language() in dict(settings.COMPLETE_LANGUAGES):
        return SafeString("")
    return format_html(' lang="{}" dir="ltr"', settings.LANGUAGE_CODE)


@register.simple_tag
def mail_about(title: str, url: str) -> str:
    """A link (RFC 6068) that opens a new mail with a page's title and address."""
    text = quote(f"{title}\r\n{url}", safe="")
    return f"mailto:?subject={quote(str(title), safe='')}&body={text}"


@register.filter
def marks_current(url: str, request: Any) -> bool:
    """Whether a door of the header leads to where the visitor is."""
    return bool(request) and request.path.startswith(url)


@register.filter
def place_of_doors(doors: Any) -> str:
    """The class that says where the header's doors stand on a wide screen.

    In a line beside the search box, beside its button, or, without a class, behind the
    menu button as on a phone. Measured by their letters, because a stylesheet cannot
    ask what would fit.
    """
    needed = sum(
        len(door.title) * REM_OF_A_LETTER + REM_BETWEEN_DOORS for door in doors or ()
    )
    if needed <= REM_FOR_DOORS:
        return "site-header--line"
    if needed <= REM_FOR_DOORS + REM_FOR_SEARCH:
        return "site-header--line site-header--doors-alone"
    return ""
