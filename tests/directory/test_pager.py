"""Which pages the pager offers."""

import pytest

from businesses.directory.pager import Pages


def shown(number, num_pages):
    pages = Pages(number, num_pages, lambda page: f"?seite={page}")
    return [item.number if item else "…" for item in pages.items]


@pytest.mark.parametrize(
    ("number", "num_pages", "expected"),
    [
        (1, 1, [1]),
        (1, 3, [1, 2, 3]),
        (1, 9, [1, 2, "…", 9]),
        (5, 9, [1, "…", 4, 5, 6, "…", 9]),
        (9, 9, [1, "…", 8, 9]),
        (3, 5, [1, 2, 3, 4, 5]),
    ],
)
def test_first_last_and_neighbours(number, num_pages, expected):
    assert shown(number, num_pages) == expected
