"""The sorts of mail that keep profiles right; people can refuse each of them."""

from django.utils.translation import gettext_lazy as _

from quartier.mail.kinds import Kind, register

FRESHNESS = "freshness"
REPORTS = "reports"


def register_kinds() -> None:
    """Make them known; called by the app when it is ready."""
    register(Kind(FRESHNESS, _("Stimmt Ihr Profil noch?"), refusable=True))
    register(Kind(REPORTS, _("Antworten auf Ihre Hinweise"), refusable=True))
