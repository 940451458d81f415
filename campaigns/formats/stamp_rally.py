"""Stops in an order, with a stamp at each; the progress stays with the visitor."""

from django.utils.translation import gettext_lazy as _

from campaigns.formats.format import Format, Sample, SpotState

FORMAT = Format(
    key="stamp-rally",
    name=_("Stempelpass"),
    spot=_("Station"),
    spots=_("Stationen"),
    states=(SpotState(key="open", label=_("Station"), mark="flag"),),
    fields=frozenset({"position", "business", "picture", "text"}),
    list_template="campaigns/formats/stamp_rally.html",
    spot_template="campaigns/spots/stop.html",
    walked_in_order=True,
    sample=Sample(
        title=_("Mit dem Stempelpass durchs Viertel"),
        teaser=_("Sammeln Sie an jeder Station einen Stempel."),
    ),
)
