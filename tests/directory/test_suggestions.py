"""What the search box suggests from the first letter on."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from businesses.models import Category, SynonymGroup

pytestmark = pytest.mark.usefixtures("street")


@pytest.fixture
def answer(client, directory):
    """What a script gets for what was typed."""

    def ask(text, **headers):
        return client.get(f"{directory.url}vorschlaege.json", {"q": text}, **headers)

    return ask


@pytest.fixture
def suggested(answer):
    """Kinds and labels of what is suggested."""

    def ask(text):
        found = answer(text).json()["suggestions"]
        return [(one["kind"], one["label"]) for one in found]

    return ask


@pytest.mark.parametrize("typed", ["", " ", "…", "\0"])
def test_before_the_first_letter_nothing_is_suggested(answer, typed):
    assert answer(typed).json()["suggestions"] == []


def test_one_letter_suggests_kinds_of_shops_shops_and_streets(suggested):
    assert suggested("b") == [
        ("category", "Bäckerei & Konditorei"),
        ("category", "Bücher & Papier"),
        ("shop", "Bäckerei Korn"),
        ("shop", "Buch & Blatt"),
    ]
    assert ("street", "Lange Straße") in suggested("l")


def test_a_shop_leads_to_its_page_and_says_what_and_where_it_is(answer):
    [korn] = answer("korn").json()["suggestions"]
    assert korn["url"] == "/geschaefte/backerei-korn/"
    assert korn["hint"] == "Bäckerei & Konditorei · Lange Straße 12"
    assert korn["marks"] == [[9, 13]]


@pytest.mark.parametrize(
    ("typed", "kind", "label", "hits"),
    [
        ("büch", "category", "Bücher & Papier", {"Buch & Blatt"}),
        ("lange str", "street", "Lange Straße", {"Bäckerei Korn"}),
        ("nordh", "district", "Nordhof", {"Bäckerei Korn", "Buch & Blatt"}),
        ("sauer", "tag", "Sauerteig", {"Ofenfrisch"}),
    ],
)
def test_other_suggestions_lead_to_shops(
    answer, client, shop, typed, kind, label, hits
):
    page = shop("Ofenfrisch", "food", published=False)
    page.tags.add("Sauerteig")
    page.save_revision().publish()
    found = answer(typed).json()["suggestions"]
    [url] = [
        one["url"] for one in found if (one["kind"], one["label"]) == (kind, label)
    ]
    shown = client.get(url).context["search"].hits
    assert {hit.name for hit in shown} == hits


def test_a_slip_is_forgiven_and_the_meant_word_marked(answer):
    category, shop = answer("bäkcerei").json()["suggestions"]
    assert (category["label"], category["marks"]) == ("Bäckerei & Konditorei", [[0, 8]])
    assert (shop["label"], shop["marks"]) == ("Bäckerei Korn", [[0, 8]])


def test_editors_synonyms_suggest_a_category(suggested):
    SynonymGroup.objects.create(
        words="Knusperhaus, Krustenstube",
        category=Category.objects.get(slug="bakery"),
        whole_category=True,
    )
    assert ("category", "Bäckerei & Konditorei") in suggested("knusp")


def test_letters_inside_a_word_are_marked_where_they_stand(shop, answer):
    shop("Hutladen Ömer", "fashion")
    found = answer("laden").json()["suggestions"]
    assert [one["marks"] for one in found if one["label"] == "Hutladen Ömer"] == [
        [[3, 8]]
    ]


def test_an_umlaut_typed_as_two_letters_marks_one(answer):
    first = answer("baecke").json()["suggestions"][0]
    assert (first["label"], first["marks"]) == ("Bäckerei & Konditorei", [[0, 5]])


def test_never_more_than_eight(shop, suggested):
    for number in range(20):
        shop(f"Brot Nummer {number}", "bakery", street="Brotgasse")
    found = suggested("brot")
    assert len(found) == 8
    assert ("street", "Brotgasse") in found


def test_the_sentence_for_screen_readers_counts(answer):
    assert answer("korn").json()["said"] == "1 Vorschlag"
    assert answer("xyzxyz").json()["said"] == "0 Vorschläge"


def test_english_readers_get_english_words_and_addresses(client, directory):
    found = client.get("/en/geschaefte/vorschlaege.json", {"q": "bak"}).json()
    assert found["suggestions"][0]["label"] == "Bakery"
    assert found["suggestions"][0]["group"] == "Categories"
    assert found["suggestions"][0]["url"] == "/en/geschaefte/?kategorie=bakery"


def test_the_same_answer_is_not_sent_twice(answer):
    first = answer("korn")
    again = answer("korn", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304


def test_a_new_shop_is_suggested_at_once_and_a_closed_one_no_more(shop, suggested):
    assert suggested("zwirn") == []
    page = shop("Zwirn & Faden", "fashion")
    assert suggested("zwirn") == [("shop", "Zwirn & Faden")]
    page.unpublish()
    assert suggested("zwirn") == []


def test_each_letter_asks_the_database_for_nothing_but_the_clock(answer):
    answer("k")
    with CaptureQueriesContext(connection) as captured:
        answer("ko")
    asked = [query["sql"] for query in captured]
    assert [sql for sql in asked if "businesses_searchclock" not in sql] == []


def test_a_private_directory_suggests_nothing_to_strangers(directory, answer):
    PageViewRestriction.objects.create(page=directory, restriction_type="login")
    assert answer("korn").status_code == 302


def test_other_pages_suggest_nothing(client, directory):
    assert client.get("/vorschlaege.json", {"q": "a"}).status_code == 404
    assert client.get("/gibt/es/nicht/vorschlaege.json").status_code == 404


def test_suggestions_are_only_read(client, directory):
    assert client.post(f"{directory.url}vorschlaege.json").status_code == 405


@pytest.mark.parametrize(
    "typed", ["'" * 500, "a" * 5_000, "\u202e\ud83e\uddc1", '") OR 1=1', "%" * 30]
)
def test_hostile_letters_do_no_harm(answer, typed):
    typed = typed.encode("utf-16", "surrogatepass").decode("utf-16")
    assert answer(typed).status_code == 200
