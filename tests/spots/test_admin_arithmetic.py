"""Lines and tables of editors: what can be read, and what is said of the rest."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaigns.spot_admin.lines import LineError, along, read_line, read_position
from campaigns.spot_admin.tables import TableError, decoded, read_table
from quartier.geo.positions import Position

STREET = [Position(7.46, 51.36), Position(7.47, 51.36)]


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("51.3599, 7.4621", Position(7.4621, 51.3599)),
        ("51.3599 7.4621", Position(7.4621, 51.3599)),
        ("51.3599;7.4621", Position(7.4621, 51.3599)),
        ("51.3599° N, 7.4621° E", Position(7.4621, 51.3599)),
    ],
)
def test_positions_are_read_as_maps_on_the_web_write_them(text, position):
    assert read_position(text) == position


@pytest.mark.parametrize(
    "text", ["", "51", "Lange Straße 12", "99.0, 7.0", "1,2,3", "<x>"]
)
def test_what_is_no_position_is_refused(text):
    with pytest.raises(LineError):
        read_position(text)


def test_the_row_that_can_not_be_read_is_named():
    with pytest.raises(LineError) as refused:
        read_line("51.36, 7.46\n\nhier, dort\n")
    assert refused.value.row == 3


def test_spots_stand_with_equal_steps():
    places = along(STREET, 5)
    steps = [a.distance_to(b) for a, b in pairwise(places)]
    assert places[0] == STREET[0]
    assert places[-1].lon == pytest.approx(7.47)
    assert max(steps) - min(steps) < 0.1


positions = st.builds(Position, st.floats(7.3, 7.6), st.floats(51.3, 51.4))


@given(st.lists(positions, min_size=1, max_size=8), st.integers(1, 60))
def test_any_line_gives_as_many_as_were_asked_for(corners, count):
    places = along(corners, count)
    assert len(places) == count
    box = [min(p.lon for p in corners), max(p.lon for p in corners)]
    assert all(box[0] - 1e-9 <= place.lon <= box[1] + 1e-9 for place in places)


TABLE = """Nummer;Name;Breite;Länge;Tag;Geschäft
1;Ecke;51,3599;7,4621;;Bäckerei Korn
2;Tor;;;24.12.2026;
x;Irgendwo;;;;
1;Noch einmal;;;;
3;Weit weg;99;7;31.02.2026;
"""


def test_a_table_is_read_row_by_row_with_its_errors():
    first, second, third, fourth, fifth = read_table(TABLE)
    assert (first.number, first.label, first.business) == (1, "Ecke", "Bäckerei Korn")
    assert first.position == Position(7.4621, 51.3599)
    assert second.day == date(2026, 12, 24)
    assert second.position is None
    assert "keine Nummer" in third.errors[0]
    assert "zweimal" in fourth.errors[0]
    assert len(fifth.errors) == 2
    assert fifth.row == 6


def test_files_of_old_office_programs_are_read():
    assert (
        read_table(decoded("Nummer;Straße\n1;Grüner Weg".encode("cp1252")))[0].street
        == "Grüner Weg"
    )
    assert read_table(decoded("\ufeffNr\tName\n7\tTor".encode()))[0].number == 7


@pytest.mark.parametrize(
    "text", ["", "  \n", "Name;Ort\na;b", "Nummer;Name\n", "Nummer\n" + "1\n" * 501]
)
def test_what_is_no_table_is_refused_in_a_sentence(text):
    with pytest.raises(TableError) as refused:
        read_table(text)
    assert str(refused.value).endswith(".")


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text):
    for table in (text, f"Nummer;Name;Breite;Länge;Tag\n{text}"):
        try:
            drafts = read_table(table)
        except TableError:
            continue
        assert all(draft.number or draft.errors for draft in drafts)
