"""The form of the directory: what a visitor typed and chose."""

from datetime import datetime

from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from businesses.directory import typed
from businesses.directory.words import (
    FILTERS,
    LONGEST_QUESTION,
    LONGEST_VALUE,
    MOST_VALUES,
    NEARBY,
    SORTS,
    filters,
)
from businesses.search.query import DISTANCE, SUNDAYS, USUAL_FACETS, SearchQuery

AT_ONCE, AT_A_TIME = "jetzt", "um"
WHENEVER = "alle"
"""Chosen although the words ask for what is open."""

YES = "ja"


class DirectoryForm:
    """Nothing in it is ever refused: what can't be used is kept and explained."""

    def __init__(self, data: QueryDict, now: datetime) -> None:
        self.now = now
        self.q = typed.clean_text(data.get("q", ""), LONGEST_QUESTION)
        self.chosen = {name: _values(data.getlist(name)) for name in FILTERS}
        self.offen_um = typed.clean_text(data.get("offen_um", ""), LONGEST_VALUE)
        offen = data.get("offen", "")
        self.offen = offen if offen in {AT_ONCE, AT_A_TIME, WHENEVER} else ""
        self.sonntags = YES if data.get("sonntags") == YES else ""
        self.near = typed.position(data.get("lat", ""), data.get("lon", ""))
        nearby = data.get("umkreis", "")
        self.umkreis = nearby if self.near and nearby in NEARBY else ""
        self.box = typed.box(data.get("ausschnitt", ""))
        self.usual_sort = "naehe" if self.near else "relevanz"
        sort = data.get("sort", "")
        self.sort = sort if sort in SORTS else self.usual_sort
        self.page = typed.whole_number(data.get("seite", ""))
        self._was_long = len(data.get("q", "")) > LONGEST_QUESTION
        self._was_placed = bool(data.get("lat") or data.get("lon"))
        self._was_boxed = bool(data.get("ausschnitt"))

    @property
    def lat(self) -> str:
        """The latitude as it stands in the form."""
        return f"{self.near.lat:.{typed.POSITION_PLACES}f}" if self.near else ""

    @property
    def lon(self) -> str:
        """The longitude as it stands in the form."""
        return f"{self.near.lon:.{typed.POSITION_PLACES}f}" if self.near else ""

    @property
    def ausschnitt(self) -> str:
        """The part of the map as it stands in the form."""
        return (
            ",".join(f"{edge:.4f}" for edge in self.box.as_list()) if self.box else ""
        )

    @property
    def open_at(self) -> datetime | None:
        """The moment at which shops shall be open."""
        return self.now if self.offen == AT_ONCE else self._chosen_time[0]

    @cached_property
    def notices(self) -> list[str]:
        """What could not be taken as it was typed, as sentences."""
        found = [self._chosen_time[1]]
        if self._was_long:
            found.append(
                _("Ihre Suche war sehr lang. Wir haben nur den Anfang genommen.")
            )
        if self._was_placed and not self.near:
            found.append(_("Ihren Standort haben wir nicht verstanden."))
        if self._was_boxed and not self.box:
            found.append(_("Den Kartenausschnitt haben wir nicht verstanden."))
        if self.sort == "naehe" and not self.near:
            found.append(
                _("Für die Entfernung brauchen wir Ihren Standort: „In meiner Nähe“.")
            )
        return [notice for notice in found if notice]

    @cached_property
    def _chosen_time(self) -> tuple[datetime | None, str]:
        if self.offen != AT_A_TIME:
            return None, ""
        return typed.moment(self.offen_um, self.now)

    def search_query(self, directory_id: int) -> SearchQuery:
        """The question to the index."""
        return SearchQuery(
            directory_id=directory_id,
            now=self.now,
            text=self.q,
            filters=filters(FILTERS, self.chosen),
            open_at=self.open_at,
            on_sundays=bool(self.sonntags),
            near=self.near,
            within=NEARBY.get(self.umkreis),
            box=self.box,
            sort=SORTS[self.sort],
            page=self.page,
            facets=USUAL_FACETS | {SUNDAYS} | ({DISTANCE} if self.near else set()),
        )


def _values(texts: list[str]) -> tuple[str, ...]:
    cleaned = (typed.clean_text(text, LONGEST_VALUE) for text in texts[:MOST_VALUES])
    return tuple(dict.fromkeys(filter(None, cleaned)))
