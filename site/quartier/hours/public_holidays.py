"""Public holidays of one country and Land, with their names.

The library behind the hours knows national holidays only (Fronleichnam and
Allerheiligen would be working days in Nordrhein-Westfalen), so the dates come from
the package `holidays`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from holidays import country_holidays, list_localized_countries


@dataclass(frozen=True, slots=True)
class Region:
    """Where a business lies: ISO country and its Land, canton or state ("" if none)."""

    country: str = "DE"
    land: str = "NW"

    def holidays(self, year: int, language: str = "de") -> Mapping[date, str]:
        """The public holidays of a year with their names, in order of date."""
        return _holidays(self.country, self.land, year, self._spoken(language))

    def holiday(self, day: date, language: str = "de") -> str:
        """The name of the public holiday on that day, or ""."""
        return self.holidays(day.year, language).get(day, "")

    def _spoken(self, language: str) -> str | None:
        """The nearest language that holiday names exist in; None for the country's."""
        spoken = list_localized_countries().get(self.country, [])
        wanted = language.replace("-", "_").partition("_")[0]
        return next((name for name in spoken if name.startswith(wanted)), None)


@lru_cache(maxsize=512)
def _holidays(
    country: str, land: str, year: int, language: str | None
) -> Mapping[date, str]:
    found = country_holidays(
        country, subdiv=land or None, years=year, language=language
    )
    return MappingProxyType(dict(sorted(found.items())))
