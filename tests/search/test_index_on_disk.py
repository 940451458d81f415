"""A folder of the index is complete and right, or it is not used."""

import json
from unittest.mock import patch
from uuid import uuid4

import pytest

from businesses.search.columns import folder
from businesses.search.columns.engine import ColumnIndex
from businesses.search.columns.folder import State, UnusableError
from businesses.search.columns.segment import build
from businesses.search.columns.shelf import KEPT, Shelf
from quartier.geo.positions import Position
from quartier.hours.timeline import Timeline
from quartier.places.models import District

CLOCK = uuid4()


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "shelf")


@pytest.fixture
def segment(street):
    street.shop("Bäckerei Korn", "bakery", "Mo-Fr 06:00-18:00", tags=("vegan", "neu"))
    street.shop(
        "Kiosk Łucja",
        "food",
        position=Position(7.9, 51.3),
        languages=("de", "tr"),
        payment=("cash",),
        district=District(name="Nordhof", slug="nordhof"),
    )
    return build(street.documents.values())


def found_in(segment, street, text, **conditions):
    index = ColumnIndex()
    documents = street.documents.values()
    categories = {one.category.slug: one.category for one in documents}
    districts = {one.district.slug: one.district for one in documents if one.district}
    index.rest_on(segment, 1, categories, districts)
    return index.search(street.question(text, **conditions))


def test_a_folder_answers_like_what_was_put_into_it(shelf, segment, street):
    today = street.question().now.date()
    segment.openings.prepare(today, 3)
    shelf.put(segment, State(CLOCK, 7))
    stored = shelf.newest(CLOCK, 7)
    assert stored.sequence == 7
    assert stored.segment.openings.days.keys() == segment.openings.days.keys()
    now = street.question().now
    for text in ("", "korn", "bäckrei", "lucja", "vegan", "nordhof"):
        asked = {"text": text, "points_cap": 10, "open_at": now}
        one = found_in(segment, street, **asked)
        other = found_in(stored.segment, street, **asked)
        assert [vars(hit) for hit in other.hits] == [vars(hit) for hit in one.hits]
        assert other.facets == one.facets
        assert other.points.page_ids == one.points.page_ids
        assert other.correction == one.correction


def test_hours_that_are_known_are_not_worked_out_again(segment, street):
    today = street.question().now.date()
    segment.openings.prepare(today, 3)
    again = build(street.documents.values())
    with patch.object(Timeline, "states") as worked_out:
        again.openings.prepare(today, 3, segment.openings)
    worked_out.assert_not_called()
    for day, states in segment.openings.days.items():
        assert again.openings.days[day].keys.tolist() == states.keys.tolist()
        assert again.openings.days[day].states.tolist() == states.states.tolist()


def test_an_empty_directory_can_be_stored(shelf):
    shelf.put(build([]), State(CLOCK, 0))
    assert len(shelf.newest(CLOCK, 0).segment) == 0


def damaged(path, how):
    file = path / "columns.lats.npy"
    match how:
        case "missing":
            file.unlink()
        case "truncated":
            file.write_bytes(file.read_bytes()[:-3])
        case "changed":
            content = bytearray(file.read_bytes())
            content[-1] ^= 1
            file.write_bytes(content)
        case "no head":
            (path / "head.json").unlink()
        case "half a head":
            head = (path / "head.json").read_text()
            (path / "head.json").write_text(head[: len(head) // 2])
        case "other version":
            head = json.loads((path / "head.json").read_text()) | {"format": -1}
            (path / "head.json").write_text(json.dumps(head))
        case "senseless clock":
            head = json.loads((path / "head.json").read_text()) | {"clock": 7}
            (path / "head.json").write_text(json.dumps(head))
        case "other Land":
            head = json.loads((path / "head.json").read_text())
            head["region"][1] = "BY"
            (path / "head.json").write_text(json.dumps(head))


WAYS = (
    *("missing", "truncated", "changed", "no head", "half a head"),
    *("other version", "other Land"),
)


@pytest.mark.parametrize("how", WAYS)
def test_a_damaged_folder_is_not_used(shelf, segment, how):
    path = shelf.put(segment, State(CLOCK, 7))
    damaged(path, how)
    with pytest.raises(UnusableError):
        folder.read(path)
    assert shelf.newest(CLOCK, 7) is None


def test_a_folder_with_a_senseless_head_is_not_used(shelf, segment):
    damaged(shelf.put(segment, State(CLOCK, 7)), "senseless clock")
    assert shelf.newest(CLOCK, 7) is None


def test_the_folder_before_a_damaged_one_is_used(shelf, segment):
    shelf.put(segment, State(CLOCK, 7))
    damaged(shelf.put(segment, State(CLOCK, 8)), "truncated")
    assert shelf.newest(CLOCK, 9).sequence == 7


def test_a_folder_of_another_database_is_not_used(shelf, segment):
    shelf.put(segment, State(CLOCK, 7))
    assert shelf.newest(uuid4(), 7) is None


def test_a_folder_of_a_future_that_was_undone_is_thrown_away(shelf, segment):
    shelf.put(segment, State(CLOCK, 7))
    assert shelf.newest(CLOCK, 5) is None
    assert shelf.newest(CLOCK, 9) is None


def test_a_folder_that_somebody_is_still_writing_is_not_seen(shelf, segment):
    path = shelf.put(segment, State(CLOCK, 7))
    path.rename(path.with_name(f".{path.name}.99"))
    assert shelf.newest(CLOCK, 7) is None


def test_the_newest_folders_stay_and_the_others_go(shelf, segment):
    damaged(shelf.put(segment, State(CLOCK, 1)), "no head")
    for sequence in range(2, 6):
        shelf.put(segment, State(CLOCK, sequence))
    names = sorted(path.name for path in shelf.root.iterdir())
    assert len(names) == KEPT
    assert [int(name.split("-")[0]) for name in names] == [4, 5]
