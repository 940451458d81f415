"""What an organisation's history says of its staff and its trust: keys, never names."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter

JOINED = "partners.staff.join"
LEFT = "partners.staff.leave"
TRUST = "partners.trust"
DISTRUST = "partners.distrust"


@hooks.register("register_log_actions")
def register_staff(actions: LogActionRegistry) -> None:
    """Make the entries known to Wagtail."""
    actions.register_action(JOINED, _("Im Team"), _("Jemand ist jetzt im Team"))
    actions.register_action(
        LEFT, _("Nicht mehr im Team"), _("Jemand ist nicht mehr im Team")
    )

    @actions.register_action(TRUST)
    class Trust(LogFormatter):
        label = _("Termine und Texte ohne Freigabe erlauben")

        def format_message(self, log_entry: Any) -> str:
            """Why the organisation is trusted."""
            return _("Dem Partner vertraut: %(reason)s") % _reason(log_entry)

    @actions.register_action(DISTRUST)
    class Distrust(LogFormatter):
        label = _("Termine und Texte wieder prüfen")

        def format_message(self, log_entry: Any) -> str:
            """Why it no longer is."""
            return _("Wird wieder geprüft: %(reason)s") % _reason(log_entry)


def _reason(log_entry: Any) -> dict[str, str]:
    return {"reason": log_entry.data.get("reason") or "–"}
