"""Each business has something of its own for some days or one night."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from campaigns.formats.format import Format, Sample, SpotState

FORMAT = Format(
    key="offer-week",
    name=_("Angebotswoche oder lange Nacht"),
    spot=pgettext_lazy("campaign", "Ort"),
    spots=_("Orte"),
    states=(SpotState(key="open", label=_("macht mit"), mark="check"),),
    fields=frozenset({"position", "picture", "text"}),
    list_template="campaigns/formats/offer_week.html",
    spot_template="campaigns/spots/place.html",
    own_lines=True,
    sample=Sample(
        title=_("Feierabendmarkt"),
        teaser=_("An einem Abend haben viele Geschäfte länger offen und etwas vor."),
        body=(
            (
                "text",
                _(
                    "<p>Feierabend, und die Läden haben noch offen. An diesem Abend "
                    "gibt es etwas zu essen, zu hören und zum Ausprobieren. "
                    "Was jedes Geschäft vorhat, steht hier mit seiner Uhrzeit.</p>"
                ),
            ),
            ("join", {"sentence": _("Haben Sie an diesem Abend auch etwas vor?")}),
        ),
        checklist=(
            (_("Platz, Strom und Wasser mit der Stadt klären"), -56),
            (_("Geschäfte zum Mitmachen einladen"), -42),
            (_("Sätze und Uhrzeiten der Geschäfte freigeben"), -21),
            (_("Plakate und Karten in die Läden bringen"), -14),
            (_("Programm an die Presse schicken"), -10),
            (_("Helferinnen und Helfer für Auf- und Abbau finden"), -7),
        ),
    ),
)
