"""The frame of the pages about dates: that of the portal in which they stand."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from businesses.models import BusinessPage
from businesses.portal.frame import portal_page
from quartier.events.portal.hosts import Host


def dates_page(
    request: HttpRequest, host: Host, name: str, *, status: int = 200, **context: Any
) -> HttpResponse:
    """A page about dates of this host."""
    shop = host.page if isinstance(host.page, BusinessPage) else None
    frame = "businesses" if shop else "partners"
    return portal_page(
        request,
        f"events/portal/{name}",
        shop,
        status=status,
        frame=f"{frame}/portal/base.html",
        host=host,
        partner=None if shop else host.page,
        list_url=host.url("dates"),
        **context,
    )
