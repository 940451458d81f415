"""Public shelves: books to take and to leave, and somebody who tidies up."""

from django.utils.translation import gettext_lazy as _

from campaigns.formats.format import Format, Sample, SpotAction, SpotState
from campaigns.phases import Phase

FORMAT = Format(
    key="book-shelves",
    name=_("Bücherregale im Quartier"),
    spot=_("Regal"),
    spots=_("Regale"),
    states=(
        SpotState(
            key="free", label=_("sucht Patin oder Paten"), mark="hand", tone="sun"
        ),
        SpotState(key="adopted", label=_("wird betreut"), mark="check"),
        SpotState(key="filled", label=_("gut gefüllt"), mark="category-books"),
        SpotState(
            key="empty",
            label=_("braucht Bücher"),
            mark="category-books",
            tone="brick",
            needs_hands=True,
        ),
        SpotState(
            key="untidy",
            label=_("braucht Ordnung"),
            mark="alert",
            tone="brick",
            needs_hands=True,
        ),
    ),
    fields=frozenset({"position", "business", "picture", "text", "adopter"}),
    list_template="campaigns/formats/spots.html",
    spot_template="campaigns/spots/book_shelf.html",
    actions=(
        SpotAction(
            key="brought",
            label=_("Ich habe Bücher gebracht"),
            done=_("Bücher gebracht"),
            icon="category-books",
            leads_to="filled",
            leads_from=frozenset({"", "filled", "empty"}),
            for_everybody=True,
        ),
        SpotAction(
            key="empty",
            label=_("Ist fast leer"),
            done=_("fast leer"),
            icon="category-books",
            leads_to="empty",
            leads_from=frozenset({"", "filled"}),
            for_everybody=True,
        ),
        SpotAction(
            key="untidy",
            label=_("Braucht Ordnung"),
            done=_("braucht Ordnung"),
            icon="alert",
            leads_to="untidy",
            for_everybody=True,
        ),
        SpotAction(
            key="tidied",
            label=_("Ich habe aufgeräumt"),
            done=_("aufgeräumt"),
            icon="check",
            leads_to="filled",
            counts_as_care=True,
        ),
    ),
    adoptable=True,
    sample=Sample(
        title=_("Bücher vor der Tür"),
        teaser=_("Nehmen Sie ein Buch mit und stellen Sie eines dazu."),
        body=(
            (
                "text",
                _(
                    "<p>In den Regalen stehen Bücher für alle. Nehmen Sie eines mit, "
                    "so lange Sie wollen. Haben Sie eines übrig, stellen Sie es dazu. "
                    "Paten sehen nach dem Rechten.</p>"
                ),
            ),
            ("join", {"sentence": _("Wer sieht nach einem Regal?")}),
        ),
        checklist=(
            (_("Plätze für die Regale absprechen"), -42),
            (_("Orte auf der Karte eintragen"), -35),
            (_("Die ersten Bücher sammeln"), -14),
            (_("Schilder mit Codes drucken und ankleben"), -3),
        ),
        phases=((Phase.CALL, -42), (Phase.CARE, 14)),
    ),
)
