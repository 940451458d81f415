"""An editor writes an event; how often it comes again is said in plain words."""

from datetime import date, time

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Workflow, WorkflowContentType
from wagtail.users.models import UserProfile

from quartier.events.admin.repeating import Kind, Repeating, repeating_of
from quartier.events.models import Event
from quartier.recurrence.reading import read_rule
from tests.factories import DistrictFactory

ADD = "wagtailsnippets_events_event:add"
EDIT = "wagtailsnippets_events_event:edit"
TUESDAY = date(2026, 4, 28)  # the fourth and last of its month


def typed(calendar, **values) -> dict:
    """What a browser sends."""
    return {
        "title": "Erzählcafé",
        "calendar": calendar.pk,
        "text-count": 0,
        "first_day": "2026-04-28",
        "start_time": "15:00",
        "end_time": "17:00",
        "repeats": "once",
        "step_free": "unknown",
        "changes-TOTAL_FORMS": 0,
        "changes-INITIAL_FORMS": 0,
        "changes-MIN_NUM_FORMS": 0,
        "changes-MAX_NUM_FORMS": 1000,
        "action-publish": "1",
        **values,
    }


def change(**values) -> dict:
    usual = {
        "id": "",
        "day": "",
        "new_day": "",
        "new_start": "",
        "new_end": "",
        "place": "",
    }
    sent = {f"changes-0-{name}": value for name, value in (usual | values).items()}
    return sent | {"changes-TOTAL_FORMS": 1}


@pytest.fixture
def write(client, calendar, editor):
    """Send the form of a new event; the answer's page, and the event if there is one."""
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")

    def written(**values) -> tuple[BeautifulSoup, Event | None]:
        response = client.post(reverse(ADD), typed(calendar, **values))
        assert response.status_code in (200, 302)
        return BeautifulSoup(response.content, "html.parser"), Event.objects.first()

    return written


def complaints(page: BeautifulSoup) -> str:
    return " ".join(
        one.get_text(" ", strip=True)
        for one in page.select(".error-message, .w-field__errors")
    )


