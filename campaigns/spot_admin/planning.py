"""Writing many spots at once: what would happen, what stands out, and doing it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from businesses.models import BusinessPage
from campaigns.models import CampaignPage, Spot
from campaigns.spot_admin.shops import Shops
from campaigns.spot_admin.tables import Draft
from quartier.geo.outlines import outline_contains
from quartier.geo.positions import Position
from quartier.places.models import District


@dataclass
class Planned:
    """A draft, whether it is new, the shop it means, and what an editor should know."""

    draft: Draft
    is_new: bool
    shop: BusinessPage | None = None
    warnings: list[str] = field(default_factory=list)


def plan(
    campaign: CampaignPage, drafts: Iterable[Draft], shops: Shops
) -> list[Planned]:
    """What would happen to each draft; changes nothing but the drafts' errors."""
    known = set(campaign.spots.values_list("number", flat=True))
    districts = list(campaign.districts.exclude(outline=None))
    planned = []
    for draft in drafts:
        one = Planned(draft, draft.number not in known)
        if draft.business:
            one.shop = shops.find(draft.business)
            if one.shop is None:
                said = {"value": draft.business}
                draft.errors.append(_("„%(value)s“ ist kein Geschäft von hier.") % said)
        if draft.position and is_outside(draft.position, districts):
            one.warnings.append(outside_words())
        planned.append(one)
    _warn_of_repeated(planned)
    return planned


def is_outside(position: Position, districts: Sequence[District]) -> bool:
    """Whether a place is in none of these; without any outline nothing is outside."""
    with_outline = [district for district in districts if district.outline]
    return bool(with_outline) and not any(
        outline_contains(district.outline, position.lon, position.lat)
        for district in with_outline
    )


def outside_words() -> str:
    """What an editor reads about a place outside; it may be meant."""
    return _("Der Ort liegt außerhalb der Stadtteile der Aktion.")


def _warn_of_repeated(planned: Sequence[Planned]) -> None:
    often = Counter(one.shop.pk for one in planned if one.shop)
    for one in planned:
        if one.shop and often[one.shop.pk] > 1:
            one.warnings.append(_("Dasselbe Geschäft steht mehrmals in der Tabelle."))


@transaction.atomic
def write(campaign: CampaignPage, planned: Iterable[Planned]) -> tuple[int, int]:
    """Make and change spots by their numbers; returns how many of each.

    Rows with errors are left out. Written again it changes nothing.
    """
    CampaignPage.objects.select_for_update().get(pk=campaign.pk)
    districts = list(District.objects.exclude(outline=None))
    known = {spot.number: spot for spot in campaign.spots.all()}
    made = changed = 0
    for one in planned:
        if one.draft.errors or one.draft.number is None:
            continue
        spot = known.get(one.draft.number)
        if spot is None:
            spot = Spot(campaign=campaign, number=one.draft.number)
            made += 1
        else:
            changed += 1
        fill(spot, one, districts)
        spot.save()
    return made, changed


def fill(spot: Spot, one: Planned, districts: Sequence[District]) -> None:
    """Write what the draft says; what it does not say stays."""
    draft = one.draft
    for name in ("label", "street", "house_number", "day", "text"):
        if (value := getattr(draft, name)) is not None:
            setattr(spot, name, value)
    if draft.position is not None:
        place(spot, draft.position, districts)
    if one.shop is not None:
        spot.business = one.shop


def place(spot: Spot, position: Position, districts: Sequence[District]) -> None:
    """Put a spot somewhere; its district follows."""
    spot.latitude = Decimal(f"{position.lat:.6f}")
    spot.longitude = Decimal(f"{position.lon:.6f}")
    spot.district = next(
        (one for one in districts if not is_outside(position, [one])), None
    )


def next_numbers(campaign: CampaignPage, count: int) -> list[int]:
    """So many numbers after the highest that is in use."""
    highest = campaign.spots.order_by("-number").values_list("number", flat=True)
    first = (highest.first() or 0) + 1
    return list(range(first, first + count))
