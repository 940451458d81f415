"""What the page's history says of its team: keys of people, never names."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

JOINED = "businesses.team.join"
LEFT = "businesses.team.leave"
NEW_ROLE = "businesses.team.role"


@hooks.register("register_log_actions")
def register_team(actions: LogActionRegistry) -> None:
    """Make the entries known to Wagtail."""
    actions.register_action(JOINED, _("Im Team"), _("Jemand ist jetzt im Team"))
    actions.register_action(
        LEFT, _("Nicht mehr im Team"), _("Jemand ist nicht mehr im Team")
    )
    actions.register_action(
        NEW_ROLE, _("Aufgabe im Team"), _("Jemand hat im Team eine andere Aufgabe")
    )
