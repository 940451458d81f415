"""The kinds of mail that campaigns send."""

from django.utils.translation import gettext_lazy as _

from campaigns.people import mails
from quartier.mail.kinds import Kind, register

INVITATION = "campaign-invitation"


def register_all() -> None:
    """Tell the outbox how to handle them."""
    register(Kind(mails.KIND, _("Termine, zu denen Sie kommen"), secret=True))
    register(Kind(INVITATION, _("Einladungen zu Aktionen"), refusable=True))
