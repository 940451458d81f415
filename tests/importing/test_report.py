"""What the operator reads afterwards."""

import csv

import pytest

pytestmark = pytest.mark.django_db


def test_the_report_has_a_line_for_every_entry_and_every_problem(
    traps, bring_in, tmp_path
):
    file = tmp_path / "report.csv"
    bring_in(traps, "--report", str(file))
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table, delimiter=";"))
    assert {row["Wo"] for row in rows} == {f"Objekt {n}" for n in range(1, 15)}
    nino = [row["Feld"] for row in rows if row["Name"] == "Pizzeria Da Nino"]
    assert set(nino) > {"Telefon", "Website", "Öffnungszeiten"}
    reasons = {row["Bemerkung"] for row in rows if row["Was"] == "ausgelassen"}
    assert "Botschaft oder Konsulat (office=diplomatic)" in reasons


def test_no_cell_of_the_report_is_a_formula(osm_file, bring_in, tmp_path):
    file = tmp_path / "report.csv"
    evil = '=HYPERLINK("http://evil.example")'
    bring_in(osm_file({"name": evil, "shop": "x"}), "--report", str(file))
    with file.open(encoding="utf-8-sig", newline="") as table:
        cells = [cell for row in csv.reader(table, delimiter=";") for cell in row]
    assert f"'{evil}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_no_value_can_take_over_the_terminal(osm_file, bring_in):
    printed = bring_in(
        osm_file({"name": "A\x1b[2Jb\u202e", "shop": "x", "phone": "\x1b]0;x\x07"})
    )
    assert "\x1b" not in printed
    assert "\u202e" not in printed
    assert "A[2Jb" in printed


def test_a_flood_of_remarks_is_cut_on_the_screen(osm_file, bring_in):
    shops = [{"name": f"Laden {n}", "shop": "x", "phone": "?"} for n in range(210)]
    printed = bring_in(osm_file(*shops), "--dry-run")
    assert printed.count("ist keine Telefonnummer") == 200
    assert "… und 10 weitere" in printed
