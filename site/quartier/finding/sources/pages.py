"""Pages of Wagtail as things to be found."""

from abc import abstractmethod
from collections.abc import Collection, Iterator
from typing import Any

from django.conf import settings
from wagtail.blocks import StreamValue
from wagtail.models import Page, Site

from quartier.finding.documents import Found
from quartier.finding.kinds import Source


class PageSource(Source):
    """Pages of one type: live ones that everybody may read."""

    def ids(self) -> Collection[int]:
        """All of them."""
        return list(self._pages.values_list("pk", flat=True))

    def ids_on(self, page: Page) -> Collection[int]:
        """The page itself, if it is of this type."""
        return [page.pk] if isinstance(page, self.model) else []

    def ids_below(self, page: Page) -> Collection[int]:
        """The page itself, if it is of this type, and those below."""
        below = self._pages.filter(path__startswith=page.path)
        return list(below.values_list("pk", flat=True))

    def found(self, ids: Collection[int]) -> Iterator[Found]:
        """What everybody may read of these."""
        pages = self._pages.filter(pk__in=ids).live().public()
        for page in self.with_records(pages):
            if place := place_of(page):
                root, address = place
                usual = {"title": page.title, "language": language_of(page)}
                yield Found(
                    object_id=page.pk,
                    root=root,
                    address=address,
                    **usual | self.told(page),
                )

    @abstractmethod
    def told(self, page: Any) -> dict[str, Any]:
        """What is told of a page besides its title, by field of `Found`."""

    def with_records(self, pages: Any) -> Any:
        """The pages with all that `told` needs, in few queries."""
        return pages

    @property
    def _pages(self) -> Any:
        return self.model._default_manager.all()


def place_of(page: Page) -> tuple[str, str] | None:
    """The front page's path and the address below it; None outside of all sites."""
    for root in Site.get_site_root_paths():
        if page.url_path.startswith(root.root_path):
            return root.root_path, page.url_path[len(root.root_path) :]
    return None


def language_of(page: Page) -> str:
    """The language that a page is written in."""
    locale = page.locale if page.locale_id else None
    return locale.language_code if locale else settings.LANGUAGE_CODE


def text_of(value: StreamValue) -> str:
    """All words of a body."""
    return " ".join(map(str, value.stream_block.get_searchable_content(value)))
