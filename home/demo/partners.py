"""The demo's organisations and meeting places, written through their usual forms."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.html import escape
from wagtail.models import Page

from home.demo.pictures import PictureShelf
from home.models import FrontPage
from quartier.accounts.models import User
from quartier.accounts.people import person_for
from quartier.partners.forms import MeetingPlacePageForm, PartnerPageForm
from quartier.partners.models import (
    ConsultationHour,
    ContactPerson,
    MeetingPlacePage,
    MeetingPlacesPage,
    PartnerPage,
    PartnersPage,
    PlacePicture,
    Room,
    StaffMember,
)
from quartier.places.models import Address

WHERE = (
    *("street", "house_number", "postcode", "town", "district"),
    *("latitude", "longitude"),
)


class DemoPartnerForm(PartnerPageForm):
    """The form of every organisation, with the fields that the demo fills in."""

    class Meta:
        model = PartnerPage
        fields = (
            *("title", "slug", "claim", "phone", "email", "website"),
            *("is_partner", "is_funder", *WHERE),
        )


class DemoPlaceForm(MeetingPlacePageForm):
    """The form of every meeting place, with the fields that the demo fills in."""

    class Meta:
        model = MeetingPlacePage
        fields = (
            *("title", "slug", "claim", "phone", "email", "opening_hours", *WHERE),
            *("way_there", "wheelchair", "wheelchair_note", "toilet", "languages"),
        )


class PartnerLoader:
    """Turns demo/partners.toml into published pages and staff."""

    def __init__(self, shelf: PictureShelf, editor: User, now: datetime):
        self.shelf = shelf
        self.editor = editor
        self.now = now
        self.town = ""

    def load(self, front_page: FrontPage, file: Path) -> dict[str, PartnerPage]:
        """Publish everything; returns the organisations by their keys."""
        texts = tomllib.loads(file.read_text(encoding="utf-8"))
        self.town = texts["town"]
        houses = MeetingPlacesPage(slug="treffpunkte", show_in_menus=True)
        self._add(front_page, houses, texts["places"])
        index = PartnersPage(slug="partner")
        self._add(front_page, index, texts["index"])
        partners = {
            told["key"]: self._partner(index, told) for told in texts["partner"]
        }
        for told in texts["place"]:
            self._place(houses, told, partners[told["partner"]])
        return partners

    def _add(self, parent: Page, page: Any, text: Mapping[str, str]) -> None:
        page.title, page.intro = text["title"], text["intro"]
        parent.add_child(instance=page)
        self._publish(page)

    def _partner(self, index: PartnersPage, told: Mapping[str, Any]) -> PartnerPage:
        page = PartnerPage(is_trusted=told.get("trusted", False))
        values = {
            "is_partner": told.get("partner", True),
            "is_funder": told.get("funder", False),
        }
        form = DemoPartnerForm(
            self._typed(told) | values,
            instance=page,
            parent_page=index,
            for_user=self.editor,
        )
        page = _filled_in(form, told)
        page.people.set(
            _cleaned(ContactPerson(sort_order=place, **person))
            for place, person in enumerate(told.get("people", []))
        )
        index.add_child(instance=page)
        self._publish(page)
        self._staff(page, told.get("staff", []))
        return page

    def _place(
        self,
        houses: MeetingPlacesPage,
        told: Mapping[str, Any],
        partner: PartnerPage,
    ) -> None:
        form = DemoPlaceForm(
            self._typed(told),
            instance=MeetingPlacePage(partner=partner),
            parent_page=houses,
            for_user=self.editor,
        )
        page = _filled_in(form, told)
        page.picture = self.shelf.take(told["picture"])
        page.gallery.set(
            PlacePicture(sort_order=place, image=self.shelf.take(name))
            for place, name in enumerate(told["gallery"])
        )
        page.consultation_hours.set(
            _cleaned(ConsultationHour(sort_order=place, **hour))
            for place, hour in enumerate(told["times"])
        )
        page.rooms.set(
            Room(sort_order=place, **room) for place, room in enumerate(told["rooms"])
        )
        houses.add_child(instance=page)
        self._publish(page)

    def _typed(self, told: Mapping[str, Any]) -> dict[str, Any]:
        """The entry as an editor would fill in the form."""
        typed = {"slug": told["key"], **told}
        if "address" in told:
            found = Address.objects.matching(told["address"])
            street, _space, number = told["address"].rpartition(" ")
            at = found.get(street=street, house_number=number)
            typed |= {
                "street": street,
                "house_number": number,
                "postcode": at.postcode,
                "town": self.town,
                "latitude": at.latitude,
                "longitude": at.longitude,
            }
        return typed

    def _staff(self, page: PartnerPage, told: Iterable[Mapping[str, str]]) -> None:
        for one in told:
            user = person_for(one["email"])
            user.last_login = self.now
            user.save(update_fields=["last_login"])
            StaffMember.objects.create(partner=page, user=user, role=one["role"])

    def _publish(self, page: Page) -> None:
        page.save_revision(user=self.editor, log_action=True).publish(user=self.editor)


def _filled_in(form: Any, told: Mapping[str, Any]) -> Any:
    if not form.is_valid():
        raise CommandError(f"{told['title']}: {form.errors.as_text()}")
    page = form.save(commit=False)
    page.text = [
        {"type": "text", "value": f"<p>{escape(words)}</p>"} for words in told["text"]
    ]
    return page


def _cleaned(row: Any) -> Any:
    row.clean()
    return row
