"""What belongs to one organisation or meeting place: people, times, rooms, pictures."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from businesses.models.hours import OtherHours
from businesses.models.parts import OrderedPicture
from businesses.phones import PhoneError, clean_phone
from quartier.hours.errors import HoursError
from quartier.hours.spelling import clean_hours
from quartier.partners.languages import LanguagesField
from quartier.partners.spoken_hours import SpokenHoursField, in_words


class ContactPerson(Orderable):
    """Somebody of an organisation whom readers can call or write to."""

    partner = ParentalKey(
        "partners.PartnerPage", on_delete=models.CASCADE, related_name="people"
    )
    name = models.CharField(_("Name"), max_length=80)
    helps_with = models.CharField(
        _("Hilft bei"),
        max_length=160,
        blank=True,
        help_text=_("Etwa: Bewerbung, Anträge, Fragen zur Miete."),
    )
    phone = models.CharField(_("Telefon"), max_length=40, blank=True)
    email = models.EmailField(_("E-Mail"), blank=True)
    languages = LanguagesField(_("Sprachen"), default=list, blank=True)
    picture = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Bild"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("helps_with"),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
        FieldPanel("languages"),
        FieldPanel("picture"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("Ansprechperson")
        verbose_name_plural = _("Ansprechpersonen")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Keep the number in one form, however it was typed."""
        super().clean()
        try:
            self.phone = clean_phone(self.phone) if self.phone else ""
        except PhoneError as error:
            raise ValidationError({"phone": str(error)}) from error


class PlaceDay(OtherHours):
    """Days on which a meeting place opens differently, or not at all."""

    place = ParentalKey(
        "partners.MeetingPlacePage",
        on_delete=models.CASCADE,
        related_name="special_days",
    )

    class Meta(OtherHours.Meta):
        pass


class PlacePicture(OrderedPicture):
    """A picture of a meeting place."""

    place = ParentalKey(
        "partners.MeetingPlacePage", on_delete=models.CASCADE, related_name="gallery"
    )

    class Meta(OrderedPicture.Meta):
        pass


class ConsultationHour(Orderable):
    """Who is in a meeting place at which times, and for what."""

    place = ParentalKey(
        "partners.MeetingPlacePage",
        on_delete=models.CASCADE,
        related_name="consultation_hours",
    )
    topic = models.CharField(
        _("Thema"), max_length=120, help_text=_("Etwa: Hilfe bei Anträgen.")
    )
    who = models.CharField(_("Wer ist da"), max_length=120, blank=True)
    hours = SpokenHoursField(
        _("Zeiten"), max_length=200, help_text=_("Etwa: Di 10–12 Uhr, Do 14–17 Uhr.")
    )
    languages = LanguagesField(_("Sprachen"), default=list, blank=True)

    panels = [
        FieldPanel("topic"),
        FieldPanel("who"),
        FieldPanel("hours"),
        FieldPanel("languages"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("Sprechzeit")
        verbose_name_plural = _("Sprechzeiten")

    def __str__(self) -> str:
        return self.topic

    def clean(self) -> None:
        """Its times can be read and told, and are kept as opening hours are."""
        super().clean()
        try:
            self.hours = clean_hours(self.hours)
        except HoursError as error:
            raise ValidationError({"hours": error.message}) from error
        if not in_words(self.hours, settings.LANGUAGE_CODE):
            words = _("Schreiben Sie Wochentage und Uhrzeiten, etwa: Di 10–12 Uhr.")
            raise ValidationError({"hours": words})


class Room(Orderable):
    """A room that groups of the quarter can use."""

    place = ParentalKey(
        "partners.MeetingPlacePage", on_delete=models.CASCADE, related_name="rooms"
    )
    name = models.CharField(_("Name des Raums"), max_length=80)
    seats = models.PositiveSmallIntegerField(_("Plätze"), null=True, blank=True)
    equipment = models.CharField(
        _("Was ist da"),
        max_length=200,
        blank=True,
        help_text=_("Etwa: Beamer, Küche, Spielecke."),
    )
    cost = models.CharField(
        _("Kosten"), max_length=120, blank=True, help_text=_("Etwa: kostenlos.")
    )
    how_to_ask = models.CharField(
        _("So fragen Sie an"),
        max_length=200,
        blank=True,
        help_text=_("Etwa: im Büro oder per Telefon, zwei Wochen vorher."),
    )

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("seats")]),
        FieldPanel("equipment"),
        FieldPanel("cost"),
        FieldPanel("how_to_ask"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("Raum")
        verbose_name_plural = _("Räume")

    def __str__(self) -> str:
        return self.name
