"""Adopted places: tubs, beds, benches that somebody looks after."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from campaigns.formats.format import Format, Sample, SpotAction, SpotState
from campaigns.phases import Phase

FORMAT = Format(
    key="flower-tubs",
    name=_("Blumenkübel und Patenschaften"),
    spot=_("Kübel"),
    spots=pgettext_lazy("plural", "Kübel"),
    states=(
        SpotState(
            key="free", label=_("sucht Patin oder Paten"), mark="hand", tone="sun"
        ),
        SpotState(key="adopted", label=_("vergeben"), mark="check"),
        SpotState(key="planted", label=_("bepflanzt"), mark="flower"),
        SpotState(
            key="thirsty",
            label=_("braucht Wasser"),
            mark="droplet",
            tone="brick",
            needs_hands=True,
        ),
        SpotState(
            key="damaged",
            label=_("beschädigt"),
            mark="alert",
            tone="brick",
            needs_hands=True,
            for_editors=True,
        ),
    ),
    fields=frozenset({"position", "picture", "text", "adopter"}),
    list_template="campaigns/formats/flower_tubs.html",
    spot_template="campaigns/spots/flower_tub.html",
    actions=(
        SpotAction(
            key="watered",
            label=_("Ich habe gegossen"),
            done=_("gegossen"),
            icon="droplet",
            leads_to="planted",
            leads_from=frozenset({"", "planted", "thirsty"}),
            counts_as_care=True,
            for_everybody=True,
        ),
        SpotAction(
            key="thirsty",
            label=_("Braucht Wasser"),
            done=_("braucht Wasser"),
            icon="droplet",
            leads_to="thirsty",
            leads_from=frozenset({"", "planted"}),
            for_everybody=True,
        ),
        SpotAction(
            key="damaged",
            label=_("Ist beschädigt"),
            done=_("als beschädigt gemeldet"),
            icon="alert",
            leads_to="damaged",
            for_everybody=True,
        ),
        SpotAction(
            key="planted",
            label=_("Ich habe gepflanzt"),
            done=_("bepflanzt"),
            icon="flower",
            leads_to="planted",
            counts_as_care=True,
        ),
        SpotAction(
            key="repaired",
            label=_("Ist wieder heil"),
            done=_("repariert"),
            icon="check",
            leads_to="planted",
            leads_from=frozenset({"damaged"}),
        ),
    ),
    adoptable=True,
    thirsty_after_days=4,
    sample=Sample(
        title=_("Blumenkübel für unsere Straße"),
        teaser=_("Geschäfte und Nachbarn bepflanzen Kübel und gießen sie gemeinsam."),
        body=(
            (
                "text",
                _(
                    "<p>In unserer Straße stehen bald Kübel mit Blumen und Kräutern. "
                    "Jeder Kübel hat Paten: ein Geschäft, eine Klasse, eine Nachbarin. "
                    "Sie gießen ihn und schneiden Verblühtes ab.</p>"
                ),
            ),
            ("heading", _("So machen Sie mit")),
            (
                "list",
                (
                    _("Pflanzen Sie am Pflanztag mit. Handschuhe und Erde sind da."),
                    _("Werden Sie Patin oder Pate für einen Kübel vor Ihrer Tür."),
                    _("Gießen Sie im Vorbeigehen und drücken Sie „gegossen“."),
                ),
            ),
            ("join", {"sentence": _("Welcher Kübel soll Ihrer sein?")}),
        ),
        checklist=(
            (_("Plätze für die Kübel mit der Stadt absprechen"), -90),
            (_("Kübel, Erde und Pflanzen bestellen"), -45),
            (_("Orte auf der Karte eintragen"), -42),
            (_("Geschäfte zum Mitmachen einladen"), -42),
            (_("Termin für den Pflanztag mit Anmeldung anlegen"), -35),
            (_("Plakate und Karten in die Läden bringen"), -21),
            (_("Schilder mit Codes drucken und ankleben"), -3),
            (_("Bilder vom Pflanztag einstellen"), 2),
            (_("Gießplan und Vertretungen klären"), 14),
        ),
        phases=((Phase.CALL, -42), (Phase.CARE, 14)),
    ),
)
