"""Who is counted: people in browsers who have not asked to be left out."""

import re

from django.http import HttpRequest

ROBOTS = re.compile(
    r"(?<!cu)bot|crawl|spider|slurp|fetch|scanner|monitor|checker|preview|feed|archive"
    r"|headless|lighthouse|phantom|selenium|playwright|puppeteer"
    r"|facebookexternalhit|whatsapp|telegram|skype|discord|slack|embedly|pinterest"
    r"|curl|wget|python|java/|okhttp|axios|go-http|libwww|httpclient|urllib|scrapy",
    re.IGNORECASE,
)
"""Words in the names of programs that read pages by themselves."""

AHEAD_OF_TIME = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
"""Headers by which browsers say that nobody has asked for the page yet."""

ASKS_TO_BE_LEFT_OUT = ("DNT", "Sec-GPC")
"""Do Not Track and Global Privacy Control."""


def is_counted(request: HttpRequest) -> bool:
    """Whether this request is a visit.

    None are: robots (as far as they say so), pages that a browser fetches ahead of
    time, previews, visitors who ask not to be tracked, and everybody with an account:
    those are teams and editors at work.
    """
    headers = request.headers
    if request.method not in {"GET", "POST"} or getattr(request, "is_preview", False):
        return False
    if any(headers.get(name) == "1" for name in ASKS_TO_BE_LEFT_OUT):
        return False
    if any(_is_ahead(headers.get(name, "")) for name in AHEAD_OF_TIME):
        return False
    return is_browser(headers.get("User-Agent", "")) and not _is_signed_in(request)


def is_browser(name: str) -> bool:
    """Whether a program calls itself as browsers do and as no known robot does."""
    return name.startswith("Mozilla/") and not ROBOTS.search(name)


def _is_ahead(purpose: str) -> bool:
    return any(word in purpose.lower() for word in ("prefetch", "prerender", "preview"))


def _is_signed_in(request: HttpRequest) -> bool:
    user = getattr(request, "user", None)
    return bool(user and user.is_authenticated)
