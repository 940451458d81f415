"""The door to campaigns on the start of "Mein Geschäft"."""

from django.urls import reverse
from django.utils.translation import gettext as _

from businesses.portal.doors import Door


def campaigns_door(pk: int) -> Door:
    """Where the campaigns of a business are."""
    return Door(reverse("portal_campaigns", args=[pk]), "flag", _("Aktionen"))
