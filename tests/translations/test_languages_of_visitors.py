"""Visitors' pages speak five more languages; what is missing there stays German."""

import re
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.pofile import read_po
from django.conf import settings
from translations.catalogue_texts import forms
from translations.readers_texts import of_python, of_template, readers_texts

LOCALES = Path(__file__).resolve().parents[2] / "locale"
FORMS = {"tr": 2, "ar": 6, "ro": 3, "bg": 2, "uk": 3}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|\{\w+\}|</?[a-z]+>")


@pytest.fixture(scope="module", params=FORMS)
def catalogue(request) -> Catalog:
    path = LOCALES / request.param / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        return read_po(file, locale=request.param)


def test_each_language_of_the_site_has_its_texts():
    complete = dict(settings.COMPLETE_LANGUAGES)
    assert {code for code, _name in settings.LANGUAGES} == {*complete, *FORMS}


def test_whatever_visitors_read_is_translated(catalogue):
    known = {(m.context or "", forms(m.id)[0]) for m in catalogue if m.id}
    assert readers_texts() - known == set()


def test_every_form_is_written_and_none_is_a_guess(catalogue):
    assert not catalogue.fuzzy
    assert catalogue.num_plurals == FORMS[str(catalogue.locale)]
    unfinished = [
        message.id
        for message in catalogue
        if message.id
        and (
            message.fuzzy
            or not all(forms(message.string))
            or len(forms(message.string))
            != (catalogue.num_plurals if message.pluralizable else 1)
        )
    ]
    assert unfinished == []


def test_the_same_places_are_to_be_filled(catalogue):
    """In the last form all; "one place" may do without the number."""
    different = []
    for message in catalogue:
        if not message.id:
            continue
        wanted = sorted(PLACEHOLDER.findall(forms(message.id)[-1]))
        *others, last = (PLACEHOLDER.findall(one) for one in forms(message.string))
        if sorted(last) != wanted or any(set(one) - set(wanted) for one in others):
            different.append(message.id)
    assert different == []


def test_nothing_is_translated_that_nobody_says(catalogue, english):
    said = {(m.context, forms(m.id)) for m in english if m.id}
    assert {(m.context, forms(m.id)) for m in catalogue if m.id} - said == set()


def test_the_reader_of_sources_finds_every_kind_of_text():
    template = (
        '{% load i18n %}{% translate "Ja" %}{% translate "Ort" context "spot" %}'
        "{% blocktranslate count n=x %}{{ n }} Tag{% plural %}{{ n }} Tage"
        "{% endblocktranslate %}"
    )
    assert set(of_template(template)) == {
        ("", "Ja"),
        ("spot", "Ort"),
        ("", "%(n)s Tag"),
    }
    code = '_("Ja"); ngettext("Tag", "Tage", 2); pgettext_lazy("spot", "Ort")'
    assert set(of_python(code)) == {("", "Ja"), ("", "Tag"), ("spot", "Ort")}
