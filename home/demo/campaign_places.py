"""The places of the demo's campaigns, with who looks after them and their diaries."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from businesses.models import BusinessPage
from campaigns.models import Adoption, CampaignPage, DiaryEntry, EntryState, Spot
from campaigns.models.spot import new_code
from campaigns.spots.states import state_after
from home.demo.days import moment_of
from home.demo.diaries import Happening, history
from home.demo.pictures import PictureShelf
from quartier.accounts.models import User
from quartier.places.models import District


class PlaceLoader:
    """Writes all places of a campaign at once; a history needs no door for each day."""

    def __init__(
        self,
        businesses: Mapping[str, BusinessPage],
        districts: list[District],
        shelf: PictureShelf,
        editor: User,
        now: datetime,
    ):
        self.businesses = businesses
        self.districts = districts
        self.shelf = shelf
        self.editor = editor
        self.now = now

    def load(self, campaign: CampaignPage, texts: list[dict[str, Any]]) -> None:
        """The spots, their adopters, and what happened there."""
        spots = [self._spot(campaign, *pair) for pair in enumerate(texts, start=1)]
        kind = campaign.format
        entries: list[DiaryEntry] = []
        if kind is not None and kind.actions:
            for spot, text in zip(spots, texts, strict=True):
                entries += self._diary(spot, text, campaign)
        Spot.objects.bulk_create(spots)
        DiaryEntry.objects.bulk_create(entries, batch_size=500)
        if kind is not None and kind.adoptable:
            self._adopt(campaign, spots, texts)

    def _spot(self, campaign: CampaignPage, number: int, text: dict[str, Any]) -> Spot:
        by_day = campaign.format is not None and campaign.format.opens_by_day
        spot = Spot(
            campaign=campaign,
            number=number,
            label=text["label"],
            code=text.get("code") or new_code(),
            street=text.get("street", ""),
            house_number=text.get("house_number", ""),
            business=self.businesses.get(text.get("business", "")),
            picture=self.shelf.take(text.get("picture")),
            text=text["text"],
            day=campaign.first_day + timedelta(days=number - 1) if by_day else None,
        )
        if "at" in text:
            spot.latitude, spot.longitude = (Decimal(str(one)) for one in text["at"])
            spot.district = District.objects.containing(*reversed(text["at"]))
        return spot

    def _diary(
        self, spot: Spot, text: dict[str, Any], campaign: CampaignPage
    ) -> list[DiaryEntry]:
        told = history(spot.number, text, campaign.first_day, self.now)
        adopter = self.businesses.get(text.get("adopter", ""))
        entries = [self._entry(spot, one, adopter) for one in told]
        if picture := self.shelf.take(text.get("sent")):
            entries[-1].by_business, entries[-1].picture = None, picture
            entries[-1].state = EntryState.WAITING
        return entries

    def _entry(
        self, spot: Spot, told: Happening, adopter: BusinessPage | None
    ) -> DiaryEntry:
        """The entry, and what follows from it to the spot."""
        kind = spot.campaign.format
        action = kind.action(told.action) if kind else None
        before = spot.state
        if action:
            spot.state = state_after(before, action)
            spot.cared_at = told.at if action.counts_as_care else spot.cared_at
        if spot.state != before:
            spot.state_since = told.at
        by_editor = told.action == "planted"
        return DiaryEntry(
            spot=spot,
            action=told.action,
            text=told.text,
            by_business=adopter if told.by_adopter else None,
            by_user=self.editor if by_editor else None,
            state_before=before,
            made_at=told.at,
        )

    def _adopt(
        self, campaign: CampaignPage, spots: list[Spot], texts: list[dict[str, Any]]
    ) -> None:
        """A row for each year; the present one is open."""
        this_year = timezone.localtime(self.now).year
        rows: list[Adoption] = []
        for spot, text in zip(spots, texts, strict=True):
            for year in range(campaign.first_day.year, this_year + 1):
                if row := self._adoption(spot, text, year, this_year):
                    rows.append(row)
        began = [row.began_at for row in rows]
        Adoption.objects.bulk_create(rows)
        for row, moment in zip(rows, began, strict=True):
            row.began_at = moment
        Adoption.objects.bulk_update(rows, ["began_at"])

    def _adoption(
        self, spot: Spot, text: dict[str, Any], year: int, this_year: int
    ) -> Adoption | None:
        business = self.businesses.get(text.get("adopter", ""))
        name = text.get("adopter_name", "")
        is_past = year < this_year
        if is_past and "before" in text:
            business, name = None, text["before"]
        if business is None and not name:
            return None
        first = spot.campaign.first_day
        began = first if year == first.year else first.replace(year, 1, 2)
        row = Adoption(
            spot=spot,
            business=business,
            name=name,
            season=year,
            began_at=min(moment_of(began, "12:00"), self.now),
            ended_at=moment_of(first.replace(year, 12, 31), "12:00")
            if is_past
            else None,
            made_by=self.editor,
        )
        if "stand_in" in text and not is_past:
            today = timezone.localdate(self.now)
            row.stand_in = text["stand_in"]
            row.stand_in_from = today - timedelta(days=2)
            row.stand_in_until = today + timedelta(days=12)
        return row
