"""The demo's campaigns: a page each, with all that happens on it."""

import tomllib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from django.utils import timezone

from businesses.models import BusinessPage
from campaigns.models import (
    CampaignIndexPage,
    CampaignPage,
    CampaignPartner,
    CampaignPhase,
    PartnerRole,
    ResultNumber,
)
from home.demo.bodies import stream
from home.demo.campaign_people import PeopleLoader
from home.demo.campaign_places import PlaceLoader
from home.demo.days import day_of
from home.demo.pictures import PictureShelf
from home.demo.translations import translate
from home.models import FrontPage
from quartier.accounts.models import User
from quartier.places.models import District


class CampaignLoader:
    """Turns the texts of demo/campaigns into published pages below one index."""

    def __init__(self, contact: str, shelf: PictureShelf, editor: User, now: datetime):
        self.contact = contact
        self.shelf = shelf
        self.editor = editor
        self.now = now
        self.districts = list(District.objects.all())
        self.businesses = {
            page.source_key.removeprefix("demo:"): page
            for page in BusinessPage.objects.filter(source_key__startswith="demo:")
        }
        known = (self.businesses, self.districts, shelf, editor, now)
        self.places = PlaceLoader(*known)
        self.people = PeopleLoader(*known)

    def index(
        self, front_page: FrontPage, text: Mapping[str, Any]
    ) -> CampaignIndexPage:
        """The page that lists them."""
        page = CampaignIndexPage(
            title=text["title"],
            slug="aktionen",
            intro=text["intro"],
            show_in_menus=True,
        )
        front_page.add_child(instance=page)
        page.save_revision(user=self.editor, log_action=True).publish(user=self.editor)
        translate(page, text.get("translations", []), self.shelf, self.editor)
        return page

    def load(self, index: CampaignIndexPage, folder: Path) -> int:
        """Publish every campaign of a folder; says how many there were."""
        files = sorted(folder.glob("*.toml"))
        for file in files:
            self._publish(index, tomllib.loads(file.read_text(encoding="utf-8")))
        return len(files)

    def _publish(self, index: CampaignIndexPage, text: Mapping[str, Any]) -> None:
        """Everybody takes part before it is public: other pages are told once."""
        page = self._page(text)
        self._add_parts(page, text)
        page.live = False
        index.add_child(instance=page)
        self.places.load(page, text.get("spots", []))
        self.people.load(page, text)
        page.save_revision(user=self.editor, log_action=True).publish(user=self.editor)
        self.people.propose(page, text)

    def _page(self, text: Mapping[str, Any]) -> CampaignPage:
        today = timezone.localdate(self.now)
        first = day_of(text["first_day"], today)
        year = str(first.year)
        numbers = {key: page.pk for key, page in self.businesses.items()}
        return CampaignPage(
            title=text["title"].replace("{year}", year),
            slug=text["slug"].replace("{year}", year),
            teaser=text["teaser"],
            picture=self.shelf.take(text["picture"]),
            format_key=text["format"],
            first_day=first,
            last_day=day_of(text["last_day"], today, first),
            body=stream(text["body"], self.shelf, numbers),
            result=text.get("result", ""),
            contact_name="Martha Beispiel, Quartiersbüro",
            contact_email=self.contact,
            with_funding=text["with_funding"],
        )

    def _add_parts(self, page: CampaignPage, text: Mapping[str, Any]) -> None:
        today = timezone.localdate(self.now)
        page.phases.set(
            [
                CampaignPhase(
                    phase=phase, first_day=day_of(rule, today, page.first_day)
                )
                for phase, rule in text["phases"].items()
            ]
        )
        page.districts.set(
            [one for one in self.districts if one.name in text["districts"]]
        )
        page.tags.add(*text["tags"])
        page.partners.set(
            [
                CampaignPartner(
                    sort_order=place,
                    name=told["name"],
                    role=told.get("role", PartnerRole.PARTNER),
                )
                for place, told in enumerate(text.get("partners", []))
            ]
        )
        page.result_numbers.set(
            [
                ResultNumber(sort_order=place, **told)
                for place, told in enumerate(text.get("numbers", []))
            ]
        )
