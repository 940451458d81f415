"""The editors' form of events, filled in by an import: nothing is written past it."""

import json
from functools import cache
from typing import Any

from django.http import QueryDict

from quartier.events.admin.forms import EventForm
from quartier.events.admin.repeating import Kind
from quartier.events.admin.snippets import EventViewSet
from quartier.events.models import Event
from quartier.feeds.following.values import Values

FIELDS = frozenset(
    (
        *("title", "summary", "is_cancelled", "partner", "organiser"),
        *("first_day", "last_day", "start_time", "end_time"),
        *("repeats", "weekdays", "until", "times", "rule", "left_out", "extra"),
        *("place", "online_url", "latitude", "longitude", "district"),
        *("audience", "languages"),
    )
)
LISTS = ("audience", "languages")
LINES = ("left_out", "extra")
CHANGES = "changes"


class RefusedError(ValueError):
    """The form takes the event not as it came; the message says why."""


@cache
def _form_class() -> type[EventForm]:
    return EventViewSet.edit_handler.bind_to_model(Event).get_form_class()


def filled_in(event: Event, values: Values) -> Event:
    """The event with these values; nothing is saved. Raises RefusedError.

    The text is no field that a browser fills in; its HTML is our own, and harmless.
    """
    event.changes.set([])
    form = _form_class()(_typed(values), instance=event)
    for name in form.fields.keys() - FIELDS:
        del form.fields[name]
    if not form.is_valid():
        raise RefusedError(_complaints(form))
    event = form.save(commit=False)
    text = values["text"]
    event.text = json.dumps([{"type": "text", "value": text}] if text else [])
    return event


def _typed(values: Values) -> Any:
    """The values as a browser would send them."""
    typed = QueryDict(mutable=True)
    for name in FIELDS & values.keys():
        value = values[name]
        if name in LISTS:
            typed.setlist(name, value)
        elif name in LINES:
            typed[name] = "\n".join(value)
        elif value not in (None, False):
            typed[name] = "on" if value is True else str(value)
    typed["repeats"] = str(Kind.OWN if values["rule"] else Kind.ONCE)
    rows = values[CHANGES]
    for number, row in enumerate(rows):
        for name, value in row.items():
            if value:
                typed[f"{CHANGES}-{number}-{name}"] = "on" if value is True else value
    typed[f"{CHANGES}-TOTAL_FORMS"] = str(len(rows))
    typed[f"{CHANGES}-INITIAL_FORMS"] = "0"
    return typed


def _complaints(form: EventForm) -> str:
    errors = [one for found in form.errors.values() for one in found]
    formset = form.formsets.get(CHANGES)
    for row in [] if formset is None else formset.errors:
        errors += [one for found in row.values() for one in found]
    return " ".join(dict.fromkeys(map(str, errors)))[:300]
