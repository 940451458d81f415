"""The list of all organisations: who works here, and who pays."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from businesses.profile.open_graph import absolute

if TYPE_CHECKING:
    from quartier.partners.models import PartnersPage


def index_context(index: "PartnersPage", request: HttpRequest) -> dict[str, Any]:
    """Partners and funders in the editors' order; who is both stands under both."""
    rows = list(index.public_partners())
    for row in rows:
        row._cached_parent_obj = index
    cards = [{"partner": row, "url": row.get_url(request)} for row in rows]
    return {
        "partners": [card for card in cards if card["partner"].is_partner],
        "funders": [card for card in cards if card["partner"].is_funder],
        "canonical_url": absolute(index.get_url(request) or ""),
    }
