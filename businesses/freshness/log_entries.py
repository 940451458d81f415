"""What the page's history says of confirmations and reports."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter

from businesses.choices import ConfirmedBy
from businesses.models import ConfirmationWay, ReportedPart, ReportState

CONFIRMED = "businesses.confirm"
TAKEN_BACK = "businesses.confirm.undo"
REPORT_DECIDED = "businesses.report"
SAID_GONE = "businesses.gone"


@hooks.register("register_log_actions")
def register_confirmations(actions: LogActionRegistry) -> None:
    """Make the entries known to Wagtail."""
    actions.register_action(CONFIRMED)(ConfirmedFormatter)
    actions.register_action(
        TAKEN_BACK,
        gettext_lazy("Bestätigung zurückgenommen"),
        gettext_lazy("Die Bestätigung wurde zurückgenommen"),
    )
    actions.register_action(REPORT_DECIDED)(DecidedFormatter)
    actions.register_action(
        SAID_GONE,
        gettext_lazy("Gibt es nicht mehr"),
        gettext_lazy("Das Geschäft sagt, dass es nicht mehr besteht"),
    )


class ConfirmedFormatter(LogFormatter):
    """Says who confirmed, and on which way."""

    label = gettext_lazy("Bestätigt")

    def format_message(self, log_entry: Any) -> str:
        """ "Bestätigt vom Geschäft (Telefon)"."""
        said = log_entry.data
        return _("Bestätigt %(by)s (%(way)s)") % {
            "by": _known(ConfirmedBy, said.get("by")),
            "way": _known(ConfirmationWay, said.get("way")),
        }

    def format_comment(self, log_entry: Any) -> str:
        """The note of the editor."""
        return log_entry.data.get("note", "")


class DecidedFormatter(LogFormatter):
    """Says which report was found right or wrong."""

    label = gettext_lazy("Über einen Hinweis entschieden")

    def format_message(self, log_entry: Any) -> str:
        """ "Hinweis zu „Öffnungszeiten“: stimmt, wird geändert"."""
        said = log_entry.data
        return _("Hinweis zu „%(part)s“: %(state)s") % {
            "part": _known(ReportedPart, said.get("part")),
            "state": _known(ReportState, said.get("state")),
        }

    def format_comment(self, log_entry: Any) -> str:
        """The sentence for the reporter."""
        return log_entry.data.get("answer", "")


def _known(choices: Any, value: str | None) -> str:
    return str(dict(choices.choices).get(value, value or ""))
