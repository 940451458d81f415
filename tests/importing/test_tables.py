"""CSV and Excel tables."""

import datetime

import pytest
from factories import DistrictFactory
from openpyxl import Workbook

from businesses.models import BusinessPage

pytestmark = pytest.mark.django_db

HEADER = "Name;Branche;Straße;PLZ;Ort;Telefon;Web;Öffnungszeiten;Bemerkung"
BAKERY = (
    "Bäckerei Rosenthal;Bäckerei;Lindenstraße 5 a;58999;Ellerbrück;02331 12345;"
    "rosenthal.example;Mo-Fr 6:30-18 Uhr;nett"
)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("cp1252", "Windows-1252"),
        ("utf-16", "UTF-16"),
    ],
)
def test_a_table_is_read_in_whichever_encoding_it_is(
    table_file, bring_in, shop, encoding, name
):
    printed = bring_in(table_file(HEADER, BAKERY, encoding=encoding))
    page = shop("Bäckerei Rosenthal")
    assert (page.street, page.house_number) == ("Lindenstraße", "5 a")
    assert page.town_line == "58999 Ellerbrück"
    assert page.category.slug == "bakery"
    assert page.phone == "+49233112345"
    assert page.website == "https://rosenthal.example"
    assert page.opening_hours == "Mo-Fr 06:30-18:00"
    assert page.source == "file"
    assert f"CSV, Zeichensatz {name}, Trennzeichen ;" in printed
    assert "nicht gelesene Spalten: Bemerkung" in printed


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
def test_any_usual_separator_will_do(table_file, bring_in, shop, mark):
    bring_in(table_file(f"Firma{mark}Ort", f"Radhaus{mark}Ellerbrück"))
    assert shop("Radhaus").town == "Ellerbrück"


def test_english_names_of_columns_are_known_too(table_file, bring_in, shop):
    lines = "Name,Category,Latitude,Longitude,Languages", "Nino,Food & drink,51.3,7.9,"
    bring_in(table_file(*lines))
    assert shop("Nino").category.slug == "gastronomy"
    assert shop("Nino").position is not None


@pytest.mark.parametrize(
    ("trade", "slug"),
    [
        ("Friseur", "beauty"),
        ("Friseur & Kosmetik", "beauty"),
        ("Bücher", "books"),
        ("Buchhandlung", "books"),
        ("APOTHEKE", "health"),
        ("gastronomy", "gastronomy"),
        ("shop=bicycle", "bikes"),
        ("Schreinerei", "craft"),
        ("", "services"),
    ],
)
def test_a_trade_has_many_names(table_file, bring_in, shop, trade, slug):
    bring_in(table_file("Name;Branche", f"Laden;{trade}"))
    assert shop("Laden").category.slug == slug


def test_an_unknown_trade_and_district_are_reported(table_file, bring_in, shop):
    DistrictFactory(name="Südstadt")
    lines = "Name;Branche;Stadtteil", "A;Quatsch;Nirgendwo", "B;Kunst;suedstadt"
    printed = bring_in(table_file(*lines))
    assert shop("A").category.slug == "services"
    assert "A · Branche: Die Branche „Quatsch“ gibt es nicht." in printed
    assert "A · Stadtteil: Den Stadtteil „Nirgendwo“ gibt es nicht." in printed
    assert shop("B").district.name == "Südstadt"


def test_languages_and_payment_are_read_as_people_write_them(
    table_file, bring_in, shop
):
    lines = (
        "Name;Sprachen;Zahlungsarten;Rollstuhlgerecht",
        "A;Deutsch, Türkisch / arabic;Bar, EC-Karte;teilweise",
        "B;Elbisch, de;Muscheln;vielleicht",
    )
    printed = bring_in(table_file(*lines))
    assert shop("A").languages == ["de", "tr", "ar"]
    assert shop("A").payment == ["cash", "girocard"]
    assert shop("A").wheelchair == "limited"
    assert shop("B").languages == ["de"]
    assert "„Elbisch“ kennen wir nicht." in printed
    assert "„Muscheln“ kennen wir nicht." in printed


def test_a_column_that_is_missing_is_never_emptied(table_file, bring_in, shop):
    bring_in(table_file("ID;Name;Telefon", "1;A;02331 12345"))
    bring_in(table_file("ID;Name", "1;Anna"))
    assert shop("Anna").phone == "+49233112345"


def test_a_shop_is_known_again_by_its_key_column(table_file, bring_in):
    bring_in(table_file("Kundennummer;Name", "7;Radhaus"))
    bring_in(table_file("Kundennummer;Name", "7;Radhaus Nord"))
    assert [page.title for page in BusinessPage.objects.all()] == ["Radhaus Nord"]


def test_any_columns_can_be_the_key(table_file, bring_in):
    bring_in(table_file("Name;Ort;Steuer", "A;X;9"), "--by", "steuer", "Ort")
    assert BusinessPage.objects.get().source_key == "9 | X"


def test_without_a_key_column_name_and_address_are_the_key(table_file, bring_in, state):
    file = table_file("Name;Straße", "Kamps;Lindenstr. 5", "Kamps;Marktgasse 1")
    bring_in(file)
    before = state()
    bring_in(file)
    assert state() == before
    assert BusinessPage.objects.count() == 2


def test_a_mapping_file_says_which_column_is_which(
    table_file, bring_in, shop, tmp_path
):
    mapping = tmp_path / "kammer.toml"
    mapping.write_text(
        """
        key = "Nummer"
        source = "Kammer"
        [columns]
        title = ["Vorname", "Nachname"]
        phone = ["Mobil", "Büro"]
        category = "Gewerbe"
        [fixed]
        town = "Ellerbrück"
        [categories]
        "Körperpflege" = "beauty"
        """,
        encoding="utf-8",
    )
    lines = (
        "Nummer;Vorname;Nachname;Gewerbe;Mobil;Büro;Name",
        "12;Ayşe;Demir;Körperpflege;;02331 12345;unwichtig",
    )
    bring_in(table_file(*lines), "--mapping", str(mapping))
    page = shop("Ayşe Demir")
    assert page.source_key == "Kammer: 12"
    assert page.category.slug == "beauty"
    assert page.phone == "+49233112345"
    assert page.town == "Ellerbrück"


def test_a_row_with_too_many_cells_is_reported_and_not_guessed(table_file, bring_in):
    printed = bring_in(table_file("Name;Ort", "A;Hagen;Zuviel", "B;Hagen;"))
    assert [page.title for page in BusinessPage.objects.all()] == ["B"]
    assert "Zeile 2 · Zeile: Die Zeile hat mehr Spalten" in printed


def test_an_excel_table_is_read_as_it_looks(tmp_path, bring_in, shop, settings):
    book = Workbook()
    sheet = book.active
    sheet.append(["Name", "Hausnummer", "Straße", "PLZ", "Barrierefrei", "Breite"])
    sheet.append(["Radhaus", 12.0, "Lindenstraße", 1067.0, True, 51.3])
    sheet.append([None, None, None, None, None, None])
    sheet.append(["Nino", datetime.datetime(2026, 3, 1), "Weg", 58999, False, None])
    file = tmp_path / "shops.xlsx"
    book.save(file)
    printed = bring_in(file)
    page = shop("Radhaus")
    assert page.street_line == "Lindenstraße 12"
    assert page.postcode == "01067"
    assert page.wheelchair == "yes"
    assert "Radhaus · Position" in printed
    assert "Nino · Hausnummer: Excel hat daraus ein Datum gemacht" in printed
    assert "Excel, Blatt „Sheet“" in printed
