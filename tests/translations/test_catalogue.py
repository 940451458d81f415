"""Every German text has an English one, and both say the same."""

import re
from pathlib import Path

import django
import pytest
from babel.messages import Message
from babel.messages.mofile import read_mo
from django.apps import apps
from django.utils.translation import gettext as translated
from django.utils.translation import override
from translations.catalogue_texts import forms, pairs, texts

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|\{\w+\}|</?[a-z]+>")
LONGEST_SENTENCE = 15
ROOT = Path(__file__).resolve().parents[2]


def is_translated(message: Message) -> bool:
    return all(forms(message.string)) and not message.fuzzy


def test_every_text_of_the_sources_has_an_english_one(collected):
    missing = [m.id for m in collected if m.id and not is_translated(m)]
    assert missing == [], "Run `make messages` and write their English texts."


def test_the_catalogue_holds_no_text_that_nobody_says_any_more(english, collected):
    left_over = texts(english) - texts(collected)
    assert left_over == set(), "Run `make messages`."
    assert not english.obsolete, "Run `make messages`."


def test_no_english_text_is_a_guess(english):
    assert [m.id for m in english if m.id and m.fuzzy] == []
    assert not english.fuzzy, "A catalogue that is marked as fuzzy is never compiled."


def test_both_languages_have_the_same_places_to_fill(english):
    different = [
        (german, text)
        for german, text in pairs(english)
        if sorted(PLACEHOLDER.findall(german)) != sorted(PLACEHOLDER.findall(text))
    ]
    assert different == []


def test_both_languages_begin_and_end_alike(english):
    """Spaces, and the full stop that makes a sentence."""
    different = [
        (german, text)
        for german, text in pairs(english)
        if (german[:1] == " ", german[-1:] in ".?!:…")
        != (text[:1] == " ", text[-1:] in ".?!:…")
    ]
    assert different == []


def test_english_texts_hold_no_german_quotation_marks(english):
    assert [text for _german, text in pairs(english) if "„" in text] == []


def test_german_sentences_are_short(english):
    sentences = [
        sentence
        for german, _text in pairs(english)
        for sentence in re.split(r"(?<=[.?!])\s+", re.sub("<[^>]+>", "", german))
    ]
    long = [s for s in sentences if len(re.findall(r"\S*\w\S*", s)) > LONGEST_SENTENCE]
    assert long == []


def test_germans_read_the_texts_as_they_are_written(english):
    """A text of ours that is an English one of Wagtail's would be translated."""
    with override("de"):
        changed = [text for text in texts(english) if translated(text) != text]
    assert changed == []


@pytest.fixture(scope="module")
def texts_of_others() -> set[str]:
    """What Django, Wagtail and the other apps say themselves, in English."""
    folders = [Path(django.__file__).parent / "conf"]
    folders += [Path(app.path) for app in apps.get_app_configs()]
    found: set[str] = set()
    for folder in folders:
        if folder.is_relative_to(ROOT) and "site-packages" not in folder.parts:
            continue
        for file in folder.glob("locale/de/LC_MESSAGES/*.mo"):
            with file.open("rb") as compiled:
                found |= texts(read_mo(compiled))
    return found


def test_our_english_texts_change_none_of_wagtail_s_own(english, texts_of_others):
    assert "Unpublish" in texts_of_others
    changed = {
        german
        for german, text in pairs(english)
        if german in texts_of_others and german != text
    }
    assert changed == set()
