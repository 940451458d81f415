"""Documents as points on a map."""

from collections.abc import Sequence
from typing import overload

from businesses.search.columns.facet_columns import Mask, Rows
from businesses.search.columns.openings import STATES, States
from businesses.search.columns.snapshot import Snapshot
from businesses.search.curve import NOWHERE, map_steps
from businesses.search.result import Points, PointTexts


def points(snapshot: Snapshot, found: Mask, states: States, at_most: int) -> Points:
    """The first of these documents along the curve, those without a place left out."""
    columns = snapshot.columns
    shown = snapshot.along_curve(found & (columns.lats != NOWHERE))[:at_most]
    slugs = snapshot.tables.categories.values
    return Points(
        page_ids=columns.page_ids.take(shown).tolist(),
        lats=map_steps(columns.lats.take(shown)).tolist(),
        lons=map_steps(columns.lons.take(shown)).tolist(),
        categories=[
            slugs[number] or ""
            for number in columns.categories.numbers.take(shown).tolist()
        ],
        states=[STATES[number] for number in states.take(shown).tolist()],
        texts=_Texts(snapshot, shown),
    )


class _Texts(Sequence[PointTexts]):
    """Texts that are read when somebody wants them: counting points needs none."""

    def __init__(self, snapshot: Snapshot, rows: Rows) -> None:
        self._snapshot = snapshot
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> PointTexts: ...
    @overload
    def __getitem__(self, place: slice) -> list[PointTexts]: ...
    def __getitem__(self, place: int | slice) -> PointTexts | list[PointTexts]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        card = self._snapshot.card(self._rows.item(place))
        return PointTexts(card.name, card.slug)
