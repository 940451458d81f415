"""Each business has something of its own for some days or one night."""

from django.utils.translation import gettext_lazy as _

from campaigns.formats.format import Format, Sample, SpotState

FORMAT = Format(
    key="offer-week",
    name=_("Angebotswoche oder lange Nacht"),
    spot=_("Ort"),
    spots=_("Orte"),
    states=(SpotState(key="open", label=_("macht mit"), mark="check"),),
    fields=frozenset({"position", "picture", "text"}),
    list_template="campaigns/formats/offer_week.html",
    spot_template="campaigns/spots/place.html",
    own_lines=True,
    sample=Sample(
        title=_("Feierabendmarkt"),
        teaser=_("An einem Abend haben viele Geschäfte länger offen und etwas vor."),
    ),
)
