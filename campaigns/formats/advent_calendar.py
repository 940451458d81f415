"""Windows and doors that open on their day, not before."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from campaigns.formats.format import Format, Sample, SpotState
from campaigns.phases import Phase

FORMAT = Format(
    key="advent-calendar",
    name=_("Adventsfenster"),
    spot=_("Fenster"),
    spots=pgettext_lazy("plural", "Fenster"),
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
        body=(
            (
                "text",
                _(
                    "<p>Jeden Abend geht in einem anderen Fenster das Licht an. "
                    "Dahinter wartet eine Geschichte, ein Lied oder ein warmer Becher. "
                    "Was es ist, steht erst am Tag selbst hier.</p>"
                ),
            ),
            ("heading", _("Gut zu wissen")),
            (
                "list",
                (
                    _("Beginn ist immer um 17 Uhr. Kommen Sie einfach vorbei."),
                    _("Bringen Sie einen Becher mit."),
                ),
            ),
        ),
        checklist=(
            (_("Geschäfte für alle Fenster finden"), -60),
            (_("Fenster anlegen und Tage zuordnen"), -40),
            (_("Texte für alle Fenster einsammeln"), -21),
            (_("Plakate und Karten in die Läden bringen"), -14),
            (_("Kakao und Becher für den ersten Abend besorgen"), -2),
        ),
        phases=((Phase.CALL, -60),),
    ),
)
