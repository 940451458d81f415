"""Somebody says that all is right: noted at once, whatever waits to be published."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, Revision, TaskState

from businesses.choices import ConfirmedBy
from businesses.freshness.log_entries import CONFIRMED
from businesses.models import BusinessPage, Confirmation, ConfirmationWay, Upkeep
from businesses.search.drawing import refresh_documents
from quartier.accounts.models import User


@transaction.atomic
def confirm(
    business: BusinessPage,
    by: ConfirmedBy,
    way: ConfirmationWay,
    person: User | None = None,
    note: str = "",
) -> Confirmation:
    """Note that somebody found the whole profile right just now.

    Written to what is live and to every version that may still be published, so that
    none of them takes it back; what else these versions hold stays where it is. The
    counting of unanswered mails begins anew. `business` itself is brought up to date.
    """
    moment = whole_milliseconds(timezone.now())
    lock(business.pk)
    set_confirmation(business, moment, by)
    answered(business.pk)
    log(
        instance=business,
        action=CONFIRMED,
        user=person,
        data={"by": str(by), "way": str(way), "note": note},
    )
    return Confirmation.objects.create(
        business=business, at=moment, by=by, way=way, person=person, note=note
    )


def set_confirmation(business: BusinessPage, moment: datetime | None, by: str) -> None:
    """Write when and by whom to the live page, its versions, and to the search."""
    values = {"last_confirmed_at": moment, "last_confirmed_by": str(by)}
    BusinessPage.objects.filter(pk=business.pk).update(**values)
    for revision in versions_to_come(business.pk):
        revision.content.update(values)
        Revision.objects.filter(pk=revision.pk).update(content=revision.content)
    for name, value in values.items():
        setattr(business, name, value)
    refresh_documents([business.pk])


def note_ticked(business: BusinessPage, person: User | None) -> None:
    """Note the confirmation that an editor gave by a tick and has now published."""
    moment = business.last_confirmed_at
    if moment is None or business.last_confirmed_by != ConfirmedBy.EDITOR:
        return
    if Confirmation.objects.filter(business=business, at__gte=moment).exists():
        return
    Confirmation.objects.create(
        business=business,
        at=moment,
        by=ConfirmedBy.EDITOR,
        way=ConfirmationWay.EDITING,
        person=person,
    )
    answered(business.pk)


def lock(business_pk: int) -> None:
    """Let nobody else publish or save this page until the transaction is over."""
    Page.objects.select_for_update().filter(pk=business_pk).first()


def answered(business_pk: int) -> None:
    """The mails that asked have their answer: the business is there and right."""
    Upkeep.objects.update_or_create(
        business_id=business_pk, defaults={"unanswered": 0, "said_gone_at": None}
    )


def versions_to_come(business_pk: int) -> QuerySet[Revision]:
    """The live version, the latest, those on a schedule and those in moderation."""
    page = Page.objects.filter(pk=business_pk)
    pending = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    return Revision.page_revisions.filter(object_id=str(business_pk)).filter(
        Q(pk__in=page.values("latest_revision"))
        | Q(pk__in=page.values("live_revision"))
        | Q(approved_go_live_at__isnull=False)
        | Q(pk__in=pending.values("revision"))
    )


def whole_milliseconds(moment: datetime) -> datetime:
    """The moment as a version's JSON can hold it, so that all places say the same."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
