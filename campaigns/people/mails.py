"""What people who signed up are told by mail, in their own language."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone, translation

from businesses.team.telling import in_one_line
from campaigns.models import CampaignDate, SignUp
from campaigns.people.hosts import host_of
from campaigns.people.links import path_of
from campaigns.public.when import span
from quartier.mail.sending import send_mail

KIND = "campaign-dates"


def ask_to_confirm(sign_up: SignUp, now: datetime) -> None:
    """Was it you? Only who reads this mail can say so."""
    _tell(sign_up, "sign_up_asked", None, now)


def known_already(sign_up: SignUp, now: datetime) -> None:
    """The address is signed up; told by mail, so that the page tells nobody else."""
    _tell(sign_up, "sign_up_known", None, now)


def settled(sign_up: SignUp, now: datetime) -> None:
    """There is a place, or a place on the waiting list."""
    name = "sign_up_place" if sign_up.has_place else "sign_up_waits"
    _tell(sign_up, name, "settled", now)


def moved_up(sign_up: SignUp, now: datetime) -> None:
    """A place has become free for the first of the waiting list."""
    _tell(sign_up, "sign_up_moved_up", "moved-up", now)


def reminded(sign_up: SignUp, now: datetime) -> None:
    """The date is tomorrow."""
    key = f"reminder-{int(sign_up.date.starts_at.timestamp())}"
    _tell(sign_up, "sign_up_reminder", key, now)


def cancelled(sign_up: SignUp, now: datetime) -> None:
    """The sign-up has ended, by the person's or an editor's hand."""
    _tell(sign_up, "sign_up_ended", "ended", now)


def date_is_off(sign_up: SignUp, now: datetime) -> None:
    """The whole date does not take place."""
    _tell(sign_up, "date_cancelled", "off", now)


def all_are_off(sign_ups: Sequence[SignUp], now: datetime) -> None:
    """Several dates are off, as those of a campaign that is gone.

    One mail names all that one person counts on.
    """
    first = sign_ups[0]
    with translation.override(first.language):
        context = _words(first.date, now) | {
            "name": in_one_line(first.name),
            "dates": [_words(one.date, now) for one in sign_ups],
        }
    send_mail(
        "dates_withdrawn",
        first.email,
        context,
        kind=KIND,
        language=first.language,
        key=f"sign-up:{first.pk}:withdrawn",
    )


def date_has_changed(sign_up: SignUp, now: datetime) -> None:
    """Another time or another place."""
    date = sign_up.date
    key = f"changed-{int(date.starts_at.timestamp())}-{date.place}"[:150]
    _tell(sign_up, "date_changed", key, now)


def _tell(sign_up: SignUp, name: str, once: str | None, now: datetime) -> None:
    """Write it into the outbox; `once` names what is never told twice."""
    if not sign_up.email:
        return
    key = f"sign-up:{sign_up.pk}:{once}" if once else None
    with translation.override(sign_up.language):
        context = _words(sign_up.date, now) | {
            "name": in_one_line(sign_up.name),
            "people": sign_up.people,
            "link": path_of(sign_up.pk, sign_up.language),
        }
    language = sign_up.language
    send_mail(name, sign_up.email, context, kind=KIND, language=language, key=key)


def _words(date: CampaignDate, now: datetime) -> dict[str, Any]:
    return {
        "title": in_one_line(date.title),
        "campaign": in_one_line(host_of(date).campaign),
        "when": span(date.starts_at, date.ends_at, timezone.localtime(now)),
        "where": date.place or date.street_line,
        "note": date.text,
    }
