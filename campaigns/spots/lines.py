"""What each business that takes part has of its own: a line, a time, a place."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.http import HttpRequest
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from campaigns.models import CampaignPage
from quartier.hours.words import Words
from quartier.media.models import Picture

FAR = datetime.max.replace(tzinfo=UTC)
"""Who has not said when comes after all others."""


@dataclass(frozen=True, kw_only=True)
class OwnLine:
    """One participant of an offer week or an open night."""

    name: str
    url: str
    line: str
    time: str
    place: str
    picture: Picture | None
    is_now: bool


def own_lines(
    campaign: CampaignPage, now: datetime, request: HttpRequest | None = None
) -> list[OwnLine]:
    """Those who take part, in the order in which they begin."""
    rows = campaign.participations.shown().select_related("business", "business__logo")
    ordered = sorted(
        rows, key=lambda row: (row.starts_at or FAR, row.business.title.lower())
    )
    words = Words(get_language() or "de")
    one_day = campaign.first_day if campaign.first_day == campaign.last_day else None
    return [
        OwnLine(
            name=row.business.title,
            url=row.business.get_url(request) or "",
            line=row.public_line,
            time=time_words(row.starts_at, row.ends_at, words, one_day),
            place=row.business.street_line,
            picture=row.business.logo,
            is_now=bool(
                row.starts_at and row.ends_at and row.starts_at <= now < row.ends_at
            ),
        )
        for row in ordered
    ]


def time_words(
    starts_at: datetime | None,
    ends_at: datetime | None,
    words: Words,
    one_day: date | None = None,
) -> str:
    """ "Freitag, 24. April, 18:00–22:00", in the words of opening hours.

    What begins on the `one_day` of a campaign that has no other is told without it:
    "18:00–22:00". A night that ends before six in the morning is said as the evening
    it began on.
    """
    if starts_at is None:
        return ""
    begin = localtime(starts_at)
    day = _day(begin.date(), words)
    if ends_at is None:
        at = {"day": day, "time": words.clock(_minutes(begin))}
        if begin.date() == one_day:
            return _("ab %(time)s") % at
        return _("%(day)s, ab %(time)s") % at
    end = localtime(ends_at)
    times = f"{words.clock(_minutes(begin))}–{words.clock(_minutes(end))}"
    night = end.date() == begin.date() + timedelta(days=1) and end.hour < 6
    if end.date() == begin.date() or night:
        return times if begin.date() == one_day else f"{day}, {times}"
    last = _day(end.date(), words)
    return (
        f"{day}, {words.clock(_minutes(begin))} – {last}, {words.clock(_minutes(end))}"
    )


def _day(day: date, words: Words) -> str:
    return f"{words.weekday(day.weekday())}, {words.calendar_day(day)}"


def _minutes(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute
