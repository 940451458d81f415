"""A spot as readers see it at a moment. What is behind a shut door is not in here."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch
from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from businesses.models import BusinessPage
from campaigns.adoption import stand_in_on
from campaigns.formats.format import Format, SpotState
from campaigns.models import Adoption, Spot
from campaigns.models.spot import SpotQuerySet
from campaigns.spots.states import Told, is_open, state_of
from quartier.geo.positions import Position
from quartier.media.models import Picture

CURRENT = "current_adoptions"


@dataclass(frozen=True)
class Carer:
    """Who looks after a spot, and where to read about them."""

    name: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class ShownSpot:
    """One spot for a template; `url` is its own page, "" where only its code leads."""

    pk: int
    number: int
    name: str
    label: str
    state: SpotState
    since: datetime | None
    cared_at: datetime | None
    day: date | None
    is_open: bool
    place: str
    position: Position | None
    host: Carer | None
    """The business where it is."""
    adopter: Carer | None
    stand_in: str
    picture: Picture | None
    text: str
    url: str

    @property
    def is_free(self) -> bool:
        """Whether somebody may still adopt it, given that spots have adopters."""
        return self.adopter is None


def for_readers(spots: SpotQuerySet) -> SpotQuerySet:
    """Spots with all that `shown` asks of them, in a few queries for any number."""
    adoptions = Adoption.objects.current().select_related("business")
    return spots.select_related("business", "picture", "district").prefetch_related(
        Prefetch("adoptions", queryset=adoptions, to_attr=CURRENT)
    )


def shown(
    spot: Spot, kind: Format, now: datetime, request: HttpRequest | None = None
) -> ShownSpot:
    """A spot of `for_readers` as it is at this moment."""
    today = localdate(now)
    adoption = adoption_of(spot)
    told = Told(
        state=spot.state,
        cared_on=localtime(spot.cared_at).date() if spot.cared_at else None,
        opens_on=spot.day,
        is_adopted=adoption is not None,
    )
    open_now = is_open(kind, spot.day, today)
    host = _page(spot.business, request) if open_now else None
    leads_there = not (kind.walked_in_order or kind.opens_by_day) or (
        kind.opens_by_day and open_now
    )
    return ShownSpot(
        pk=spot.pk,
        number=spot.number,
        name=f"{kind.spot} {spot.number}",
        label=spot.label if open_now else "",
        state=state_of(kind, told, today),
        since=spot.state_since,
        cared_at=spot.cared_at,
        day=spot.day,
        is_open=open_now,
        place=_place(spot) if open_now else "",
        position=position_of(spot) if open_now else None,
        host=host,
        adopter=adopter_of(adoption, request),
        stand_in=stand_in_on(adoption, today) if adoption else "",
        picture=spot.picture if open_now else None,
        text=spot.text if open_now else "",
        url=reverse("spot", args=[spot.code]) if leads_there else "",
    )


def adoption_of(spot: Spot) -> Adoption | None:
    """Who looks after a spot of `for_readers` now."""
    found: list[Adoption] = getattr(spot, CURRENT, None) or []
    return found[0] if found else None


def adopter_of(
    adoption: Adoption | None, request: HttpRequest | None = None
) -> Carer | None:
    """Who looks after it, as readers may know them."""
    if adoption is None:
        return None
    if adoption.business_id is None:
        return Carer(adoption.name or _("vergeben"))
    return _page(adoption.business, request) or Carer(_("ein Geschäft im Quartier"))


def _page(business: BusinessPage | None, request: HttpRequest | None) -> Carer | None:
    """A business by name and address; drafts are named nowhere."""
    if business is None or not business.live:
        return None
    return Carer(business.title, business.get_url(request) or "")


def _place(spot: Spot) -> str:
    if spot.street_line:
        return spot.street_line
    business = spot.business
    return business.street_line if business is not None and business.live else ""


def position_of(spot: Spot) -> Position | None:
    """Its own position, or else that of the business where it is."""
    business = spot.business
    if spot.position is None and business is not None and business.live:
        return business.position
    return spot.position
