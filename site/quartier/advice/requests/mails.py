"""What people who ask for advice, and counsellors, are told by mail.

Mails to people are of a private kind: nobody sees them in the outbox, and they go with
the request. Counsellors only hear that there is something to read.
"""

from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone, translation

from businesses.team.telling import in_one_line
from campaigns.public.when import moment
from quartier.advice.models import AdviceRequest, RequestStep
from quartier.advice.requests.links import path_of
from quartier.advice.requests.titles import words_of_request
from quartier.mail.models import OutgoingMail
from quartier.mail.sending import send_mail
from quartier.partners.models import Doing

KIND = "advice"
NOTICE_KIND = "advice-notice"


def ask_to_confirm(request: AdviceRequest, now: datetime) -> None:
    """Was it you? Only who reads this mail can say so."""
    _tell(request, "advice_confirm", f"confirm-{int(now.timestamp())}", now)


def received(request: AdviceRequest, now: datetime) -> None:
    """The counsellors have it now; here is your link."""
    _tell(request, "advice_received", "received", now)


def answered(request: AdviceRequest, step: RequestStep, now: datetime) -> None:
    """A counsellor has answered, with or without a time."""
    _tell(request, "advice_answered", f"step-{step.pk}", now, words=step.words)


def fixed(request: AdviceRequest, step: RequestStep, now: datetime) -> None:
    """Both sides have agreed on a time."""
    _tell(request, "advice_fixed", f"step-{step.pk}", now, words=step.words)


def cancelled(request: AdviceRequest, step: RequestStep, now: datetime) -> None:
    """The counsellors can not help, or not then."""
    _tell(request, "advice_cancelled", f"step-{step.pk}", now, words=step.words)


def notice(request: AdviceRequest, is_new: bool, now: datetime) -> None:
    """Tell the counsellors that there is something to read, and nothing of it."""
    for member in request.partner.staff.select_related("user"):
        user = member.user
        if not user.is_active or not member.may(Doing.INBOX):
            continue
        with translation.override(user.language):
            link = reverse("partner_requests", args=[request.partner_id])
        context = {
            "partner": in_one_line(request.partner.title),
            "is_new": is_new,
            "link": link,
        }
        send_mail(
            "advice_notice",
            user.email,
            context,
            kind=NOTICE_KIND,
            language=user.language,
            key=f"advice-notice:{request.pk}:{user.pk}:{now.timestamp()}",
        )


def forget_mails(request: AdviceRequest) -> None:
    """Nothing of them stays in the outbox: neither words nor whom they went to."""
    OutgoingMail.objects.filter(key__startswith=request.mail_key).delete()


def could_not_reach(request: AdviceRequest) -> bool:
    """Whether the last mail to this person came back or could not be sent."""
    mails = OutgoingMail.objects.filter(key__startswith=request.mail_key)
    last = mails.order_by("-pk").first()
    return bool(last and last.error and last.state in {"failed", "unclear"})


def _tell(
    request: AdviceRequest, name: str, once: str, now: datetime, **words: Any
) -> None:
    """Write it into the outbox, if there is an address."""
    if not request.email:
        return
    with translation.override(request.mail_language):
        context = {
            "name": in_one_line(request.name),
            "title": in_one_line(words_of_request(request).title),
            "partner": in_one_line(request.partner.title),
            "when": in_words(request.starts_at, now),
            "where": request.place,
            "link": path_of(request.pk, request.mail_language),
        }
    send_mail(
        name,
        request.email,
        context | words,
        kind=KIND,
        language=request.mail_language,
        key=request.mail_key + once,
    )


def in_words(starts_at: datetime | None, now: datetime) -> str:
    """A time as people write it; empty where there is none."""
    return moment(starts_at, timezone.localtime(now)) if starts_at else ""
