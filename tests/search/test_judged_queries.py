"""Residents find what they look for, in a demo and in two real places."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from businesses.search.understanding import understood_by
from tests.quality.engines import ENGINES
from tests.quality.judgements import PLACES, entries, judgements
from tests.quality.measures import (
    asked,
    by_kind,
    mean_recall,
    mean_reciprocal_rank,
)
from tests.quality.shops import shops_of

QUALITY = Path(__file__).resolve().parents[1] / "quality"
FLOORS = tomllib.loads((QUALITY / "floors.toml").read_text("utf-8"))
NOTHING_FITS = {"nonsense", "open"}
each_engine = pytest.mark.parametrize("name", ENGINES)


@pytest.fixture(params=PLACES)
def place(request):
    if request.param != "demo":
        request.getfixturevalue("shared_data")
    return request.param


@pytest.fixture(scope="module")
def answers():
    """The verdicts on an engine in a place, by kind of question; asked only once."""
    known = {}

    def of(name, place):
        if (name, place) not in known:
            engine = ENGINES[name]()
            engine.rebuild([shop.document for shop in shops_of(place)], 1)
            known[name, place] = by_kind(asked(engine, judgements(place)))
        return known[name, place]

    return of


@each_engine
def test_an_engine_finds_no_less_than_its_floors(name, place, answers):
    """Floors are recall@10 and MRR by kind of question."""
    below = []
    for kind, verdicts in answers(name, place).items():
        recall, rank = FLOORS[name][place][kind]
        found = mean_recall(verdicts), mean_reciprocal_rank(verdicts)
        if found[0] < recall or found[1] < rank:
            poor = [one.judgement.text for one in verdicts if one.recall < 1]
            below.append((kind, found, (recall, rank), poor))
    assert below == []


@each_engine
def test_three_spellings_of_an_umlaut_get_the_same_answer(name, place):
    engine = ENGINES[name]()
    engine.rebuild([shop.document for shop in shops_of(place)], 1)
    verdicts = iter(asked(engine, judgements(place)))
    for entry in entries(place):
        of_entry = {next(verdicts).answer for _ in entry["typed"]}
        if entry["kind"] == "umlaut":
            assert len(of_entry) == 1, entry["typed"]


@each_engine
def test_reading_conditions_among_the_words_makes_no_answer_worse(name, place):
    engine = ENGINES[name]()
    engine.rebuild([shop.document for shop in shops_of(place)], 1)
    judged = judgements(place)
    read = [
        replace(one, query=understood_by(engine, one.query).query) for one in judged
    ]
    before, after = asked(engine, judged), asked(engine, read)
    worse = [
        one.judgement.text
        for one, other in zip(before, after, strict=True)
        if (other.recall, other.reciprocal_rank) < (one.recall, one.reciprocal_rank)
    ]
    assert worse == []


def test_every_judgement_speaks_of_shops_that_are_there(place):
    shops = shops_of(place)
    known = {shop.document.name for shop in shops} | {shop.key for shop in shops}
    named = {
        rule
        for entry in entries(place)
        for rule in (*entry["finds"], *entry.get("also", ()))
        if isinstance(rule, str)
    }
    assert named - known == set()


def test_every_judgement_wants_something_unless_nothing_fits(place):
    for judgement in judgements(place):
        assert judgement.wanted or judgement.kind in NOTHING_FITS, judgement.text


def test_no_question_is_judged_twice(place):
    asked_before = set()
    for judgement in judgements(place):
        question = (judgement.kind, judgement.query)
        assert question not in asked_before, judgement.text
        asked_before.add(question)


def test_the_demo_alone_is_asked_more_than_120_questions():
    assert len(judgements("demo")) > 120
