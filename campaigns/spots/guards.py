"""The one door to a spot by its code: knows which exist for whom."""

from django.http import Http404

from campaigns.adoption import may_care
from campaigns.formats.format import Format
from campaigns.models import Spot
from campaigns.spots.presentation import for_readers
from quartier.accounts.models import User


def public_spot(code: str) -> tuple[Spot, Format]:
    """The spot with this code, and its format; Http404 unless everybody may see it.

    People type codes from signs, so small letters are good as well.
    """
    found = for_readers(Spot.objects.public()).select_related("campaign")
    found = found.prefetch_related("picture__renditions")
    spot = found.filter(code=code.upper()).first()
    kind = spot.campaign.format if spot is not None else None
    if spot is None or kind is None:
        raise Http404
    return spot, kind


def own_spot(user: User, code: str) -> tuple[Spot, Format]:
    """The same for who looks after it, or edits its campaign; else Http404."""
    spot, kind = public_spot(code)
    if not may_care(user, spot):
        raise Http404
    return spot, kind
