"""libical works out rules, too: a library in C that shares nothing with dateutil."""

import ctypes
import ctypes.util
import os
from datetime import UTC, datetime
from functools import cache

import pytest


@cache
def _library() -> ctypes.CDLL:
    name = ctypes.util.find_library("ical")
    if name is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs libical.")
        pytest.skip("libical is not installed.")
    library = ctypes.CDLL(name)
    library.icalrecur_expand_recurrence.argtypes = [
        ctypes.c_char_p,
        ctypes.c_long,
        ctypes.c_int,
        ctypes.POINTER(ctypes.c_long),
    ]
    return library


def dates_by_libical(rule: str, start: datetime, end: datetime, most: int = 400):
    """The first local times of a rule up to an end, both without a zone."""
    found = (ctypes.c_long * most)()
    begin = int(start.replace(tzinfo=UTC).timestamp())
    _library().icalrecur_expand_recurrence(rule.encode(), begin, most, found)
    moments = [
        datetime.fromtimestamp(one, UTC).replace(tzinfo=None) for one in found if one
    ]
    return [one for one in moments if one <= end]
