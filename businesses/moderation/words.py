"""Values of a profile in words, and what differs between two of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from difflib import SequenceMatcher
from typing import Any

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from businesses.choices import Payment, Wheelchair, language_name
from businesses.models import BusinessPage, Category
from businesses.moderation.description import to_text
from businesses.moderation.parts import PARTS
from businesses.moderation.values import Values, changed_names
from businesses.phones import phone_display
from quartier.hours.schedule import Schedule
from quartier.media.models import Picture

Lines = list[str]


@dataclass(frozen=True)
class Piece:
    """Words of one version: `differs` marks those that the other has not."""

    text: str
    differs: bool


@dataclass(frozen=True)
class Difference:
    """One field in both versions."""

    name: str
    label: str
    before: list[list[Piece]]
    after: list[list[Piece]]
    pictures_before: list[Picture]
    pictures_after: list[Picture]

    @property
    def shows_pictures(self) -> bool:
        """Whether pictures stand beside each other instead of words."""
        return bool(self.pictures_before or self.pictures_after)


def in_words(name: str, value: Any, now: datetime) -> Lines:
    """The value as lines that a shop or an editor reads; none for nothing."""
    if value in (None, "", []):
        return []
    return _WORDS.get(name, _as_it_is)(value, now)


def differences_in_words(
    before: Values, after: Values, now: datetime
) -> list[Difference]:
    """What differs, field by field."""
    return [
        _difference(name, before.get(name), after[name], now)
        for name in changed_names(before, after)
    ]


def label_of(name: str) -> str:
    """What a field is called; rows are called like their part."""
    for part in PARTS.values():
        if name in part.relations and part.key != "today":
            return str(part.label)
    return str(getattr(BusinessPage._meta.get_field(name), "verbose_name", name))


def _difference(name: str, old: Any, new: Any, now: datetime) -> Difference:
    before, after = in_words(name, old, now), in_words(name, new, now)
    shown_before, shown_after = _pictures(name, old), _pictures(name, new)
    return Difference(
        name,
        label_of(name),
        _compared(before, after),
        _compared(after, before),
        shown_before,
        shown_after,
    )


def _compared(mine: Lines, others: Lines) -> list[list[Piece]]:
    """My lines, with the words marked that the others do not have."""
    words = [word for line in others for word in [*line.split(" "), "\n"]]
    own = [word for line in mine for word in [*line.split(" "), "\n"]]
    same = [False] * len(own)
    matcher = SequenceMatcher(None, own, words, autojunk=False)
    for match in matcher.get_matching_blocks():
        same[match.a : match.a + match.size] = [True] * match.size
    lines: list[list[Piece]] = [[]]
    for word, is_same in zip(own, same, strict=True):
        if word == "\n":
            lines.append([])
        elif lines[-1] and lines[-1][-1].differs == (not is_same):
            joined = f"{lines[-1][-1].text} {word}"
            lines[-1][-1] = Piece(joined, not is_same)
        else:
            lines[-1].append(Piece(word, not is_same))
    return [line for line in lines if line]


def _pictures(name: str, value: Any) -> list[Picture]:
    match name:
        case "logo":
            wanted = [value] if value else []
        case "gallery":
            wanted = [row["image"] for row in value or []]
        case _:
            return []
    found = Picture.objects.in_bulk(wanted)
    return [found[key] for key in wanted if key in found]


def _as_it_is(value: Any, now: datetime) -> Lines:
    return str(value).splitlines()


def _hours(value: Any, now: datetime) -> Lines:
    schedule = Schedule(
        value,
        (),
        land=settings.LAND,
        country=settings.COUNTRY,
        timezone=settings.TIME_ZONE,
    )
    if schedule.regular is None:
        return [value]
    lines = schedule.summary(now, get_language() or "de")
    return [f"{line.days} {line.text}" for line in lines] or [value]


def _day(value: Any, now: datetime) -> Lines:
    return [date_format(date.fromisoformat(value), "DATE_FORMAT")]


def _special_days(rows: Any, now: datetime) -> Lines:
    return [_special_day(row) for row in rows]


def _special_day(row: Values) -> str:
    first, last = (date.fromisoformat(row[name]) for name in ("first_day", "last_day"))
    period = date_format(first, "DATE_FORMAT")
    if last != first:
        period += f" – {date_format(last, 'DATE_FORMAT')}"
    text = f"{period}: {row['hours'] or _('geschlossen')}"
    return f"{text} ({row['reason']})" if row["reason"] else text


def _gallery(rows: Any, now: datetime) -> Lines:
    return [row["caption"] for row in rows if row["caption"]]


def _category(value: Any, now: datetime) -> Lines:
    found = Category.objects.filter(pk=value).first()
    return [str(found.name)] if found else []


def _chosen(choices: list[tuple[str, Any]]) -> Callable[[Any, datetime], Lines]:
    def words(value: Any, now: datetime) -> Lines:
        keys = value if isinstance(value, list) else [value]
        return [str(dict(choices).get(key, key)) for key in keys]

    return words


_WORDS: dict[str, Callable[[Any, datetime], Lines]] = {
    "opening_hours": _hours,
    "special_days": _special_days,
    "closed_on": _day,
    "closed_from": _day,
    "closed_until": _day,
    "notice_until": _day,
    "phone": lambda value, now: [phone_display(value)],
    "languages": lambda value, now: [", ".join(map(language_name, value))],
    "payment": _chosen(Payment.choices),
    "wheelchair": _chosen(Wheelchair.choices),
    "category": _category,
    "tags": lambda value, now: [", ".join(value)],
    "description": lambda value, now: to_text(value).splitlines(),
    "logo": lambda value, now: [],
    "gallery": _gallery,
}
