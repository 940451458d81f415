"""What the front page shows of advice, meeting places and partners."""

from typing import TYPE_CHECKING

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from home.front.offered import Group, Item
from quartier.advice.public.sections import help_you_can_get
from quartier.partners.public.shown import PlaceCard

if TYPE_CHECKING:
    from home.front.parts import FrontParts

PLACES, PARTNERS = 4, 12


def advice(parts: "FrontParts") -> Group | None:
    """Three offers for residents, every day others, and when one can come."""
    index = parts.indexes.advice
    if index is None:
        return None
    cards = help_you_can_get(parts.request, parts.now)
    items = [
        Item(
            card.words.title,
            card.url,
            card.words.summary,
            " · ".join(filter(None, [card.next_time, card.where])),
            is_translated=card.words.is_translated,
        )
        for card in cards
    ]
    return Group(items, index.get_url(parts.request) or "", _("Alle Angebote"))


def meeting_places(parts: "FrontParts") -> Group | None:
    """Houses to which everybody can go, and whether they are open."""
    index = parts.indexes.places
    if index is None:
        return None
    items = []
    for row in index.public_places().prefetch_related("special_days")[:PLACES]:
        row._cached_parent_obj = index
        card = PlaceCard.of(row, parts.request, parts.now)
        facts = filter(None, [card.state.sentence or card.state.label, row.street_line])
        items.append(Item(row.title, card.url, row.claim, " · ".join(facts)))
    return Group(items, index.get_url(parts.request) or "", _("Alle Treffpunkte"))


def partners(parts: "FrontParts") -> Group | None:
    """Organisations in the order of the editors, with their logos."""
    index = parts.indexes.partners
    if index is None:
        return None
    rows = list(index.public_partners()[:PARTNERS])
    prefetch_related_objects([row.logo for row in rows if row.logo], "renditions")
    items = []
    for row in rows:
        row._cached_parent_obj = index
        url = row.get_url(parts.request) or ""
        items.append(Item(row.title, url, picture=row.logo))
    return Group(items, index.get_url(parts.request) or "", _("Alle Partner"))
