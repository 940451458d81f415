"""Shops as editors type them: "Bäckerei Korn, Lange Straße 12"."""

from collections.abc import Iterable

from businesses.models import BusinessPage
from campaigns.models import CampaignPage
from quartier.places.folding import fold

MOST = 2_000


def shops_for(campaign: CampaignPage) -> list[BusinessPage]:
    """Those to choose from: of the campaign's districts, or all where it has none."""
    shops = BusinessPage.objects.live().order_by("title", "pk")
    districts = list(campaign.districts.all())
    near = shops.filter(district__in=districts) if districts else shops
    chosen = near if near.exists() else shops
    return list(chosen[:MOST])


def typed_as(shop: BusinessPage) -> str:
    """How a shop is written in a list to choose from."""
    return f"{shop.title}, {shop.street_line}" if shop.street_line else shop.title


class Shops:
    """Finds shops by what was typed."""

    def __init__(self, shops: Iterable[BusinessPage]) -> None:
        self._by_words: dict[str, BusinessPage | None] = {}
        for shop in shops:
            for words in {fold(typed_as(shop)), fold(shop.title)}:
                taken = words in self._by_words
                self._by_words[words] = None if taken else shop

    def find(self, typed: str) -> BusinessPage | None:
        """The one that is meant; None if there is none or more than one."""
        return self._by_words.get(fold(typed))
