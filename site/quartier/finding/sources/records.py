"""Records that are shown on a page, as things to be found."""

from abc import abstractmethod
from collections.abc import Collection, Iterator
from typing import Any, ClassVar

from wagtail.models import Page

from quartier.finding.documents import Found
from quartier.finding.kinds import Source
from quartier.finding.sources.pages import language_of, place_of


class RecordSource(Source):
    """Records of one model, each below a live page that everybody may read.

    `page` names the foreign key to that page, `page_type` is its type.
    """

    page: ClassVar[str]
    page_type: ClassVar[type[Page]]

    def ids(self) -> Collection[int]:
        """All of them."""
        return list(self._records.values_list("pk", flat=True))

    def ids_on(self, page: Page) -> Collection[int]:
        """Those of this page, if it is of the type that has any."""
        if not isinstance(page, self.page_type):
            return []
        shown = self._records.filter(**{self.page: page.pk})
        return list(shown.values_list("pk", flat=True))

    def ids_below(self, page: Page) -> Collection[int]:
        """Those of this page, and of pages below."""
        below = self._records.filter(**{f"{self.page}__path__startswith": page.path})
        return list(below.values_list("pk", flat=True))

    def found(self, ids: Collection[int]) -> Iterator[Found]:
        """What everybody may see of these."""
        records = list(self.shown(self._records.filter(pk__in=ids)))
        page_ids = {getattr(record, f"{self.page}_id") for record in records}
        pages = self.page_type.objects.filter(pk__in=page_ids).live().public()
        by_id = {page.pk: page for page in pages.select_related("locale")}
        for record in records:
            page = by_id.get(getattr(record, f"{self.page}_id"))
            place = place_of(page) if page else None
            if page and place:
                root, below = place
                yield Found(
                    object_id=record.pk,
                    root=root,
                    address=self.address(record, below),
                    **{"language": language_of(page)} | self.told(record, page),
                )

    @abstractmethod
    def shown(self, records: Any) -> Any:
        """Those that readers see, with all that `told` needs, in few queries."""

    @abstractmethod
    def address(self, record: Any, page_address: str) -> str:
        """Where it is shown."""

    @abstractmethod
    def told(self, record: Any, page: Any) -> dict[str, Any]:
        """What is told of it, by field of `Found`; a title at least."""

    @property
    def _records(self) -> Any:
        return self.model._default_manager.all()
