"""The stylesheets stay small, and colours have one home."""

import gzip
import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "static" / "css"
JOINED = CSS / "site.css"
OURS = re.findall(r'@import "(.+)";', JOINED.read_text())
BUDGET = 15 * 1024


def test_all_pages_together_need_at_most_fifteen_kilobytes_of_style():
    assert {"tokens.css", "base.css", "components.css"} <= set(OURS)
    joined = "".join(map(read, OURS))
    assert len(gzip.compress(joined.encode(), 9)) <= BUDGET


@pytest.mark.parametrize("name", [name for name in OURS if name != "tokens.css"])
def test_only_the_tokens_name_colours(name):
    found = re.findall(
        r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", (CSS / name).read_text()
    )
    assert found == []


@pytest.mark.parametrize("name", OURS)
def test_every_custom_property_that_is_used_is_declared(name):
    declared = set(re.findall(r"(--[\w-]+):", "".join(map(read, OURS))))
    used = set(re.findall(r"var\((--[\w-]+)", read(name)))
    assert used <= declared


@pytest.mark.parametrize("name", OURS)
def test_nothing_is_fetched_from_elsewhere(name):
    assert not re.search(r"url\(\s*[\"']?(?:https?:)?//|@import", read(name))


@pytest.mark.parametrize("name", OURS)
def test_distances_are_logical_so_that_pages_can_run_from_right_to_left(name):
    physical = (
        r"^\s*(?:margin|padding|border)-(?:left|right|top|bottom)\b"
        r"|^\s*text-align: (?:left|right)"
    )
    assert not re.search(physical, read(name), re.MULTILINE)


def read(name: str) -> str:
    return (CSS / name).read_text()
