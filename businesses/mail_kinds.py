"""The kinds of mail that only the directory sends."""

from django.utils.translation import gettext_lazy as _

from businesses.claims import website
from businesses.team import telling
from quartier.mail.kinds import Kind, register


def register_all() -> None:
    """Tell the outbox how to handle them."""
    register(Kind(website.KIND, _("Link zur Übernahme"), secret=True))
    register(Kind(telling.INVITATION_KIND, _("Einladung in ein Team"), secret=True))
