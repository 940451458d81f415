"""How long requests are kept, what stays of them, and what people can ask to see."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quartier.accounts import personal_data, retention
from quartier.accounts.models import User
from quartier.accounts.periods import PERIODS
from quartier.accounts.personal_data import PersonalData, Row
from quartier.accounts.retention import Retention
from quartier.advice.choices import RequestState, Result
from quartier.advice.models import AdviceRequest, RequestCount, RequestStep
from quartier.advice.requests.mails import forget_mails

NAME = "advice-requests"


def forget(requests: Iterable[AdviceRequest]) -> None:
    """Delete requests with all that was written about them; a number stays of each."""
    for request in requests:
        with transaction.atomic():
            _forget(request.pk)


def _forget(pk: int) -> None:
    request = AdviceRequest.objects.select_for_update().filter(pk=pk).first()
    if request is None:
        return
    forget_mails(request)
    if request.state != RequestState.UNCONFIRMED:
        _count(request)
    request.delete()


def _count(request: AdviceRequest) -> None:
    """Nobody can be found in it: organisation, offer, month, language, result."""
    month = timezone.localdate(request.asked_at).replace(day=1)
    row, _created = RequestCount.objects.get_or_create(
        partner_id=request.partner_id,
        title=request.title,
        month=month,
        language=request.language,
        result=result_of(request),
    )
    RequestCount.objects.filter(pk=row.pk).update(count=F("count") + 1)


def result_of(request: AdviceRequest) -> Result:
    """How it ended; what nobody has settled was answered or it was not."""
    if request.result:
        return Result(request.result)
    if request.state == RequestState.AGREED:
        return Result.HELPED
    if request.state == RequestState.ANSWERED:
        return Result.MISSED
    return Result.UNANSWERED


def _over(before: datetime) -> QuerySet[AdviceRequest]:
    """Each has its own day, never later than the period of the table says."""
    found: QuerySet[AdviceRequest] = AdviceRequest.objects.over(
        before + PERIODS[NAME].length
    )
    return found


def _theirs(user: User) -> QuerySet[AdviceRequest]:
    return AdviceRequest.objects.filter(email__iexact=user.email)


def _rows(user: User) -> Iterator[Row]:
    for one in _theirs(user).select_related("partner"):
        yield {
            _("Beratungsstelle"): one.partner.title,
            _("Angebot"): one.title,
            _("Name"): one.name,
            _("E-Mail"): one.email,
            _("Sprache"): one.language,
            _("Nachricht"): one.words,
            _("Stand"): one.get_state_display(),
            _("Termin"): one.starts_at,
            _("Gestellt"): one.asked_at,
            _("Wird gelöscht"): one.delete_at,
            _("Verlauf"): [
                f"{step.get_kind_display()}: {step.words}" for step in one.steps.all()
            ],
        }


def _written(user: User) -> Iterator[Row]:
    """How often; what they wrote is between the organisation and somebody else."""
    count = RequestStep.objects.filter(written_by=user).count()
    if count:
        yield {_("Antworten auf Anfragen"): count}


def _forget_writer(user: User) -> None:
    RequestStep.objects.filter(written_by=user).update(written_by=None)


def register_all() -> None:
    """Called once, when the apps are ready."""
    retention.register(Retention(NAME, _over, forget))
    personal_data.register(
        PersonalData(
            NAME,
            gettext_lazy("Ihre Anfragen nach Beratung"),
            _rows,
            lambda user: forget(_theirs(user)),
            stays=gettext_lazy("Wie viele Anfragen es gab, bleibt als Zahl."),
        )
    )
    personal_data.register(
        PersonalData(
            "advice-answers",
            gettext_lazy("Ihre Antworten auf Anfragen"),
            _written,
            _forget_writer,
            stays=gettext_lazy("Die Antworten bleiben ohne Ihren Namen."),
        )
    )
