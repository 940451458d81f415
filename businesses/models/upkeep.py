"""How fresh a profile is, and what people say is wrong with it."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from businesses.choices import ConfirmedBy


class Upkeep(models.Model):
    """What a profile needs to stay right; not part of its revisions."""

    business = models.OneToOneField(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="upkeep"
    )
    is_trusted = models.BooleanField(
        _("Texte und Bilder ohne Freigabe"),
        default=False,
        help_text=_("Was das Team schreibt, ist sofort auf der Website."),
    )
    trusted_at = models.DateTimeField(null=True, blank=True)
    trusted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    asked_at = models.DateTimeField(_("Zuletzt gefragt"), null=True, blank=True)
    unanswered = models.PositiveSmallIntegerField(_("Fragen ohne Antwort"), default=0)
    bounced_at = models.DateTimeField(_("Mail kam zurück"), null=True, blank=True)
    said_gone_at = models.DateTimeField(
        _("Gibt es nicht mehr, sagt das Team"), null=True, blank=True
    )

    class Meta:
        verbose_name = _("Pflege")
        verbose_name_plural = _("Pflege")

    def __str__(self) -> str:
        return str(self.business)


class ConfirmationWay(models.TextChoices):
    """How somebody said that all is right."""

    MAIL = "mail", _("Antwort auf die Mail")
    PORTAL = "portal", _("Mein Geschäft")
    PHONE = "phone", _("Telefon")
    VISIT = "visit", _("Besuch")
    EDITING = "editing", _("beim Bearbeiten")


class Confirmation(models.Model):
    """Somebody looked at the whole profile and found it right."""

    business = models.ForeignKey(
        "businesses.BusinessPage",
        on_delete=models.CASCADE,
        related_name="confirmations",
    )
    at = models.DateTimeField(_("Am"))
    by = models.CharField(_("Von"), max_length=10, choices=ConfirmedBy)
    way = models.CharField(_("Wie"), max_length=10, choices=ConfirmationWay)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    note = models.CharField(_("Notiz"), max_length=250, blank=True)

    class Meta:
        verbose_name = _("Bestätigung")
        verbose_name_plural = _("Bestätigungen")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.business}, {self.at:%d.%m.%Y}"


class ReportState(models.TextChoices):
    """What became of a report."""

    OPEN = "open", _("offen")
    ACCEPTED = "accepted", _("stimmt, wird geändert")
    REJECTED = "rejected", _("geprüft, bleibt so")


class ReportedPart(models.TextChoices):
    """What can be wrong, as residents say it."""

    HOURS = "hours", _("Öffnungszeiten")
    PHONE = "phone", _("Telefon")
    ADDRESS = "address", _("Adresse")
    WEBSITE = "website", _("Website oder E-Mail")
    ACCESS = "access", _("Zugang mit dem Rollstuhl")
    TEXT = "text", _("Name oder Text")
    PICTURES = "pictures", _("Bilder")
    GONE = "gone", _("Das Geschäft gibt es nicht mehr")
    OTHER = "other", _("Etwas anderes")


class ErrorReport(models.Model):
    """A resident says that something is no longer right. No account is needed."""

    business = models.ForeignKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="reports"
    )
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    part = models.CharField(_("Was stimmt nicht?"), max_length=10, choices=ReportedPart)
    text = models.TextField(_("Wie ist es richtig?"), max_length=1000, blank=True)
    email = models.EmailField(_("Ihre E-Mail"), blank=True)
    language = models.CharField(max_length=10, default="de")
    made_at = models.DateTimeField(_("Gemeldet"), auto_now_add=True)
    state = models.CharField(
        _("Stand"), max_length=10, choices=ReportState, default=ReportState.OPEN
    )
    decided_at = models.DateTimeField(_("Entschieden"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    answer = models.CharField(_("Antwort"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("Hinweis auf einen Fehler")
        verbose_name_plural = _("Hinweise auf Fehler")
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return f"{self.business}: {self.get_part_display()}"
