"""The address search of the admin's position picker."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

from quartier.places.addresses import as_results, matching


@require_safe
@require_admin_access
def address_search(request: HttpRequest) -> JsonResponse:
    """Up to ten known addresses that match ?q=, with their positions in degrees."""
    return JsonResponse(as_results(matching(request.GET.get("q", ""))))
