"""Times of other calendars as local times of this site, whatever zones they name."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from django.utils.translation import gettext as _
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from quartier.feeds.reading.foreign_zones import ForeignZone, foreign_zone
from quartier.feeds.reading.splitting import Zone

MOST_ZONES = 50


class Moment(NamedTuple):
    """A time on the clock of a zone: of one with that name, of UTC, or of no zone."""

    wall: datetime
    zone: str = ""
    is_utc: bool = False


class Clock:
    """Turns moments of one calendar into the site's local time.

    A zone that nobody knows is read as the calendar describes it, and so is one that
    says something else than its name; without a description it counts as the site's.
    `remarks` names those zones.
    """

    def __init__(self, site: ZoneInfo, zones: Iterable[Zone]) -> None:
        self.site = site
        self.remarks: dict[str, str] = {}
        self.described: dict[str, ForeignZone | None] = {}
        for zone in list(zones)[:MOST_ZONES]:
            self.described.setdefault(zone.name, foreign_zone(zone))

    def local(self, moment: Moment) -> datetime:
        """The site's local time, without a zone, to the minute."""
        wall = moment.wall
        if moment.is_utc:
            wall = self._here(wall.replace(tzinfo=UTC))
        elif moment.zone:
            wall = self._from_zone(wall, moment.zone)
        return wall.replace(second=0, microsecond=0, fold=0)

    def is_of_the_site(self, moment: Moment) -> bool:
        """Whether the clock that the moment means always shows the site's time."""
        if moment.is_utc or not moment.zone:
            return not moment.is_utc
        return known_zone(moment.zone) == self.site.key

    def _from_zone(self, wall: datetime, name: str) -> datetime:
        known, described = known_zone(name), self.described.get(name)
        said = described.instant(wall) if described else None
        if known is None:
            self._remark_unknown(name, said is not None)
            return wall if said is None else self._here(said)
        meant = wall.replace(tzinfo=ZoneInfo(known))
        if said is not None and said != meant.astimezone(UTC):
            words = _("Die Zeitzone „%(name)s“ gilt dort anders, als sie heißt.")
            self.remarks[name] = words % {"name": name[:60]}
            return self._here(said)
        return wall if known == self.site.key else self._here(meant)

    def _remark_unknown(self, name: str, is_described: bool) -> None:
        words = (
            _("Die Zeitzone „%(name)s“ haben wir nach ihrer Beschreibung gelesen.")
            if is_described
            else _("Die Zeitzone „%(name)s“ kennen wir nicht. Sie gilt als unsere.")
        )
        self.remarks[name] = words % {"name": name[:60]}

    def _here(self, moment: datetime) -> datetime:
        return moment.astimezone(self.site).replace(tzinfo=None)


def known_zone(name: str) -> str | None:
    """The zone's name in the zone database: as it is, of Windows, or behind a path."""
    name = name.strip().strip('"')
    if name in _ZONES:
        return name
    if name in WINDOWS_TO_OLSON:
        return str(WINDOWS_TO_OLSON[name])
    end = "/".join(name.rsplit("/", 2)[-2:])
    return end if end in _ZONES and "/" in end else None


_ZONES = frozenset(available_timezones())
