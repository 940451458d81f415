"""Who gets which spot: twenty to twenty in one form."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from businesses.models import BusinessPage
from campaigns.adoption import SpotTakenError, adopt, end, hand_over
from campaigns.models import Adoption, CampaignPage, Spot
from campaigns.spot_admin.shops import Shops, typed_as
from quartier.accounts.models import User


@dataclass
class AssignRow:
    """A spot in the form: who has it as far as the editor saw, and what was typed.

    `seen` is the adoption's id, or the shop's where spots have no adopters; "" for
    none.
    """

    spot: Spot
    adoption: Adoption | None
    seen: str
    typed: str
    error: str = ""

    @property
    def current(self) -> str:
        """Who has it, as it would be typed."""
        return _name_of(self.spot, self.adoption)

    @property
    def now(self) -> str:
        """What `seen` would be now."""
        held = self.adoption.pk if self.adoption else self.spot.business_id
        return str(held or "")


def rows_of(
    campaign: CampaignPage, spots: Sequence[Spot], posted: Mapping[str, str] | None
) -> list[AssignRow]:
    """The rows of the form, with what was sent."""
    current = Adoption.objects.current().filter(spot__in=[spot.pk for spot in spots])
    by_spot = {one.spot_id: one for one in current.select_related("business")}
    rows = []
    for spot in spots:
        row = AssignRow(spot, by_spot.get(spot.pk), "", "")
        row.seen, row.typed = row.now, row.current
        if posted is not None and f"who-{spot.pk}" in posted:
            row.seen = posted.get(f"seen-{spot.pk}", "")
            row.typed = posted[f"who-{spot.pk}"].strip()
        rows.append(row)
    return rows


def repeated(rows: Sequence[AssignRow], shops: Shops) -> list[str]:
    """Names of shops that would have more than one spot: a question, no error."""
    found = [shops.find(row.typed) for row in rows if row.typed]
    often = Counter(shop.title for shop in found if shop)
    return [title for title, count in often.items() if count > 1]


@transaction.atomic
def assign(
    campaign: CampaignPage, rows: Sequence[AssignRow], shops: Shops, editor: User
) -> int:
    """Do what was typed, row by row; returns how many changed.

    A row whose spot somebody took meanwhile gets a sentence and stays as it is.
    """
    kind = campaign.format
    adoptable = kind is not None and kind.adoptable
    changed = 0
    for row in rows:
        if row.typed == row.current:
            continue
        if row.seen != row.now:
            row.error = _("Das hat inzwischen jemand geändert. Sehen Sie noch mal hin.")
            continue
        shop = shops.find(row.typed) if row.typed else None
        if not adoptable and row.typed and shop is None:
            row.error = _("Dieses Geschäft kennen wir nicht.")
            continue
        done = _adopt(row, shop, editor) if adoptable else _host(row, shop)
        changed += done
    return changed


def _adopt(row: AssignRow, shop: BusinessPage | None, editor: User) -> bool:
    by = shop or row.typed
    try:
        with transaction.atomic():
            if not row.typed and row.adoption:
                end(row.adoption)
            elif row.adoption:
                hand_over(row.adoption, by, editor)
            else:
                adopt(row.spot, by, editor)
    except SpotTakenError as error:
        row.error = str(error)
        return False
    return True


def _host(row: AssignRow, shop: BusinessPage | None) -> bool:
    row.spot.business = shop
    row.spot.save(update_fields=["business"])
    return True


def _name_of(spot: Spot, adoption: Adoption | None) -> str:
    if adoption is not None:
        business = adoption.business
        return typed_as(business) if business else adoption.name
    return typed_as(spot.business) if spot.business else ""
