"""What the library leaves open, settled before it sees the rules.

- An evening belongs to the day it began. The library cuts "Fr,Sa 20:00-02:00;
  Su 10:00-12:00" on Sunday at 0:00; so the hours after midnight become an expression
  of their own, which is asked for the day before.
- A fallback ("Th 10:00-13:00 || …") holds whenever the rules before it say closed,
  also on a day on which they say open at another hour.
- A rule that is nothing but a note closes nothing: a note about appointments holds
  outside the other hours, except where they say "off"; any other is only a note.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quartier.hours.notes import is_appointment, is_appointment_besides
from quartier.hours.rules import ADDS, DAY, ELSE, REPLACES, Rule, Span


def before_midnight(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The same rules, each span cut at midnight."""
    return tuple(
        replace(rule, spans=tuple(_cut(span, 0) for span in rule.spans))
        for rule in rules
    )


def after_midnight(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """What lies after midnight, as times of the day on which the evening began.

    A rule without such times still replaces those before it: it is closed then.
    """
    night: list[Rule] = []
    for rule in rules:
        spans = tuple(_cut(span, DAY) for span in rule.spans if span.end > DAY)
        if spans:
            night.append(replace(rule, spans=spans))
        elif rule.separator != ADDS and not (rule.state == "closed" and rule.spans):
            night.append(replace(rule, spans=(), state="closed", note=""))
        elif rule.state == "closed" and not rule.spans:
            night.append(rule)
    return tuple(night)


def split_fallbacks(rules: Iterable[Rule]) -> list[list[Rule]]:
    """Groups of rules; a later group holds where the ones before it say closed.

    A replacing rule after a fallback overrides both, so it stands in every group.
    """
    groups: list[list[Rule]] = [[]]
    notes: list[Rule] = []
    closings: list[Rule] = []
    for rule in _notes_apart(rules):
        if rule.is_note:
            notes.append(rule)
        elif rule.separator == ELSE:
            groups.append([rule])
        else:
            for group in groups if rule.separator == REPLACES else groups[-1:]:
                group.append(rule)
        if rule.state == "closed" and rule.days and not rule.spans:
            closings.append(rule)
    said = [group for group in groups if group]
    asked = [[note, *closings] for note in notes if is_appointment(note.note)]
    silent = Rule(REPLACES, "", (), "unknown", notes[0].note if notes else "")
    return said + asked[:1] or [[silent]]


def _notes_apart(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Times with the note "und nach Vereinbarung" as times and a note of its own."""
    for rule in rules:
        if rule.spans and is_appointment_besides(rule.note):
            yield replace(rule, note="")
            yield Rule(REPLACES, "", note=rule.note)
        else:
            yield rule


def _cut(span: Span, shift: int) -> Span:
    """The part of a span within the day that begins `shift` minutes after its own."""
    return Span(max(span.start - shift, 0), min(span.end - shift, DAY))