@pytest.mark.parametrize(
    ("choice", "rule"),
    [
        ({"repeats": "once"}, ""),
        ({"repeats": "daily", "times": "10"}, "FREQ=DAILY;COUNT=10"),
        ({"repeats": "weekly"}, "FREQ=WEEKLY;BYDAY=TU"),
        ({"repeats": "weekly", "weekdays": ["1", "3"]}, "FREQ=WEEKLY;BYDAY=TU,TH"),
        (
            {"repeats": "weekly", "until": "2026-12-22"},
            "FREQ=WEEKLY;UNTIL=20261222;BYDAY=TU",
        ),
        ({"repeats": "fortnightly"}, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ({"repeats": "monthly-weekday"}, "FREQ=MONTHLY;BYDAY=4TU"),
        ({"repeats": "monthly-last"}, "FREQ=MONTHLY;BYDAY=-1TU"),
        ({"repeats": "monthly-day"}, "FREQ=MONTHLY;BYMONTHDAY=28"),
        ({"repeats": "yearly"}, "FREQ=YEARLY"),
        (
            {"repeats": "own", "rule": "freq=monthly;byday=1TU,3TU"},
            "FREQ=MONTHLY;BYDAY=1TU,3TU",
        ),
    ],
)
def test_what_an_editor_chooses_is_the_rule_and_is_shown_again(
    client, write, choice, rule
):
    _page, event = write(**choice)
    assert (event.rule, event.live, event.occurrences.exists()) == (rule, True, True)
    page = BeautifulSoup(
        client.get(reverse(EDIT, args=[event.pk])).content, "html.parser"
    )
    assert page.select_one("input[name=repeats][checked]")["value"] == choice["repeats"]
    assert page.select_one("input[name=until]").get("value", "") == choice.get(
        "until", ""
    )
    assert page.select_one("input[name=times]").get("value", "") == choice.get(
        "times", ""
    )


@pytest.mark.parametrize(
    "kind", [kind for kind in Kind if kind not in (Kind.ONCE, Kind.OWN)]
)
@pytest.mark.parametrize("end", [{}, {"until": date(2027, 1, 1)}, {"count": 3}])
def test_every_choice_is_recognised_from_its_rule(kind, end):
    chosen = Repeating(kind, **end)
    found = repeating_of(read_rule(str(chosen.rule(TUESDAY))), TUESDAY)
    assert (found.kind, found.until, found.count) == (kind, chosen.until, chosen.count)


@pytest.mark.parametrize(
    "text", ["FREQ=WEEKLY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261222T150000Z"]
)
def test_a_rule_that_nobody_could_choose_stays_as_it_is(text):
    assert repeating_of(read_rule(text), TUESDAY) is None


def test_days_and_moments_are_typed_as_lines(client, write):
    _page, event = write(
        repeats="weekly",
        left_out="5.5.2026\n\n2026-05-12,\n5.5.2026",
        extra="30.4.2026\n02.05.2026 18:00",
    )
    assert event.left_out == ["2026-05-05", "2026-05-12"]
    assert event.extra == ["2026-04-30T15:00", "2026-05-02T18:00"]
    page = BeautifulSoup(
        client.get(reverse(EDIT, args=[event.pk])).content, "html.parser"
    )
    assert page.select_one("textarea[name=left_out]").get_text().split() == [
        "05.05.2026",
        "12.05.2026",
    ]
    assert "02.05.2026 18:00" in page.select_one("textarea[name=extra]").get_text()


def test_a_date_is_cancelled_and_another_moved(write):
    _page, event = write(
        repeats="weekly", **change(day="2026-05-05", is_cancelled="on")
    )
    assert event.occurrences.get(original_day=date(2026, 5, 5)).is_cancelled
    assert event.changes.get().day == date(2026, 5, 5)


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"repeats": "own", "rule": "jeden Tag"}, "verstehen wir die Regel nicht"),
        ({"repeats": "own", "rule": "FREQ=SECONDLY"}, "Öfter als einmal am Tag"),
        ({"repeats": "weekly", "until": "2026-05-05", "times": "3"}, "nur eines"),
        ({"repeats": "weekly", "times": "0"}, "größer oder gleich 1"),
        ({"repeats": "weekly", "left_out": "heute"}, "„heute“ ist kein Tag"),
        (
            {"repeats": "weekly", "left_out": "29.4.2026"},
            "Am 29. April 2026 ist kein Termin",
        ),
        ({"repeats": "weekly", "until": "2026-04-01"}, "keinen einzigen Termin"),
        ({"last_day": "2026-04-01"}, "Das Ende liegt vor dem Beginn"),
        ({"online_url": "javascript:alert(1)"}, ""),
        (
            {"repeats": "weekly"} | change(day="2026-05-06", is_cancelled="on"),
            "Am 6. Mai 2026 ist kein Termin",
        ),
        (
            {"repeats": "weekly"} | change(day="2026-05-05"),
            "Was ist an diesem Tag anders?",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_stays_typed(write, values, complaint):
    page, event = write(**values)
    assert event is None
    assert complaint in complaints(page)
    assert page.select_one("input[name=title]")["value"] == "Erzählcafé"


def test_the_district_follows_from_the_position(write):
    outline = {
        "type": "Polygon",
        "coordinates": [[[7, 51], [8, 51], [8, 52], [7, 52], [7, 51]]],
    }
    district = DistrictFactory(outline=outline)
    _page, event = write(latitude="51.5", longitude="7.5")
    assert event.district == district


def test_the_list_says_when_in_a_sentence_and_finds_by_word(client, write, add):
    add()
    add("Lesung", rule="", first_day=date(2026, 5, 1))
    text = client.get(reverse("wagtailsnippets_events_event:list")).content.decode()
    assert "jeden Dienstag, 15–17 Uhr" in text
    found = client.get(
        reverse("wagtailsnippets_events_event:list"), {"q": "lesung"}
    ).content.decode()
    assert "Freitag, 1. Mai 2026" in found
    assert "Erzählcafé" not in found


def test_an_event_goes_through_the_workflow_of_the_editors(db):
    attached = WorkflowContentType.objects.get(content_type__app_label="events")
    assert attached.workflow == Workflow.objects.get(name="Freigabe")


def test_the_form_speaks_english_to_an_english_editor(client, write, editor):
    UserProfile.objects.create(user=editor, preferred_language="en")
    text = client.get(reverse(ADD)).content.decode()
    for word in ("How often?", "Every two weeks", "Leave out these days", "Tuesday"):
        assert word in text


def test_an_event_of_a_whole_day_takes_days_alone(write):
    _page, event = write(
        start_time="", end_time="", repeats="weekly", extra="30.4.2026"
    )
    assert event.is_all_day
    assert event.occurrences.get(original_day=date(2026, 4, 30)).first_day == date(
        2026, 4, 30
    )
    assert event.series.start.time() == time(0)
