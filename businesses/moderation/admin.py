"""What editors see of changes that wait."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter


@hooks.register("register_log_actions")
def register_trust(actions: "object") -> None:
    """Giving and taking the trust mark stands in a page's history."""

    @actions.register_action("businesses.trust")  # type: ignore[attr-defined]
    class Trust(LogFormatter):
        label = _("Texte ohne Freigabe erlauben")

        def format_message(self, log_entry):  # type: ignore[no-untyped-def]
            return _("Dem Team vertraut: %(reason)s") % _reason(log_entry)

    @actions.register_action("businesses.distrust")  # type: ignore[attr-defined]
    class Distrust(LogFormatter):
        label = _("Texte wieder prüfen")

        def format_message(self, log_entry):  # type: ignore[no-untyped-def]
            return _("Texte werden wieder geprüft: %(reason)s") % _reason(log_entry)


def _reason(log_entry):  # type: ignore[no-untyped-def]
    return {"reason": log_entry.data.get("reason") or "–"}
