"""Windows and doors that open on their day, not before."""

from django.utils.translation import gettext_lazy as _

from campaigns.formats.format import Format, Sample, SpotState

FORMAT = Format(
    key="advent-calendar",
    name=_("Adventsfenster"),
    spot=_("Fenster"),
    spots=_("Fenster"),
    states=(
        SpotState(key="closed", label=_("noch zu"), mark="lock", tone="muted"),
        SpotState(key="open", label=_("offen"), mark="star"),
    ),
    fields=frozenset({"day", "business", "picture", "text"}),
    list_template="campaigns/formats/advent_calendar.html",
    spot_template="campaigns/spots/door.html",
    opens_by_day=True,
    sample=Sample(
        title=_("Adventsfenster im Quartier"),
        teaser=_("Jeden Abend im Advent öffnet ein Geschäft sein Fenster."),
    ),
)
