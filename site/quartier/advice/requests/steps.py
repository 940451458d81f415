"""What a request goes through. The only writer of requests, for both sides.

Each step locks the request first, so that of two at once the second sees the first.
What does not fit any more raises OverError.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from quartier.accounts.models import User
from quartier.advice.choices import RequestKind, RequestState, Result, StepKind
from quartier.advice.models import AdviceOfferPage, AdviceRequest, RequestStep
from quartier.advice.periods import deletion
from quartier.advice.requests import mails
from quartier.advice.requests.links import fresh_code, hash_of


class OverError(Exception):
    """That can not be done any more; says so in a sentence."""

    def __str__(self) -> str:
        return _("Das geht nicht mehr. Hier sehen Sie den neuen Stand.")


@transaction.atomic
def ask(
    offer: AdviceOfferPage,
    kind: RequestKind,
    values: Mapping[str, Any],
    mail_language: str,
    now: datetime,
) -> str:
    """Note a request; returns the code of who has given a telephone number.

    Who has given an address is asked by mail whether it was them; until then nobody
    sees the request.
    """
    email = values["reach"]["email"]
    code = "" if email else fresh_code()
    request = AdviceRequest(
        partner=offer.partner,
        offer=offer,
        title=offer.title,
        kind=kind,
        name=values["name"],
        language=values["language"],
        mail_language=mail_language,
        topic=values.get("topic", ""),
        times=values["times"],
        words=values["words"],
        state=RequestState.UNCONFIRMED if email else RequestState.OPEN,
        code_hash=hash_of(code) if code else "",
        asked_at=now,
        **values["reach"],
    )
    _save(request, now)
    _note(request, StepKind.ASKED, now, words=values["words"])
    if email:
        mails.ask_to_confirm(request, now)
    else:
        mails.notice(request, is_new=True, now=now)
    return code


@transaction.atomic
def confirm(pk: int, now: datetime) -> None:
    """It was really them: the counsellors see it from now on. Again changes nothing."""
    request = _locked(pk)
    if request.state != RequestState.UNCONFIRMED:
        return
    request.state = RequestState.OPEN
    _save(request, now)
    mails.received(request, now)
    mails.notice(request, is_new=True, now=now)


@transaction.atomic
def accept(pk: int, now: datetime) -> None:
    """The person takes the time that was proposed."""
    request = _locked(pk)
    if request.state == RequestState.AGREED:
        return
    is_past = request.starts_at is None or request.starts_at <= now
    if request.state != RequestState.ANSWERED or is_past:
        raise OverError
    request.state = RequestState.AGREED
    _save(request, now)
    step = _note(request, StepKind.ACCEPTED, now)
    mails.fixed(request, step, now)
    mails.notice(request, is_new=False, now=now)


@transaction.atomic
def ask_for_other_time(pk: int, times: list[str], words: str, now: datetime) -> None:
    """The person can not come then, or wants to add something."""
    request = _received(pk)
    request.state = RequestState.OPEN
    request.starts_at, request.place = None, ""
    request.times = times or request.times
    request.words = words
    _save(request, now)
    _note(request, StepKind.OTHER_TIME, now, words=words)
    mails.notice(request, is_new=False, now=now)


@transaction.atomic
def withdraw(pk: int, now: datetime) -> None:
    """The person needs it no more. What is known of them goes at once, mails as well.

    That somebody was to come, and when, stays for the counsellors' calendar.
    """
    request = _locked(pk)
    if request.is_over:
        return
    mails.forget_mails(request)
    if request.state == RequestState.UNCONFIRMED:
        request.delete()
        return
    request.state, request.result = RequestState.CANCELLED, Result.CANCELLED
    request.name = request.phone = request.email = request.words = request.topic = ""
    request.times = []
    request.steps.update(words="")
    _save(request, now)
    _note(request, StepKind.WITHDRAWN, now)
    mails.notice(request, is_new=False, now=now)


@transaction.atomic
def answer(pk: int, by: User, words: str, now: datetime) -> None:
    """A counsellor writes without naming a time."""
    request = _received(pk)
    if request.state == RequestState.OPEN:
        request.state = RequestState.ANSWERED
    _save(request, now)
    step = _note(request, StepKind.ANSWERED, now, by=by, words=words)
    mails.answered(request, step, now)


@transaction.atomic
def propose(
    pk: int, by: User, starts_at: datetime, place: str, words: str, now: datetime
) -> None:
    """A counsellor names a time, or another one; the person accepts it or not."""
    request = _received(pk)
    request.state = RequestState.ANSWERED
    request.starts_at, request.place = starts_at, place
    _save(request, now)
    step = _note(request, StepKind.PROPOSED, now, by=by, words=words)
    mails.answered(request, step, now)


@transaction.atomic
def fix(
    pk: int, by: User, starts_at: datetime, place: str, words: str, now: datetime
) -> None:
    """A counsellor notes a time that was agreed on, mostly on the telephone."""
    request = _received(pk)
    request.state = RequestState.AGREED
    request.starts_at, request.place = starts_at, place
    _save(request, now)
    step = _note(request, StepKind.FIXED, now, by=by, words=words)
    mails.fixed(request, step, now)


@transaction.atomic
def cancel(pk: int, by: User, words: str, now: datetime) -> None:
    """A counsellor calls it off and says why."""
    request = _received(pk)
    request.state, request.result = RequestState.CANCELLED, Result.CANCELLED
    _save(request, now)
    step = _note(request, StepKind.CANCELLED, now, by=by, words=words)
    mails.cancelled(request, step, now)


@transaction.atomic
def settle(pk: int, by: User, result: Result, now: datetime) -> None:
    """It is done; nobody is told."""
    request = _received(pk)
    request.state, request.result = RequestState.DONE, result
    _save(request, now)
    _note(request, StepKind.DONE, now, by=by)


def _locked(pk: int) -> AdviceRequest:
    """Raises AdviceRequest.DoesNotExist."""
    request: AdviceRequest = AdviceRequest.objects.select_for_update().get(pk=pk)
    return request


def _received(pk: int) -> AdviceRequest:
    """One that counsellors have to do with, and that is not over."""
    request = _locked(pk)
    if request.is_over or request.state == RequestState.UNCONFIRMED:
        raise OverError
    return request


def _save(request: AdviceRequest, now: datetime) -> None:
    """With the day on which it is deleted, as it follows from this step."""
    request.last_step_at = now
    request.delete_at = deletion(request, now)
    request.save()


def _note(
    request: AdviceRequest,
    kind: StepKind,
    now: datetime,
    *,
    by: User | None = None,
    words: str = "",
) -> RequestStep:
    return RequestStep.objects.create(
        request=request,
        kind=kind,
        at=now,
        words=words,
        starts_at=request.starts_at,
        place=request.place,
        written_by=by,
    )
