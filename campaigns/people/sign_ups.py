"""Signing up for a date, from the wish to the place. The only writer of sign-ups.

Every step locks the date first, so that all of them happen in one order. A place is
taken by one update that the database decides, and never before somebody has confirmed
the address. The waiting list is strict: nobody overtakes.
"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.models import CampaignDate, SignUp, SignUpState
from campaigns.models.sign_up import TIME_TO_CONFIRM
from campaigns.people import mails


class ClosedError(Exception):
    """The date takes nobody any more; says so in a sentence."""

    def __str__(self) -> str:
        return _("Für diesen Termin kann man sich nicht mehr anmelden.")


class ExpiredError(Exception):
    """Nobody has confirmed in time; says so in a sentence."""

    def __str__(self) -> str:
        return _("Der Link galt zwei Tage. Bitte melden Sie sich noch einmal an.")


class KnownAlreadyError(Exception):
    """The address is on the list; says so in a sentence. For editors only."""

    def __str__(self) -> str:
        return _("Diese Adresse steht schon auf der Liste.")


@transaction.atomic
def ask(
    date_pk: int, *, name: str, email: str, people: int, language: str, now: datetime
) -> None:
    """Note a wish and mail the address, whether it is known or not.

    Raises ClosedError when the date takes nobody.
    """
    date = CampaignDate.objects.locked(date_pk)
    if not date.is_open(now):
        raise ClosedError
    address = email.lower()
    known = date.sign_ups.active().filter(email=address).first()
    if known is not None and known.state != SignUpState.UNCONFIRMED:
        mails.known_already(known, now)
        return
    sign_up = known or SignUp(date=date, email=address)
    sign_up.name, sign_up.people = name, people
    sign_up.language, sign_up.asked_at = language, now
    sign_up.save()
    mails.ask_to_confirm(sign_up, now)


@transaction.atomic
def confirm(sign_up_pk: int, now: datetime) -> SignUp:
    """Give the person a place, or the next one of the waiting list.

    Doing it again changes nothing. Raises SignUp.DoesNotExist, ExpiredError, or
    ClosedError when the date is off or has begun.
    """
    sign_up = _locked(sign_up_pk)
    if sign_up.state != SignUpState.UNCONFIRMED:
        return sign_up
    if sign_up.asked_at < now - TIME_TO_CONFIRM:
        raise ExpiredError
    if sign_up.date.is_cancelled or sign_up.date.starts_at <= now:
        raise ClosedError
    _settle(sign_up, now)
    return sign_up


@transaction.atomic
def add_by_hand(
    date_pk: int, *, name: str, email: str, people: int, language: str, now: datetime
) -> SignUp:
    """Sign up somebody who has called; the editor knows them, so nothing is confirmed.

    Raises ClosedError when the date is off or over, and KnownAlreadyError.
    """
    date = CampaignDate.objects.locked(date_pk)
    if date.is_cancelled or date.ends_at < now:
        raise ClosedError
    address = email.lower()
    known = date.sign_ups.active().filter(email=address).first() if address else None
    if known is not None and known.state != SignUpState.UNCONFIRMED:
        raise KnownAlreadyError
    sign_up = known or SignUp(date=date, email=address, asked_at=now)
    sign_up.name, sign_up.people, sign_up.language = name, people, language
    _settle(sign_up, now)
    return sign_up


@transaction.atomic
def cancel(sign_up_pk: int, now: datetime) -> bool:
    """End a sign-up and forget whose it was; the next ones move up.

    False if it had ended before. Raises SignUp.DoesNotExist.
    """
    sign_up = _locked(sign_up_pk)
    if sign_up.state == SignUpState.CANCELLED:
        return False
    had_place = sign_up.has_place
    if sign_up.state != SignUpState.UNCONFIRMED:
        mails.cancelled(sign_up, now)
    sign_up.state, sign_up.name, sign_up.email = SignUpState.CANCELLED, "", ""
    sign_up.save(update_fields=["state", "name", "email"])
    if had_place:
        CampaignDate.objects.give_back(sign_up.date_id, sign_up.people)
    move_up(sign_up.date_id, now)
    return True


@transaction.atomic
def move_up(date_pk: int, now: datetime) -> int:
    """Give free places to the first of the waiting list; returns to how many.

    A larger group at the head waits until there is room for all of it, and those
    behind it wait with it. Nobody moves up once the date has begun.
    """
    date = CampaignDate.objects.locked(date_pk)
    if date.is_cancelled or date.starts_at <= now:
        return 0
    moved = 0
    for sign_up in date.sign_ups.waiting():
        if not CampaignDate.objects.take_place(date_pk, sign_up.people):
            break
        sign_up.state = SignUpState.PLACE
        sign_up.save(update_fields=["state"])
        mails.moved_up(sign_up, now)
        moved += 1
    return moved


def _locked(sign_up_pk: int) -> SignUp:
    """A sign-up with its date, which is locked before it is read."""
    date_pk = SignUp.objects.values_list("date_id", flat=True).get(pk=sign_up_pk)
    date = CampaignDate.objects.locked(date_pk)
    sign_up = SignUp.objects.get(pk=sign_up_pk)
    sign_up.date = date
    return sign_up


def _settle(sign_up: SignUp, now: datetime) -> None:
    date = sign_up.date
    somebody_waits = date.sign_ups.waiting().exists()
    gets_place = not somebody_waits and CampaignDate.objects.take_place(
        date.pk, sign_up.people
    )
    sign_up.state = SignUpState.PLACE if gets_place else SignUpState.WAITING
    sign_up.confirmed_at = now
    sign_up.save()
    mails.settled(sign_up, now)
