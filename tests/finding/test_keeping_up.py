"""The index follows what is published, and is what a new one would be."""

import pytest
from django.core.management import call_command
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from businesses.models.search_document import SearchClock
from businesses.search.analysis import Synonyms, asked
from quartier.finding.documents import Found, Moment
from quartier.finding.index.answering import FoundAnswer
from quartier.finding.index.live import FoundIndex, LiveFound
from quartier.finding.index.segment import Entry
from quartier.finding.kinds import CAMPAIGNS, DATES, PAGES
from quartier.finding.models import FoundDocument
from quartier.finding.writing import refresh_all
from quartier.places.models import District
from tests.factories import DistrictFactory
from tests.finding.conftest import TUESDAY

NOON = int(TUESDAY.timestamp())
ROOT = "/home/"
TITLES = ("Blumenkübel", "Erzählcafé", "Café am Markt", "Flohmarkt", "Kübel bauen")
QUESTIONS = (
    "c",
    "café",
    "kub",
    "erzahlcafe",
    "markt",
    "flohmrkt",
    "termine",
    "kübel x",
)

edits = st.lists(
    st.tuples(
        st.integers(1, 6),
        st.one_of(st.none(), st.sampled_from(TITLES)),
        st.sampled_from((CAMPAIGNS, DATES, PAGES)),
        st.sampled_from(("", "Ein Café für alle", "am Markt")),
        st.lists(st.integers(-3, 3), max_size=3),
        st.sampled_from((None, NOON - 60, NOON + 60)),
    ),
    max_size=25,
)


def entry(number, title, kind, summary, hours, until):
    starts = sorted(NOON + 3_600 * hour for hour in hours)
    found = Found(
        object_id=number,
        root=ROOT,
        address=f"{number}/",
        title=title,
        language="de",
        summary=summary,
        moments=tuple(Moment(start, start + 1_800) for start in starts),
        until=until,
    )
    return Entry(("made", number), kind, found)


def all_words_once():
    """Things from which the index knows all words; compounds are made of such."""
    for number, title in enumerate((*TITLES, "Blumen Kübel Floh Bauen Erzähl"), 100):
        made = entry(number, title, PAGES, "Ein Café für alle am Markt", [], None)
        yield made.key, made


def answers(index: FoundIndex) -> list:
    """What is said to all questions."""
    said = []
    for words in QUESTIONS:
        answer = FoundAnswer(index.snapshot, asked(words, Synonyms()), ROOT, TUESDAY)
        hits = {kind.key: answer.hits(kind) for kind in (CAMPAIGNS, DATES, PAGES)}
        titles = {
            key: sorted((one.found.title, one.is_over) for one in some)
            for key, some in hits.items()
        }
        said.append((words, answer.counts, titles, answer.is_guess))
    return said


@settings(deadline=None, max_examples=40)
@given(edits)
def test_after_any_edits_answers_are_those_of_a_new_index(edits):
    seen = dict(all_words_once())
    kept, entries = FoundIndex(small=0), dict(seen)
    kept.rebuild(seen)
    for number, title, *rest in edits:
        one = entry(number, title, *rest) if title else None
        key = "made", number
        kept.apply({key: one})
        entries.pop(key, None)
        if one:
            entries[key] = one
    anew = FoundIndex()
    anew.rebuild(entries)
    assert answers(kept) == answers(anew)


def test_many_changes_become_a_new_base():
    index = FoundIndex(small=0)
    for first in range(0, 400, 50):
        made = (
            entry(number, f"Fest {number}", DATES, "", [1], None)
            for number in range(first, first + 50)
        )
        index.apply({one.key: one for one in made})
    assert len(index.snapshot.segments[0]) == 250
    assert answers(index)[6][1] == {"termine": 400}


@pytest.mark.django_db
def test_another_process_follows_with_the_next_question(text_page):
    other = LiveFound()
    with other.current() as snapshot:
        assert len(snapshot) == 0
    text_page("Neu hier", "neu")
    with other.current() as snapshot:
        assert [one.found.title for one in snapshot.entries] == ["Neu hier"]


@pytest.mark.django_db
def test_what_is_taken_back_was_never_found(text_page, titles):
    class TakenBackError(Exception):
        pass

    def take_back():
        with transaction.atomic():
            text_page("Doch nicht", "doch-nicht")
            assert titles("Doch nicht") == ["Doch nicht"]
            raise TakenBackError

    with pytest.raises(TakenBackError):
        take_back()
    assert titles("Doch nicht") == []


@pytest.mark.django_db
def test_the_clock_rests_while_nothing_changes(text_page, event):
    page, stored = text_page("Ruhe", "ruhe"), event("Stille")
    before = SearchClock.objects.read()
    page.save_revision().publish()
    stored.save_revision().publish()
    refresh_all()
    assert SearchClock.objects.read() == before


@pytest.mark.django_db
def test_lost_documents_come_back_by_the_command(text_page, titles):
    text_page("Verloren", "verloren")
    FoundDocument.objects.all().delete()
    SearchClock.objects.all().delete()
    assert titles("Verloren") == []
    call_command("rebuild_search_index", "--documents")
    assert titles("Verloren") == ["Verloren"]


@pytest.mark.django_db
def test_a_district_of_another_name_is_found_by_it(campaign, titles):
    district = DistrictFactory(name="Nordhof", slug="nordhof")
    page = campaign("Putztag", "putztag")
    page.districts.add(district)
    page.save_revision().publish()
    assert titles("Nordhof") == ["Putztag"]
    District.objects.get().delete()
    refresh_all()
    assert titles("Nordhof") == []


@pytest.mark.django_db
def test_dates_that_are_worked_out_anew_are_known(event, search):
    stored = event("Reparaturcafé")
    stored.rule = "FREQ=WEEKLY;BYDAY=TH"
    stored.save()
    [group] = search("Reparaturcafé").groups
    assert group.hits[0].when == "Do., 23. April, 15:00 Uhr"
