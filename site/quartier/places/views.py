"""The address search of the admin's position picker."""

from itertools import takewhile

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

from quartier.places.folding import fold
from quartier.places.models import Address

MOST_RESULTS = 10
MOST_COMPARED = 200
"""Addresses from which the first ones in their streets are taken."""
LONGEST_QUERY = 120


@require_safe
@require_admin_access
def address_search(request: HttpRequest) -> JsonResponse:
    """Up to ten known addresses that match ?q=, with their positions in degrees."""
    text = fold(request.GET.get("q", "")[:LONGEST_QUERY].replace("\x00", ""))
    found = Address.objects.matching(text)[:MOST_COMPARED] if text else []
    return JsonResponse(
        {
            "results": [
                {
                    "label": str(address),
                    "latitude": float(address.latitude),
                    "longitude": float(address.longitude),
                }
                for address in sorted(found, key=in_the_street)[:MOST_RESULTS]
            ]
        }
    )


def in_the_street(address: Address) -> tuple[str, int, str]:
    """The order of houses in a street: 2, 10, 10a."""
    digits = "".join(takewhile(str.isdecimal, address.house_number))
    return address.street, int(digits or 0), address.house_number
