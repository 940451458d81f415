"""What is found, as readers see it in their language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from campaigns.public.when import moment as moment_in_words
from campaigns.public.when import period, weekday_and_day
from quartier.finding.documents import Moment
from quartier.finding.index.answering import FoundHit


@dataclass(frozen=True, slots=True)
class ShownHit:
    """One line of the results. `lang` is empty where it is the reader's language."""

    title: str
    url: str
    icon: str
    summary: str
    when: str
    where: str
    lang: str
    is_over: bool


def shown(hits: Iterable[FoundHit], now: datetime) -> Iterator[ShownHit]:
    """Hits as the reader sees them now."""
    front, reader = front_page_url(), get_language() or settings.LANGUAGE_CODE
    today = timezone.localdate(now)
    for hit in hits:
        found = hit.found
        yield ShownHit(
            title=found.title,
            url=f"{front}{found.address}",
            icon=hit.kind.icon,
            summary=found.summary,
            when=when(hit, today, reader),
            where=found.where,
            lang="" if found.language == reader else found.language,
            is_over=hit.is_over,
        )


def front_page_url() -> str:
    """Where the pages of the site begin, in the reader's language."""
    return reverse("wagtail_serve", args=("",))


def when(hit: FoundHit, today: date, language: str) -> str:
    """The next date of what takes place, or from when to when it goes on."""
    if hit.moment is None:
        return ""
    in_words = _date if hit.kind.takes_place else _period
    return in_words(hit.moment, today, language)


@lru_cache(maxsize=2_000)
def _date(moment: Moment, today: date, language: str) -> str:
    starts_at = timezone.localtime(moment.starts_at)
    if moment.is_all_day:
        day = starts_at.date()
        return _("Heute") if day == today else weekday_and_day(day, today)
    if starts_at.date() == today:
        return _("Heute, %(time)s Uhr") % {"time": f"{starts_at:%H:%M}"}
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=starts_at.tzinfo)
    return moment_in_words(starts_at, noon)


@lru_cache(maxsize=500)
def _period(moment: Moment, today: date, language: str) -> str:
    last = datetime.fromtimestamp(moment.ends - 1, UTC)
    return period(timezone.localdate(moment.starts_at), timezone.localdate(last))
