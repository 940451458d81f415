"""Where something takes place: a meeting place, a business, an address, the net."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from businesses.choices import Wheelchair
from businesses.web_addresses import WebAddressField
from quartier.geo.positions import Position
from quartier.places.models import District, Located

if TYPE_CHECKING:
    from businesses.models import BusinessPage
    from quartier.partners.models import MeetingPlacePage


class TakesPlace(Located):
    """What is not said of the place is that of the house in which it is."""

    meeting_place = models.ForeignKey(
        "partners.MeetingPlacePage",
        verbose_name=_("In diesem Treffpunkt"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
    )
    business = models.ForeignKey(
        "businesses.BusinessPage",
        verbose_name=_("In diesem Geschäft"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
    )
    place = models.CharField(
        _("Ort in Worten"),
        max_length=120,
        blank=True,
        help_text=_("Etwa: im Hof, Treffpunkt am Brunnen."),
    )
    online_url = WebAddressField(_("Adresse im Netz"), blank=True)
    step_free = models.CharField(
        _("Mit dem Rollstuhl"),
        max_length=10,
        choices=Wheelchair,
        default=Wheelchair.UNKNOWN,
    )

    class Meta:
        abstract = True

    @property
    def house(self) -> "MeetingPlacePage | BusinessPage | None":
        """The meeting place or the business; None for every other place."""
        return self.meeting_place or self.business

    @property
    def located(self) -> Located:
        """Whose address it is: its own if it has one, else that of the house."""
        return self if self.street_line or not self.house else self.house

    @property
    def position(self) -> Position | None:
        """Its own, or that of the house; a street of its own is elsewhere."""
        own = super().position
        if own or self.street_line or self.house is None:
            return own
        return self.house.position

    @property
    def district_here(self) -> District | None:
        """The district in which it is."""
        return self.district or (self.house.district if self.house else None)

    @property
    def access(self) -> Wheelchair:
        """Whether a wheelchair gets in; the house says so where nobody else does."""
        if self.step_free == Wheelchair.UNKNOWN and self.house:
            return Wheelchair(self.house.wheelchair)
        return Wheelchair(self.step_free)

    @property
    def where_here(self) -> str:
        """The place in words: what is written, the house, the address."""
        house = self.house.title if self.house else ""
        address = self.located
        named = [self.place, house, address.street_line, address.town_line]
        return ", ".join(dict.fromkeys(filter(None, named)))

    @property
    def where(self) -> str:
        """The place in words, or where it is on the net."""
        return self.where_here or self.online_url
