"""Documents as lists and cards show them, in the reader's language."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from businesses.models.category import Category
from businesses.profile.hours import ShownState
from businesses.search.documents import Document
from quartier.geo.positions import Position, metres_text
from quartier.hours.schedule import Schedule


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One business in a list. Pictures are empty where there is none."""

    id: int
    anchor: str
    name: str
    claim: str
    url: str
    category: Category
    picture_url: str
    large_picture_url: str
    picture_alt: str
    street_line: str
    distance_text: str
    state: ShownState
    tags: tuple[str, ...]


@dataclass(frozen=True)
class HitWriter:
    """Writes hits of one directory for one reader."""

    directory_url: str
    now: datetime
    language: str
    near: Position | None = None

    def hit(self, document: Document) -> Hit:
        """The document as the reader sees it now."""
        return Hit(
            id=document.page_id,
            anchor=f"b{document.page_id}",
            name=document.name,
            claim=document.claim,
            url=self.url(document.slug),
            category=document.category,
            picture_url=document.picture_url,
            large_picture_url=document.large_picture_url,
            picture_alt=document.picture_alt,
            street_line=document.street_line,
            distance_text=self._distance(document),
            state=_shown_state(
                document.schedule,
                self.now.replace(second=0, microsecond=0),
                self.language,
            ),
            tags=document.tags,
        )

    def url(self, slug: str) -> str:
        """The address of a business's own page."""
        return f"{self.directory_url}{slug}/"

    def _distance(self, document: Document) -> str:
        if self.near is None or document.position is None:
            return ""
        return metres_text(self.near.distance_to(document.position))


@lru_cache(maxsize=2_000)
def _shown_state(schedule: Schedule, minute: datetime, language: str) -> ShownState:
    """The state in words, which are the same for a whole minute."""
    return ShownState.of(schedule, minute, language)
