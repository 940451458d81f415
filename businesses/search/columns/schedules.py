"""The distinct hours of all businesses, each once."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import overload

from businesses.search.columns.packed import PackedStrings
from businesses.search.documents import schedule_from_record
from businesses.search.records import special_days_record
from quartier.hours.schedule import Schedule

MOST_KEPT = 2_000
"""Schedules that are at hand for the next hits."""


class StoredSchedules(Sequence[Schedule]):
    """Schedules that are read from their records when they are asked for."""

    def __init__(self, records: PackedStrings) -> None:
        self.records = records
        self._read = lru_cache(MOST_KEPT)(self._from_record)

    @classmethod
    def of(cls, schedules: Sequence[Schedule]) -> "StoredSchedules":
        """Store them: hours and special days as JSON."""
        return cls(PackedStrings.of(map(schedule_record, schedules)))

    def __len__(self) -> int:
        return len(self.records)

    @overload
    def __getitem__(self, place: int) -> Schedule: ...
    @overload
    def __getitem__(self, place: slice) -> list[Schedule]: ...
    def __getitem__(self, place: int | slice) -> Schedule | list[Schedule]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return self._read(place)

    def _from_record(self, place: int) -> Schedule:
        hours, special_days = json.loads(self.records[place])
        return schedule_from_record(hours, special_days)


def schedule_record(schedule: Schedule) -> str:
    """The same text for equal schedules, from which they can be read again."""
    record = [schedule.hours, list(special_days_record(schedule))]
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
