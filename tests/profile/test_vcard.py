"""A resident saves a business in the telephone's address book."""

import pytest

from businesses.profile.vcard import escaped, folded
from tests.factories import BusinessFactory

pytestmark = pytest.mark.usefixtures("tuesday_noon")


def card(client, slug="sonnenschein"):
    response = client.get(f"/geschaefte/{slug}/visitenkarte/")
    assert response.status_code == 200
    return response


def properties(response):
    """Names and raw values, long lines put together again (RFC 2425, 5.8.1)."""
    text = response.content.decode().replace("\r\n ", "")
    assert text.endswith("\r\n")
    return [
        tuple(line.split(":", 1)) for line in text.removesuffix("\r\n").split("\r\n")
    ]


def test_the_card_has_all_ways_to_reach_the_business(client, bakery):
    found = dict(properties(card(client)))
    assert found["VERSION"] == "3.0"
    assert found["FN"] == "Bäckerei Sonnenschein"
    assert found["ORG"] == "Bäckerei Sonnenschein"
    assert found["N"] == "Bäckerei Sonnenschein;;;;"
    assert found["TEL;TYPE=WORK,VOICE"] == "+49233112345"
    assert found["EMAIL;TYPE=INTERNET,WORK"] == "brot@sonnenschein.example"
    assert found["ADR;TYPE=WORK"] == ";;Lange Straße 12 a;Ellerbrück;;58999;"
    assert found["GEO"] == "51.300100;7.900200"
    assert found["URL"] == "https://www.sonnenschein.example/"
    assert found["NOTE"] == "Brot\\, das nach Brot schmeckt."


def test_it_is_a_file_that_telephones_know(client, bakery):
    response = card(client)
    assert response["Content-Type"] == "text/vcard; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="sonnenschein.vcf"'


def test_a_bare_entry_gives_a_card_with_what_every_card_must_have(client, bare):
    names = [name for name, _value in properties(card(client, "zum-eck"))]
    assert names[:4] == ["BEGIN", "VERSION", "FN", "N"]
    assert names[-1] == "END"


def test_an_extension_is_said_in_words(client, directory):
    BusinessFactory(
        parent=directory, title="Amt", slug="amt", phone="+49233112345;ext=67"
    )
    found = dict(properties(card(client, "amt")))
    assert found["TEL;TYPE=WORK,VOICE"] == "+49 2331 12345 ext. 67"


@pytest.mark.parametrize(
    "text",
    [
        "A;B,C\\D",
        "eins\nEND:VCARD\nBEGIN:VCARD",
        "eins\r\nTEL:+491",
        "eins\x0bzwei\x85drei\u2028vier",
    ],
)
def test_no_text_can_add_a_line_of_its_own(client, directory, text):
    BusinessFactory(parent=directory, title=text, slug="boese", claim=text)
    response = card(client, "boese")
    names = [name for name, _value in properties(response)]
    assert names.count("BEGIN") == names.count("END") == 1
    assert not any(name.startswith("TEL") for name in names)


def test_long_lines_are_folded_between_letters():
    line = "NOTE:" + "ü" * 200 + "👩‍🌾" * 20
    pieces = folded(line).split("\r\n ")
    assert "".join(pieces) == line
    assert all(len(piece.encode()) <= 75 for piece in folded(line).split("\r\n"))


def test_escaping_can_be_undone():
    text = "a\\b,c;d\ne"
    undone = (
        escaped(text)
        .replace("\\n", "\n")
        .replace("\\,", ",")
        .replace("\\;", ";")
        .replace("\\\\", "\\")
    )
    assert undone == text
