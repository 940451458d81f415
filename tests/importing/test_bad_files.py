"""Files that can't be imported: one clear sentence, and nothing is written."""

import io
import os
import time
import tracemalloc
import zipfile

import pytest
from django.core.management import CommandError, call_command

from businesses.models import BusinessPage, DirectoryPage

pytestmark = pytest.mark.django_db


def refusal(file, *words: str) -> str:
    """What the command says instead of importing; nothing may have been written."""
    before = DirectoryPage.objects.count()
    with pytest.raises(CommandError) as caught:
        call_command("import_businesses", str(file), *words, stdout=io.StringIO())
    assert not BusinessPage.objects.exists()
    assert DirectoryPage.objects.count() == before
    return str(caught.value)


GOOD = '{"type": "Feature", "id": "node/1", "properties": {"name": "A", "shop": "x"}}'


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.geojson", b"", "„a.geojson“ ist leer."),
        ("a.geojson", b" \n\x00", "„a.geojson“ ist leer."),
        ("a.geojson", b"[1, 2]", "Die Datei ist keine GeoJSON-FeatureCollection."),
        ("a.geojson", b'"x"', "Die Datei ist keine GeoJSON-FeatureCollection."),
        ("a.geojson", b"{}", "Die Datei ist keine GeoJSON-FeatureCollection."),
        (
            "a.geojson",
            b'{"type": "Feature", "features": []}',
            "Die Datei ist keine GeoJSON-FeatureCollection.",
        ),
        (
            "a.geojson",
            b'{"type": "FeatureCollection", "features": {}}',
            "Die Datei ist keine GeoJSON-FeatureCollection.",
        ),
        (
            "a.geojson",
            f'{{"type": "FeatureCollection",\n"features": [{GOOD},\n{{"a'.encode(),
            "Das GeoJSON ist kaputt (Zeile 3).",
        ),
        (
            "a.geojson",
            f'{{"features": [{GOOD}], "type": "FeatureCollection"}} x'.encode(),
            "Das GeoJSON ist kaputt (Zeile 1).",
        ),
        ("a.geojson", b'{"a": ' + b"[" * 100_000, "Das GeoJSON ist kaputt (Zeile 1)."),
        ("a.geojson", '{"type": "é"}'.encode("cp1252"), "Die GeoJSON-Datei ist nicht"),
        ("a.csv", b"A;B\n1;2\n", "Die erste Zeile nennt keine Spalte für den Namen"),
        ("a.csv", b"Name\n\x00\x01", "Die Tabelle enthält Nullbytes"),
        ("a.csv", b"Name\n\x81\x8d", "Die Tabelle ist weder in UTF-8 noch in Windows"),
        ("a.csv", b'Name;Ort\nA;"offen\nB;C\n', "Die CSV-Datei ist in Zeile 3 kaputt"),
        ("a.csv", b"Name\n" + b";" * 9_000, "Die CSV-Datei hat in Zeile 2 zu viele"),
        ("a.xlsx", b"PK\x03\x04 und sonst nichts", "Die Excel-Datei lässt sich nicht"),
        ("a.pdf", b"%PDF-1.7", "„a.pdf“ ist weder GeoJSON noch CSV noch XLSX."),
        ("a.csv", b"Name\n" + b"A\n" * 60_000, "Die Datei hat mehr als 50000 Einträge"),
    ],
)
def test_a_broken_file_is_refused_in_one_sentence(tmp_path, name, content, sentence):
    file = tmp_path / name
    file.write_bytes(content)
    said = refusal(file)
    assert said.startswith(sentence)
    assert "\n" not in said


def test_what_is_no_file_is_refused(tmp_path):
    assert refusal(tmp_path / "fehlt.csv") == "Die Datei „fehlt.csv“ gibt es nicht."
    assert refusal(tmp_path).endswith("ist keine Datei.")
    os.mkfifo(tmp_path / "rohr.csv")
    assert refusal(tmp_path / "rohr.csv") == "„rohr.csv“ ist keine Datei."


def test_a_file_above_the_limit_is_refused(tmp_path):
    file = tmp_path / "a.geojson"
    file.write_bytes(b"{" + b" " * 1_000_001)
    assert "ist größer als 1 MB" in refusal(file, "--max-mb", "1")


@pytest.mark.parametrize(
    "junk",
    [
        b'{"type": "FeatureCollection", "features": [' + b"{}," * 1_000_000,
        b'{"x": [' + b"[]," * 3_000_000,
        b'{"x": "' + b"y" * 9_000_000,
        b'{"features": [' + b'{"a":' * 2_000_000,
        b"{" + b'"a":1,' * 1_500_000,
        b"{" + b"\xc3\xa4" * 4_500_000,
    ],
)
def test_megabytes_of_junk_cost_neither_memory_nor_time(tmp_path, junk):
    file = tmp_path / "a.geojson"
    file.write_bytes(junk)
    start = time.process_time()
    tracemalloc.start()
    refusal(file)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 120_000_000
    assert time.process_time() - start < 30


def test_a_zip_bomb_is_not_unpacked(tmp_path):
    file = tmp_path / "a.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 60_000_000)
    assert file.stat().st_size < 100_000
    assert "ausgepackt größer als 50 MB" in refusal(file)


@pytest.mark.parametrize(
    ("mapping", "sentence"),
    [
        ("kaputt =", "Die Zuordnung „m.toml“ lässt sich nicht lesen"),
        ("[columns]\nquatsch = 'A'", "Die Zuordnung nennt das unbekannte Feld"),
        ("[columns]\nphone = 'A'", "In der Zuordnung fehlt unter [columns] der title."),
        ("[columns]\ntitle = 'Z'", "Die Spalte „Z“ gibt es nicht. Es gibt: Name"),
        ("columns = 'A'", "In der Zuordnung muss [columns] ein Abschnitt sein."),
        ("key = 'Z'\n[columns]\ntitle = 'Name'", "Die Spalte „Z“ gibt es nicht."),
        ("key = 5\n[columns]\ntitle = 'Name'", "In der Zuordnung steht bei key"),
        ("[columns]\ntitle = [5]", "In der Zuordnung steht bei title"),
    ],
)
def test_a_mapping_that_means_nothing_is_refused(tmp_path, mapping, sentence):
    table, file = tmp_path / "a.csv", tmp_path / "m.toml"
    table.write_text("Name;Ort\nA;B\n", encoding="utf-8")
    file.write_text(mapping, encoding="utf-8")
    assert refusal(table, "--mapping", str(file)).startswith(sentence)


def test_options_for_tables_are_refused_for_geojson(traps):
    assert "gelten nur für Tabellen" in refusal(traps, "--by", "name")


def test_a_report_that_cannot_be_written_is_noticed_before_the_import(traps, tmp_path):
    assert "lässt sich nicht schreiben" in refusal(traps, "--report", str(tmp_path))
    nowhere = tmp_path / "nirgends" / "a.csv"
    assert "lässt sich nicht schreiben" in refusal(traps, "--report", str(nowhere))


def test_names_that_no_directory_or_district_can_have_are_refused(traps):
    assert "Verzeichnis" in refusal(traps, "--directory", "x" * 300)
    assert "Stadtteil" in refusal(traps, "--district", "x" * 300)
