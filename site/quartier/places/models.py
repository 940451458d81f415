"""Where things are: districts, located things, and addresses to choose from."""

from collections.abc import Iterable
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from quartier.geo.outlines import OutlineError, clean_outline, outline_contains
from quartier.geo.positions import Position
from quartier.places.colours import validate_colour
from quartier.places.folding import fold


class DistrictQuerySet(models.QuerySet["District"]):
    """Sets of districts."""

    def containing(self, longitude: float, latitude: float) -> "District | None":
        """The first district that holds this position; any numbers of degrees."""
        for district in self.exclude(outline=None):
            if outline_contains(district.outline, longitude, latitude):
                return district
        return None


class District(index.Indexed, models.Model):
    """A part of the neighbourhood with a name that residents use."""

    name = models.CharField(_("Name"), max_length=80, unique=True)
    slug = models.SlugField(
        _("Kürzel in der Adresszeile"), max_length=80, unique=True, allow_unicode=False
    )
    outline = models.JSONField(
        _("Umriss"),
        null=True,
        blank=True,
        help_text=_("Die Grenze als GeoJSON (Polygon oder MultiPolygon)."),
    )
    colour = models.CharField(
        _("Farbe"), max_length=7, default="#1f5f3f", validators=[validate_colour]
    )
    sort_order = models.PositiveSmallIntegerField(_("Reihenfolge"), default=0)

    objects = DistrictQuerySet.as_manager()

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("Stadtteil")
        verbose_name_plural = _("Stadtteile")
        ordering = ["sort_order", "name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Check the outline, and keep it in its tidied form."""
        super().clean()
        if self.outline is None:
            return
        try:
            self.outline = clean_outline(self.outline)
        except OutlineError as error:
            raise ValidationError({"outline": str(error)}) from error


class Located(models.Model):
    """Something with a place: an address, a position, or both, or neither."""

    street = models.CharField(_("Straße"), max_length=120, blank=True)
    house_number = models.CharField(_("Hausnummer"), max_length=20, blank=True)
    postcode = models.CharField(_("Postleitzahl"), max_length=12, blank=True)
    town = models.CharField(_("Ort"), max_length=80, blank=True)
    district = models.ForeignKey(
        District,
        verbose_name=_("Stadtteil"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    latitude = models.DecimalField(
        _("Breitengrad"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(-90)), MaxValueValidator(Decimal(90))],
    )
    longitude = models.DecimalField(
        _("Längengrad"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(-180)), MaxValueValidator(Decimal(180))],
    )

    class Meta:
        abstract = True

    @property
    def street_line(self) -> str:
        """Street and number as on an envelope; empty without a street."""
        return f"{self.street} {self.house_number}".strip() if self.street else ""

    @property
    def town_line(self) -> str:
        """Postcode and town as on an envelope."""
        return f"{self.postcode} {self.town}".strip()

    @property
    def position(self) -> Position | None:
        """Where it is; None when nobody has said."""
        if self.latitude is None or self.longitude is None:
            return None
        return Position(float(self.longitude), float(self.latitude))


class AddressQuerySet(models.QuerySet["Address"]):
    """Sets of addresses."""

    def matching(self, text: str) -> "AddressQuerySet":
        """Addresses in which every word of the text begins a word."""
        found = self
        for word in fold(text).split():
            found = found.filter(
                models.Q(search_text__startswith=word)
                | models.Q(search_text__contains=f" {word}")
            )
        return found

    def learn(self, addresses: Iterable["Address"], source: str) -> int:
        """Add what is not yet known; says how many were new."""
        known = set(self.values_list("search_text", flat=True))
        new: dict[str, Address] = {}
        for address in addresses:
            address.source = source
            address.search_text = address.folded()
            if address.street and address.search_text not in known:
                new.setdefault(address.search_text, address)
        self.bulk_create(list(new.values()), batch_size=500)  # type: ignore[arg-type]
        return len(new)


class Address(models.Model):
    """A house number with its position, brought by imports, for the address search."""

    street = models.CharField(max_length=120)
    house_number = models.CharField(max_length=20, blank=True)
    postcode = models.CharField(max_length=12, blank=True)
    town = models.CharField(max_length=80, blank=True)
    latitude = models.DecimalField(max_digits=9, decimal_places=6)
    longitude = models.DecimalField(max_digits=9, decimal_places=6)
    source = models.CharField(max_length=80)
    search_text = models.CharField(max_length=250, unique=True)

    objects = AddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("Adresse")
        verbose_name_plural = _("Adressen")
        ordering = ["street", "house_number", "pk"]

    def __str__(self) -> str:
        number = f" {self.house_number}" if self.house_number else ""
        town = f"{self.postcode} {self.town}".strip()
        return f"{self.street}{number}, {town}" if town else f"{self.street}{number}"

    def folded(self) -> str:
        """The words of this address as the search compares them."""
        return fold(f"{self.street} {self.house_number} {self.postcode} {self.town}")
