"""The demo's businesses, written through the form that everybody uses."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.core.management.base import CommandError
from django.utils.text import slugify

from businesses.choices import ConfirmedBy, Source
from businesses.forms import BusinessPageForm
from businesses.models import (
    BusinessPage,
    Category,
    DirectoryPage,
    GalleryPicture,
    SocialLink,
    SpecialDay,
)
from home.demo.bodies import stream
from home.demo.pictures import PictureShelf
from quartier.accounts.models import User
from quartier.places.models import District

WRITTEN = (
    *("title", "slug", "claim", "category", "tags"),
    *("street", "house_number", "postcode", "town", "district"),
    *("latitude", "longitude", "phone", "email", "website", "imprint_url"),
    *("languages", "wheelchair", "wheelchair_note", "payment", "opening_hours"),
    *("closed_from", "closed_until", "closed_reason"),
)


class DemoForm(BusinessPageForm):
    """The form of every business, with the fields that the demo fills in."""

    class Meta:
        model = BusinessPage
        fields = WRITTEN


class BusinessLoader:
    """Turns the demo's entries into published pages below a directory."""

    def __init__(
        self,
        directory: DirectoryPage,
        shelf: PictureShelf,
        editor: User,
        now: datetime,
    ):
        self.directory = directory
        self.shelf = shelf
        self.editor = editor
        self.now = now
        self.categories = {kind.slug: kind.pk for kind in Category.objects.all()}
        self.districts = {place.name: place.pk for place in District.objects.all()}

    @property
    def today(self) -> date:
        """The day of loading; the demo's special days are counted from it."""
        return self.now.date()

    def load(self, entries: Iterable[dict[str, Any]]) -> int:
        """Publish every entry; says how many there were."""
        count = 0
        for entry in entries:
            self._publish(entry)
            count += 1
        return count

    def _publish(self, entry: dict[str, Any]) -> None:
        page = BusinessPage(source=Source.FILE, source_key=f"demo:{entry['key']}")
        form = DemoForm(
            self._typed(entry),
            instance=page,
            parent_page=self.directory,
            for_user=self.editor,
        )
        if not form.is_valid():
            raise CommandError(f"{entry['name']}: {form.errors.as_text()}")
        page = form.save(commit=False)
        page.description = stream(entry["description"], self.shelf)
        page.logo = self.shelf.take(entry["logo"] or next(iter(entry["gallery"]), None))
        if entry["last_confirmed_days_ago"] is not None:
            ago = timedelta(days=entry["last_confirmed_days_ago"])
            page.last_confirmed_at = self.now - ago
            page.last_confirmed_by = ConfirmedBy.TEAM
        self._add_parts(page, entry)
        self.directory.add_child(instance=page)
        page.save_revision(user=self.editor, log_action=True).publish(user=self.editor)

    def _typed(self, entry: dict[str, Any]) -> dict[str, Any]:
        """The entry as an editor would fill in the form."""
        reason = entry.get("temporarily_closed") or ""
        return {
            **{name: entry[name] for name in WRITTEN if name in entry},
            "title": entry["name"],
            "slug": slugify(entry["key"]),
            "category": self.categories[entry["category"]],
            "tags": ", ".join(f'"{tag}"' for tag in entry.get("tags", [])),
            "district": self.districts.get(entry.get("district", "")),
            "wheelchair": entry.get("wheelchair") or "unknown",
            "closed_from": self._day(-7) if reason else None,
            "closed_reason": reason,
        }

    def _add_parts(self, page: BusinessPage, entry: dict[str, Any]) -> None:
        page.special_days.set(
            [
                SpecialDay(
                    sort_order=place,
                    first_day=self._day(day["from_days"]),
                    last_day=self._day(day["to_days"]),
                    hours="" if day["closed"] else day["opening_hours"],
                    reason=day["reason"],
                )
                for place, day in enumerate(entry["special_days"])
            ]
        )
        page.social_links.set(
            [
                SocialLink(sort_order=place, url=url)
                for place, url in enumerate(entry["social"])
            ]
        )
        page.gallery.set(
            [
                GalleryPicture(sort_order=place, image=self.shelf.take(name))
                for place, name in enumerate(entry["gallery"])
            ]
        )

    def _day(self, offset: int) -> date:
        return self.today + timedelta(days=offset)
