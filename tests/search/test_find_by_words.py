"""What residents type, and what they expect to find."""

import pytest

from quartier.places.models import District

SHOPS = {
    "Bäckerei Müller": ("bakery", "Brot aus Sauerteig", ["Brötchen", "Kuchen"]),
    "Blumenladen Rosengarten": ("flowers", "Sträuße für jeden Tag", ["Kränze"]),
    "Fahrradwerkstatt Öztürk": (
        "bikes",
        "Reparatur, auch sofort",
        ["Fahrradreparatur"],
    ),
    "Café Größenwahn": ("gastronomy", "Frühstück bis 15 Uhr", ["vegan"]),
    "Salon Łucja": ("beauty", "Schnitt und Farbe", ["Haare"]),
    "Straßenbuchhandlung": ("books", "Romane und Krimis", []),
    "Müllers Mühle": ("food", "Mehl und Flocken", ["unverpackt"]),
}


@pytest.fixture
def street(street):
    """The shops of one street."""
    district = District(name="Mühlenviertel", slug="muehlenviertel")
    for name, (category, claim, tags) in SHOPS.items():
        street.shop(
            name,
            category,
            claim=claim,
            tags=tuple(tags),
            street_line="Lindenstraße 7a",
            district=district,
        )
    return street


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        # the three spellings of an umlaut, and no care for case
        ("Bäckerei", "Bäckerei Müller"),
        ("baeckerei", "Bäckerei Müller"),
        ("BACKEREI", "Bäckerei Müller"),
        ("groessenwahn", "Café Größenwahn"),
        ("Grossenwahn", "Café Größenwahn"),
        ("cafe größenwahn", "Café Größenwahn"),
        ("strassenbuchhandlung", "Straßenbuchhandlung"),
        ("łucja", "Salon Łucja"),
        ("ozturk", "Fahrradwerkstatt Öztürk"),
        # beginnings, middles and ends of words
        ("bä", "Bäckerei Müller"),
        ("fahrr", "Fahrradwerkstatt Öztürk"),
        ("laden", "Blumenladen Rosengarten"),
        ("werkstatt", "Fahrradwerkstatt Öztürk"),
        ("buchhand", "Straßenbuchhandlung"),
        # several words in any order, from different places
        ("müller brot", "Bäckerei Müller"),
        ("Öztürk Fahrradwerkstatt", "Fahrradwerkstatt Öztürk"),
        ("krimis lindenstraße", "Straßenbuchhandlung"),
        # kinds of business, in German and in English
        ("Konditorei", "Bäckerei Müller"),
        ("bakery", "Bäckerei Müller"),
        ("Friseur", "Salon Łucja"),
        ("hair", "Salon Łucja"),
        ("lebensmittel", "Müllers Mühle"),
        # tags and texts
        ("unverpackt", "Müllers Mühle"),
        ("broetchen", "Bäckerei Müller"),
        ("vegan", "Café Größenwahn"),
        ("frühstück", "Café Größenwahn"),
        # one slip of the keyboard
        ("Bäckerie", "Bäckerei Müller"),
        ("Blumenlden", "Blumenladen Rosengarten"),
        ("rosengartten", "Blumenladen Rosengarten"),
        # signs that are no words
        ("„Bäckerei“ & (Müller)!", "Bäckerei Müller"),
    ],
)
def test_a_resident_finds_the_shop(street, typed, expected):
    assert expected in street.names(typed)


@pytest.mark.parametrize("typed", ["xyz", "ürfoos", "zz"])
def test_words_that_nobody_has_find_nothing(street, typed):
    assert street.names(typed) == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("bäckerei blumenladen", {"Bäckerei Müller", "Blumenladen Rosengarten"}),
        ("brot xyz", {"Bäckerei Müller"}),
        ("müller brot xyz", {"Bäckerei Müller"}),
    ],
)
def test_shops_with_most_words_are_shown_if_none_has_all(street, typed, expected):
    result = street.find(typed)
    assert result.is_partial
    assert {hit.name for hit in result.hits} == expected


def test_an_answer_with_all_words_is_not_called_partial(street):
    assert not street.find("müller brot").is_partial


def test_the_three_spellings_find_the_same(street):
    assert (
        street.names("müller")
        == street.names("mueller")
        == street.names("muller")
        != []
    )


def test_a_street_finds_all_its_shops(street):
    assert len(street.names("lindenstr")) == len(SHOPS)


def test_a_district_finds_all_its_shops(street):
    assert len(street.names("muehlenviertel")) == len(SHOPS)


def test_no_words_find_everything(street):
    assert len(street.names("")) == len(street.names(" … ")) == len(SHOPS)


def test_short_words_are_not_corrected(street):
    assert street.names("mrot") == []
