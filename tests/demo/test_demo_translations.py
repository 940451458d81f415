"""The demo's offers in other languages: whole, short, and of pages that there are."""

import re
import tomllib
from pathlib import Path

import pytest
from django.conf import settings

from quartier.translations.languages import EASY, choices
from quartier.translations.panels import LONGEST_EASY_SENTENCE
from quartier.translations.readability import readability

DEMO = Path(__file__).resolve().parents[2] / "demo"


def read(name: str) -> dict:
    return tomllib.loads((DEMO / name).read_text("utf-8"))


ADVICE, WORK = read("translations/advice.toml"), read("translations/work.toml")
OFFERS = read("advice.toml")["offer"]
FOR_RESIDENTS = [one for one in OFFERS if one.get("audience") != "businesses"]
TEXTS = [
    pytest.param(language, text, id=f"{key} {language}")
    for page in (ADVICE, WORK)
    for key, texts in page.items()
    for language, text in texts.items()
]


def test_each_translated_page_is_there():
    assert set(ADVICE) <= {"index", *(offer["key"] for offer in OFFERS)}
    titles = {opening["title"] for opening in read("work.toml")["openings"]}
    assert set(WORK) <= {"index", *titles}


def test_all_advice_for_residents_is_read_in_three_more_languages():
    assert len(FOR_RESIDENTS) == 10
    for offer in FOR_RESIDENTS:
        assert {"tr", "ar", "en"} <= set(ADVICE[offer["key"]]), offer["title"]


def test_where_somebody_speaks_a_language_of_the_site_the_offer_does_so_too():
    known = {code for code, _name in settings.LANGUAGES} - {"de"}
    for offer in FOR_RESIDENTS:
        assert known & set(offer["languages"]) <= set(ADVICE[offer["key"]])


def test_one_offer_is_told_in_leichte_sprache():
    [text] = [texts[EASY] for texts in ADVICE.values() if EASY in texts]
    told = readability("\n".join(text["text"]), LONGEST_EASY_SENTENCE)
    assert told.long_sentences == ()


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_a_text_has_all_its_parts_and_short_sentences(language, text):
    assert language in dict(choices())
    assert text["title"]
    assert text["summary"]
    for sentence in re.split(
        r"[.?!:؟]\s", " ".join([text["summary"], *text.get("text", [])])
    ):
        assert len(sentence.split()) <= 18, sentence
