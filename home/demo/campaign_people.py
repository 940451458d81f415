"""Who takes part in the demo's campaigns: shops, people at dates, news, tasks."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.text import slugify

from businesses.models import BusinessPage
from campaigns.models import (
    CampaignDate,
    CampaignPage,
    CampaignUpdate,
    ChecklistItem,
    Participation,
    ParticipationState,
    SignUp,
    SignUpState,
)
from campaigns.updates import post
from home.demo.days import Rule, day_of, moment_of
from home.demo.pictures import PictureShelf
from quartier.accounts.models import User
from quartier.places.models import District

NOON = "12:00"


class PeopleLoader:
    """Writes all that people do in a campaign."""

    def __init__(
        self,
        businesses: Mapping[str, BusinessPage],
        districts: list[District],
        shelf: PictureShelf,
        editor: User,
        now: datetime,
    ):
        self.businesses = businesses
        self.districts = {district.name: district for district in districts}
        self.shelf = shelf
        self.editor = editor
        self.now = now

    def load(self, campaign: CampaignPage, text: Mapping[str, Any]) -> None:
        """Everybody and everything that the text names."""
        self._shops(campaign, text)
        for told in text.get("dates", []):
            self._date(campaign, told)
        CampaignUpdate.objects.bulk_create(
            self._update(campaign, told)
            for told in text.get("updates", [])
            if not told.get("waits")
        )
        ChecklistItem.objects.bulk_create(self._checklist(campaign, text))

    def propose(self, campaign: CampaignPage, text: Mapping[str, Any]) -> None:
        """What waits for the editors, once the campaign is public."""
        for told in text.get("updates", []):
            if told.get("waits"):
                post(
                    campaign,
                    self.businesses[told["by"]],
                    self.editor,
                    title=told["title"],
                    text=told["text"],
                    now=self._moment(campaign, told["day"]),
                )

    def _shops(self, campaign: CampaignPage, text: Mapping[str, Any]) -> None:
        lines = {told["key"]: told for told in text.get("shops", [])}
        adopters = (spot.get("adopter") for spot in text.get("spots", []))
        hosts = (spot.get("business") for spot in text.get("spots", []))
        keys = dict.fromkeys([*lines, *filter(None, adopters), *filter(None, hosts)])
        Participation.objects.bulk_create(
            self._participation(campaign, key, lines.get(key, {})) for key in keys
        )

    def _participation(
        self, campaign: CampaignPage, key: str, told: Mapping[str, Any]
    ) -> Participation:
        day = campaign.first_day
        asked = told.get("invited", False)
        return Participation(
            campaign=campaign,
            business=self.businesses[key],
            state=ParticipationState.ASKED if asked else ParticipationState.JOINED,
            line=told.get("line", ""),
            line_is_approved=bool(told.get("line")),
            proposed_line=told.get("proposed", ""),
            starts_at=moment_of(day, told["from"]) if "from" in told else None,
            ends_at=moment_of(day, told["to"]) if "to" in told else None,
            made_by=self.editor,
        )

    def _date(self, campaign: CampaignPage, told: Mapping[str, Any]) -> None:
        day = self._day(campaign, told["day"])
        with_place = list(_people(told.get("signed", [])))
        taken = sum(people for _name, people in with_place)
        one = CampaignDate(
            campaign=campaign,
            title=told["title"],
            starts_at=moment_of(day, told["from"]),
            ends_at=moment_of(day, told["to"]),
            place=told["place"],
            district=self.districts[told["district"]],
            text=told.get("text", ""),
            takes_sign_ups=told.get("sign_up", False),
            capacity=told.get("capacity"),
            places_taken=told.get("places_taken", taken),
            attended=told.get("attended"),
        )
        one.full_clean()
        one.save()
        waiting = _people(told.get("waiting", []))
        rows = self._sign_ups(one, with_place, SignUpState.PLACE)
        rows += self._sign_ups(one, waiting, SignUpState.WAITING)
        SignUp.objects.bulk_create(rows)

    def _sign_ups(
        self, one: CampaignDate, people: Iterable[tuple[str, int]], state: SignUpState
    ) -> list[SignUp]:
        """One after the other, so that the waiting list has an order."""
        hours_ago = 90 if state is SignUpState.PLACE else 30
        asked = [self.now - timedelta(hours=hours_ago - n) for n in range(30)]
        return [
            SignUp(
                date=one,
                name=name,
                email=f"{slugify(name)}@post.example",
                people=number,
                state=state,
                asked_at=moment,
                confirmed_at=moment + timedelta(minutes=5),
            )
            for (name, number), moment in zip(people, asked, strict=False)
        ]

    def _update(
        self, campaign: CampaignPage, told: Mapping[str, Any]
    ) -> CampaignUpdate:
        at = self._moment(campaign, told["day"])
        return CampaignUpdate(
            campaign=campaign,
            title=told["title"],
            text=told["text"],
            picture=self.shelf.take(told.get("picture")),
            business=self.businesses.get(told.get("by", "")),
            written_by=self.editor,
            posted_at=at,
            first_published_at=at,
            last_published_at=at,
        )

    def _checklist(
        self, campaign: CampaignPage, text: Mapping[str, Any]
    ) -> Iterator[ChecklistItem]:
        for told in text.get("checklist", []):
            due = self._day(campaign, told["day"])
            done = moment_of(due, NOON) if told.get("done") else None
            done_at = min(done, self.now) if done else None
            yield ChecklistItem(
                campaign=campaign, text=told["text"], due_on=due, done_at=done_at
            )

    def _day(self, campaign: CampaignPage, rule: Rule) -> date:
        return day_of(rule, timezone.localdate(self.now), campaign.first_day)

    def _moment(self, campaign: CampaignPage, rule: Rule) -> datetime:
        return moment_of(self._day(campaign, rule), NOON)


def _people(told: Iterable[str]) -> Iterator[tuple[str, int]]:
    """ "Renate:2" is Renate, who brings somebody."""
    for words in told:
        name, _colon, number = words.partition(":")
        yield name, int(number or 1)
