"""Whatever stands in the address, the page comes, keeps it and explains itself."""

from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from businesses.directory import typed

pytestmark = pytest.mark.usefixtures("street")

PARAMETERS = [
    "q",
    "kategorie",
    "stadtteil",
    "schlagwort",
    "sprache",
    "rollstuhl",
    "bezahlen",
    "sonntags",
    "umkreis",
    "offen",
    "offen_um",
    "sort",
    "lat",
    "lon",
    "ausschnitt",
    "seite",
]
STRANGE = [
    "",
    "\x00",
    "a\x00b",
    "'; DROP TABLE businesses; --",
    "<script>alert(1)</script>",
    "%",
    "_",
    "\\",
    '"',
    "*",
    "ä" * 200_000,
    "\u202eevil",
    "👩‍👩‍👧‍👦",
    "-1",
    "0",
    "99999999999999999999999999",
    "1e400",
    "nan",
    "inf",
    "１２",
    "2026-13-45T99:99",
    "9999-12-31T23:59",
    "0001-01-01T00:00",
    "2026-04-25T10:00+14:00",
    "jetzt",
    "um",
    "[]",
    "../../etc/passwd",
]


@pytest.mark.parametrize("name", PARAMETERS)
def test_no_value_breaks_the_page(client, directory, name):
    also = {"offen": "um"} if name == "offen_um" else {}
    for value in STRANGE:
        response = client.get(directory.url, {name: value} | also)
        assert response.status_code == 200, value[:40]


def test_no_value_breaks_the_map(client, directory):
    for value in STRANGE:
        asked = dict.fromkeys(PARAMETERS, value)
        response = client.get(directory.url + "karte.json", asked)
        assert response.status_code == 200, value[:40]


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(PARAMETERS), st.one_of(st.text(), st.sampled_from(STRANGE))
        ),
        max_size=8,
    )
)
def test_no_combination_breaks_the_page(client, directory, parameters):
    query = urlencode(parameters, errors="replace")
    assert client.get(f"{directory.url}?{query}").status_code == 200


def test_broken_percent_signs_do_no_harm(client, directory):
    for query in ("q=%ff%fe", "q=%", "q=%u1234", "&&&=&==", "kategorie=%ED%A0%80"):
        assert client.get(f"{directory.url}?{query}").status_code == 200


def test_a_very_long_question_is_cut_and_that_is_said(visit):
    search = visit(q="brot " * 40_000)
    assert len(search.query.q) <= 200
    assert any("sehr lang" in notice for notice in search.notices)


def test_signs_that_nobody_sees_are_left_out(visit):
    assert visit(q="ko\x00rn\n\tbrot").query.q == "ko rn brot"


@pytest.mark.parametrize("page", ["0", "-1", "abc", "1.5", "9" * 40, "٣", ""])
def test_a_page_that_is_no_number_is_the_first(visit, page):
    assert visit(seite=page).pages.number == 1


def test_values_that_do_not_exist_are_named_and_left_out(visit, client, directory):
    search = visit(kategorie=["zoo", "books"], stadtteil="atlantis")
    assert [hit.name for hit in search.hits] == ["Buch & Blatt"]
    assert search.notices == ["Diese Auswahl gibt es hier nicht: zoo, atlantis."]
    assert search.addresses.here == "/geschaefte/?kategorie=books"
    page = client.get(directory.url, {"kategorie": "zoo"}).content.decode()
    assert "Diese Auswahl gibt es hier nicht: zoo." in page


@pytest.mark.parametrize(
    ("lat", "lon"), [("abc", "7.9"), ("51.3", ""), ("91", "7.9"), ("nan", "nan")]
)
def test_a_place_that_is_none_is_explained(visit, lat, lon):
    search = visit(lat=lat, lon=lon)
    assert search.total == 5
    assert search.query.near is None
    assert any("Standort" in notice for notice in search.notices)


def test_distance_without_a_place_is_explained(visit):
    search = visit(sort="naehe")
    assert search.total == 5
    assert any("Entfernung" in notice for notice in search.notices)


@pytest.mark.parametrize(
    "time", ["", "morgen", "2026-04-25", "2026-04-25T10:00Z", "2026-02-30T10:00"]
)
def test_a_time_that_is_none_is_asked_for_again(visit, time):
    search = visit(offen="um", offen_um=time)
    if time == "2026-04-25":
        assert search.query.open_at is not None
        return
    assert search.total == 5
    assert search.query.offen == "um"
    assert search.query.offen_um == time
    assert "Bitte wählen Sie einen Tag und eine Uhrzeit." in search.notices


@pytest.mark.parametrize("time", ["2020-01-01T10:00", "2031-01-01T10:00"])
def test_a_time_too_far_away_is_refused_with_the_reason(visit, time):
    search = visit(offen="um", offen_um=time)
    assert search.total == 5
    assert search.query.offen_um == time
    assert any("zwölf Monaten" in notice for notice in search.notices)


def test_the_hour_that_comes_twice_is_taken_once_and_explained(visit):
    search = visit(offen="um", offen_um="2026-10-25T02:30")
    assert search.query.open_at.isoformat() == "2026-10-25T02:30:00+02:00"
    assert "gibt es zweimal" in search.notices[0]
    assert search.query.offen_um == "2026-10-25T02:30"


def test_the_hour_that_is_missing_is_the_next_one_and_explained(visit):
    search = visit(offen="um", offen_um="2027-03-28T02:30")
    assert search.query.open_at.isoformat() == "2027-03-28T03:30:00+02:00"
    assert "02:30 Uhr gibt es nicht" in search.notices[0]
    assert "03:30 Uhr" in search.notices[0]


@settings(deadline=None)
@given(st.text(max_size=300), st.integers(1, 50))
def test_cleaned_text_is_one_short_line(text, longest):
    cleaned = typed.clean_text(text, longest)
    assert len(cleaned) <= longest
    assert cleaned == " ".join(cleaned.split())
    assert "\x00" not in cleaned
