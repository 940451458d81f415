"""Where in "Mein Geschäft" a reported part is put right."""

from django.urls import reverse

from businesses.models import ReportedPart

PORTAL_PARTS = {
    ReportedPart.HOURS: "hours",
    ReportedPart.PHONE: "contact",
    ReportedPart.WEBSITE: "contact",
    ReportedPart.ACCESS: "access",
    ReportedPart.TEXT: "text",
    ReportedPart.PICTURES: "pictures",
}
"""By the keys of the portal's pages; what has none is put right from its start."""


def way_to_change(business_pk: int, part: ReportedPart) -> str:
    """The page of that part."""
    if part in PORTAL_PARTS:
        return reverse("portal_part", args=[business_pk, PORTAL_PARTS[part]])
    return reverse("portal_home", args=[business_pk])
