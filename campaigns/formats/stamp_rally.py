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
        body=(
            (
                "text",
                _(
                    "<p>Gehen Sie durch das Viertel und sammeln Sie Stempel. An jeder "
                    "Station hängt ein Schild mit einem Code. Halten Sie Ihr Telefon "
                    "davor, schon haben Sie den Stempel. Er bleibt auf Ihrem Gerät.</p>"
                ),
            ),
            ("heading", _("Gut zu wissen")),
            (
                "list",
                (
                    _("Ohne Telefon nehmen Sie den Pass aus Papier mit."),
                    _("Wer alle Stempel hat, druckt am Ende eine Urkunde."),
                ),
            ),
        ),
        checklist=(
            (_("Stationen finden und fragen"), -42),
            (_("Orte auf der Karte eintragen"), -35),
            (_("Den Weg mit Rollstuhl oder Kinderwagen abgehen"), -28),
            (_("Plakate und Karten in die Läden bringen"), -14),
            (_("Schilder mit Codes drucken und aufhängen"), -3),
            (_("Nachsehen, ob alle Schilder hängen"), 7),
        ),
    ),
)
