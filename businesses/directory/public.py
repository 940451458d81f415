"""The directories that everybody may read, known without asking the database each time.

Wagtail takes longer to find a page than the search to answer. What it would find stays
the same until pages, their restrictions or sites change, and then the search's clock
moves on (`businesses.signals`).
"""

from collections.abc import Iterable, Mapping

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Site

from businesses.models import DirectoryPage
from businesses.models.search_document import Reading, SearchClock

MOST_HOSTS = 100
"""Names and ports under which one site is asked; nobody has that many."""


class PublicDirectories:
    """Those of one site in the order of its pages; drafts and private ones are none.

    `root` is the path of the site's front page in Wagtail's tree of addresses.
    """

    def __init__(self, pages: Iterable[DirectoryPage], root: str = "") -> None:
        self.pages = tuple(pages)
        self.root = root
        self._urls: dict[str, Mapping[int, str]] = {}

    def urls(self, request: HttpRequest) -> Mapping[int, str]:
        """Their addresses by id, in the reader's language."""
        language = get_language() or ""
        if language not in self._urls:
            self._urls[language] = {
                page.pk: page.get_url(request) or "" for page in self.pages
            }
        return self._urls[language]

    def at(self, request: HttpRequest, url: str) -> DirectoryPage | None:
        """The one at an address."""
        urls = self.urls(request)
        return next((page for page in self.pages if urls[page.pk] == url), None)


def public_directories(request: HttpRequest) -> PublicDirectories:
    """Those of the site that is asked.

    Nobody is known to who asks here: a directory behind a sign-in is private to all,
    also to those who may see its page. Documents of the search are found in their
    directories only, so this is what keeps private ones unsaid.
    """
    reading = SearchClock.objects.newest()
    key = request.get_host(), request.get_port()
    when, known = _known
    if when == reading and key in known:
        return known[key]
    found = _read(request)
    _keep(reading, key, found)
    return found


def forget_directories() -> None:
    """Have them read anew."""
    _keep(None, ("", ""), PublicDirectories(()))


_Known = dict[tuple[str, str], PublicDirectories]
_known: tuple[Reading | None, _Known] = (None, {})


def _keep(
    reading: Reading | None, key: tuple[str, str], found: PublicDirectories
) -> None:
    global _known  # noqa: PLW0603 - replaced as a whole, so that no thread sees half
    when, known = _known
    if when != reading or len(known) >= MOST_HOSTS:
        known = {}
    _known = reading, known | {key: found}


def _read(request: HttpRequest) -> PublicDirectories:
    site = Site.find_for_request(request)
    if site is None:
        return PublicDirectories(())
    pages = DirectoryPage.objects.live().public()
    pages = pages.descendant_of(site.root_page, inclusive=True)
    return PublicDirectories(pages.order_by("path"), site.root_page.url_path)
