"""Which mails are old, and what is taken out of them; how old says who asks."""

from datetime import datetime

from django.db.models import Q, QuerySet

from quartier.mail.models import MailState, OutgoingMail, OutgoingMailQuerySet


def done_before(moment: datetime) -> OutgoingMailQuerySet:
    """Mails from before that moment that wait for nothing, whatever became of them."""
    done = OutgoingMail.objects.exclude(
        state__in=[MailState.WAITING, MailState.HANDING_OVER]
    )
    return done.filter(created_at__lt=moment)


def with_words_before(moment: datetime) -> OutgoingMailQuerySet:
    """Those of them that still have their words."""
    return done_before(moment).filter(~Q(text="") | ~Q(html=""))


def clear_words(mails: QuerySet[OutgoingMail]) -> int:
    """Take the words, and the links in the headers, out of these mails; how many."""
    return mails.update(text="", html="", headers={})
