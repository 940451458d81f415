"""How a person proves that a business is theirs."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from businesses.models.team import SingleUse


class ProofWay(models.TextChoices):
    """By what somebody shows that a business is theirs."""

    CARD = "card", _("Karte, persönlich übergeben")
    LETTER = "letter", _("Brief")
    WEBSITE = "website", _("E-Mail an die Domain der Website")
    PHONE = "phone", _("Anruf der Redaktion")
    REGISTRATION = "registration", _("selbst angemeldet")


class CardBatch(models.Model):
    """Cards or letters that were made together, to be printed in one file.

    The codes can be worked out again from the batch and the site's secret key, so that
    a lost file is no lost card; stored are only their hashes.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    way = models.CharField(_("Art"), max_length=12, choices=ProofWay)
    made_at = models.DateTimeField(_("Angelegt"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    printed_at = models.DateTimeField(_("Datei fertig"), null=True, blank=True)
    file_name = models.CharField(max_length=100, blank=True, editable=False)
    error = models.CharField(_("Fehler"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("Stapel Karten")
        verbose_name_plural = _("Stapel Karten")
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return f"{self.get_way_display()}, {self.made_at:%d.%m.%Y}"


class ClaimCode(SingleUse):
    """A code that proves, once, that its bearer has to do with one business."""

    business = models.ForeignKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="claim_codes"
    )
    way = models.CharField(_("Art"), max_length=12, choices=ProofWay)
    batch = models.ForeignKey(
        CardBatch,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="codes",
    )
    email = models.EmailField(_("Gesendet an"), blank=True)

    class Meta:
        verbose_name = _("Code für die Übernahme")
        verbose_name_plural = _("Codes für die Übernahme")
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return f"{self.business}: {self.get_way_display()}"


class ClaimState(models.TextChoices):
    """What became of a claim."""

    OPEN = "open", _("offen")
    GRANTED = "granted", _("angenommen")
    REFUSED = "refused", _("abgelehnt")
    WITHDRAWN = "withdrawn", _("zurückgezogen")


class Claim(models.Model):
    """Somebody says that a business is theirs; an editor decides where no code does."""

    business = models.ForeignKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="claims"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="claims"
    )
    way = models.CharField(_("Nachweis"), max_length=12, choices=ProofWay)
    state = models.CharField(
        _("Stand"), max_length=10, choices=ClaimState, default=ClaimState.OPEN
    )
    is_disputed = models.BooleanField(
        _("Streitfall"),
        default=False,
        help_text=_("Das Geschäft hatte schon ein Team, als die Anfrage kam."),
    )
    message = models.TextField(_("Nachricht"), max_length=1000, blank=True)
    phone = models.CharField(_("Telefon für Rückfragen"), max_length=40, blank=True)
    made_at = models.DateTimeField(_("Gestellt"), auto_now_add=True)
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
        verbose_name = _("Anfrage zur Übernahme")
        verbose_name_plural = _("Anfragen zur Übernahme")
        ordering = ["-made_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["business", "user"],
                condition=models.Q(state="open"),
                name="one_open_claim_per_person",
            )
        ]

    def __str__(self) -> str:
        return f"{self.business}: {self.user}"
