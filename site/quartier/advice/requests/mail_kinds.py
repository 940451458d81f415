"""The kinds of mail that advice sends."""

from django.utils.translation import gettext_lazy as _

from quartier.advice.requests import mails
from quartier.mail.kinds import Kind, register


def register_all() -> None:
    """Tell the outbox how to handle them."""
    register(
        Kind(mails.KIND, _("Beratung"), secret=True, private=True, for_visitors=True)
    )
    register(Kind(mails.NOTICE_KIND, _("Hinweise auf neue Anfragen")))
