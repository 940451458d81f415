"""What the history of a campaign says of its phases."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter

from campaigns.phase_changes import PHASE
from campaigns.phases import Phase


@hooks.register("register_log_actions")
def register_phases(actions: LogActionRegistry) -> None:
    """Make the entry known to Wagtail."""
    actions.register_action(PHASE)(PhaseFormatter)


class PhaseFormatter(LogFormatter):
    """Says which phase has begun."""

    label = gettext_lazy("Neue Phase")

    def format_message(self, log_entry: Any) -> str:
        """ "Neue Phase: Pflege"."""
        known = dict(Phase.choices)
        phase = known.get(log_entry.data.get("phase", ""), "")
        return _("Neue Phase: %(phase)s") % {"phase": phase}
