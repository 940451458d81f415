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
    library.icalparser_parse_string.restype = ctypes.c_void_p
    library.icalparser_parse_string.argtypes = [ctypes.c_char_p]
    for check in (library.icalrestriction_check, library.icalcomponent_count_errors):
        check.argtypes = [ctypes.c_void_p]
    library.icalcomponent_free.argtypes = [ctypes.c_void_p]
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


def is_valid_for_libical(content: bytes) -> bool:
    """Whether a calendar can be read whole and breaks no restriction of RFC 5545/5546."""
    library = _library()
    calendar = library.icalparser_parse_string(content)
    assert calendar, "This is no calendar"
    fits = library.icalrestriction_check(calendar)
    errors = library.icalcomponent_count_errors(calendar)
    library.icalcomponent_free(calendar)
    return bool(fits) and not errors
