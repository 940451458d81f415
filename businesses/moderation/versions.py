"""The two versions of a profile: what the public sees, and what waits beside it."""

from dataclasses import dataclass
from datetime import date

from wagtail.models import Page

from businesses.models import BusinessPage
from businesses.moderation.parts import Lane, Part
from businesses.moderation.values import Values, fingerprint, values_of


@dataclass
class Versions:
    """`waiting` is the newest revision where it is not the public one; else None."""

    live: BusinessPage
    waiting: BusinessPage | None

    @classmethod
    def of(cls, business_pk: int) -> "Versions":
        """Both versions as they are stored now."""
        page = BusinessPage.objects.get(pk=business_pk)
        newest = page.latest_revision_id
        waits = page.has_unpublished_changes and newest != page.live_revision_id
        return cls(page, page.get_latest_revision_as_object() if waits else None)

    @classmethod
    def locked(cls, business_pk: int) -> "Versions":
        """The same, and nobody else writes them before the transaction is over."""
        list(Page.objects.select_for_update().filter(pk=business_pk).values("pk"))
        return cls.of(business_pk)

    @property
    def newest(self) -> BusinessPage:
        """What will be public once everything is approved."""
        return self.waiting or self.live

    def shown(self, part: Part) -> BusinessPage:
        """The version that a team's form of the part begins with."""
        if part.lane is Lane.FACTS and self.live.live:
            return self.live
        return self.newest

    def fingerprint(self, part: Part, today: date) -> str:
        """Changes when anybody changes this part of either version."""
        pages = (self.live, self.newest)
        return fingerprint(*(values_of(page, part, today) for page in pages))

    def pictures(self) -> set[int]:
        """The pictures that either version shows."""
        return {pk for page in (self.live, self.newest) for pk in pictures_of(page)}


def pictures_of(page: BusinessPage) -> set[int]:
    """The main picture and those of the gallery."""
    shown = {picture.image_id for picture in page.gallery.all()}
    return shown | ({page.logo_id} if page.logo_id else set())


def differences(
    before: BusinessPage, after: BusinessPage, part: Part, today: date
) -> Values:
    """The names of a part that differ, each with both values."""
    old, new = values_of(before, part, today), values_of(after, part, today)
    return {name: (old[name], new[name]) for name in new if old[name] != new[name]}
