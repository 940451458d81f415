"""Tables for spreadsheet programs hold words, whatever shops call themselves."""

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from businesses.models import BusinessPage
from home.spreadsheets import as_text
from tests.factories import BusinessFactory, UserFactory

pytestmark = pytest.mark.django_db

FORMULA = '=HYPERLINK("http://böse.example";"Hier")'


@pytest.fixture
def export(client):
    client.force_login(UserFactory(is_superuser=True))
    BusinessFactory(title=FORMULA)

    def exported(kind):
        answer = client.get(f"/admin/reports/aging-pages/?export={kind}")
        assert answer.status_code == 200
        return b"".join(answer) if answer.streaming else answer.content

    return exported


def test_a_name_that_begins_like_a_formula_is_text_in_a_csv(export):
    rows = csv.reader(StringIO(export("csv").decode()))
    cells = [cell for row in rows for cell in row]
    assert f"'{FORMULA}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_and_in_an_excel_table(export):
    sheet = load_workbook(BytesIO(export("xlsx"))).active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value == FORMULA]
    assert [cell.data_type for cell in cells] == ["s"]


@pytest.mark.parametrize(
    "value", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "=cmd|'/C calc'!A0"]
)
def test_every_beginning_of_a_formula_is_quoted(value):
    assert as_text(value) == f"'{value}"


@pytest.mark.parametrize("value", ["Café", "a=b", "", 7, -7, None])
def test_all_else_stays_what_it_is(value):
    assert as_text(value) == value


def test_a_page_in_a_cell_is_its_name():
    assert as_text(BusinessPage(title="=1")) == "'=1"
