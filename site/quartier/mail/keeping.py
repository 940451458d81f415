"""How long the words of a mail are kept."""

from datetime import datetime, timedelta

from django.db.models import Q

from quartier.mail.models import MailState, OutgoingMail, OutgoingMailQuerySet

KEPT_FOR = timedelta(days=30)


def expired_mails(now: datetime) -> OutgoingMailQuerySet:
    """Mails whose words nobody needs any more; whether they went out stays known.

    What still waits keeps its words, whatever its age.
    """
    over = OutgoingMail.objects.exclude(
        state__in=[MailState.WAITING, MailState.HANDING_OVER]
    )
    return over.filter(created_at__lt=now - KEPT_FOR).filter(~Q(text="") | ~Q(html=""))


def clear_words(mails: OutgoingMailQuerySet) -> int:
    """Take the words, and the links in the headers, out of these mails; how many."""
    return mails.update(text="", html="", headers={})
