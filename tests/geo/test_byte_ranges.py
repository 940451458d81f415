"""The Range header is read as RFC 9110 says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quartier.geo.byte_ranges import (
    ByteRange,
    UnsatisfiableRangeError,
    requested_range,
)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("bytes=0-0", (0, 0)),
        ("bytes=0-99", (0, 99)),
        ("bytes=10-19", (10, 19)),
        ("bytes=90-", (90, 99)),
        ("bytes=90-500", (90, 99)),
        ("bytes=-1", (99, 99)),
        ("bytes=-30", (70, 99)),
        ("bytes=-500", (0, 99)),
        (" bytes= 5-6 ", (5, 6)),
        ("bytes=0-999999999999999999", (0, 99)),
    ],
)
def test_a_range_of_a_hundred_bytes(header, expected):
    assert requested_range(header, 100) == ByteRange(*expected)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=5-4",
        "bytes=0-1,5-6",
        "seconds=0-1",
        "bytes=+1-2",
        "bytes=1-2-3",
        "bytes=\N{ARABIC-INDIC DIGIT ONE}-5",
        "bytes=" + "9" * 5000 + "-",
    ],
)
def test_what_is_not_understood_means_the_whole_file(header):
    assert requested_range(header, 100) is None


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=100-200", "bytes=-0"])
def test_a_range_behind_the_end_cannot_be_had(header):
    with pytest.raises(UnsatisfiableRangeError):
        requested_range(header, 100)


@given(
    st.text(max_size=30)
    | st.builds("bytes={}-{}".format, *2 * [st.integers(0, 600) | st.just("")]),
    st.integers(1, 500),
)
def test_a_range_always_lies_in_the_file(header, size):
    try:
        wanted = requested_range(header, size)
    except UnsatisfiableRangeError:
        return
    assert wanted is None or 0 <= wanted.first <= wanted.last < size
