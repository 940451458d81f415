"""Mail on its way, addresses that take none, and people who want none."""

from datetime import datetime
from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from quartier.mail.kinds import kind_of, private_kinds


class MailState(models.TextChoices):
    """How far a mail has come."""

    WAITING = "waiting", _("wartet")
    HANDING_OVER = "handing_over", _("wird übergeben")
    SENT = "sent", _("gesendet")
    FAILED = "failed", _("gescheitert")
    UNCLEAR = "unclear", _("unklar")
    """The process ended while the other server had all of it but had not answered."""
    KEPT = "kept", _("nur gezeigt")
    """Written by a demo, which shows its mail and sends none; never sent later."""


class OutgoingMailQuerySet(models.QuerySet["OutgoingMail"]):
    """Sets of mails."""

    def due(self, now: datetime) -> "OutgoingMailQuerySet":
        """Those that wait and may go now, oldest first."""
        waiting = self.filter(state=MailState.WAITING, not_before__lte=now)
        return waiting.order_by("not_before", "pk")

    def free(self, now: datetime) -> "OutgoingMailQuerySet":
        """Those that no worker is busy with."""
        return self.exclude(leased_until__gte=now)

    def abandoned(self, now: datetime) -> "OutgoingMailQuerySet":
        """Those whose worker ended while it waited for the other server's answer."""
        return self.filter(state=MailState.HANDING_OVER, leased_until__lt=now)

    def for_editors(self) -> "OutgoingMailQuerySet":
        """Those that somebody in the admin may know of."""
        return self.exclude(kind__in=private_kinds())

    def repeatable(self) -> "OutgoingMailQuerySet":
        """Those that stopped and whose words are still there."""
        stopped = self.filter(state__in=[MailState.UNCLEAR, MailState.FAILED])
        return stopped.exclude(text="")


class OutgoingMail(models.Model):
    """One mail to one person, written in the transaction that is its reason."""

    key = models.CharField(
        max_length=200,
        unique=True,
        null=True,
        blank=True,
        help_text=_("Was denselben Schlüssel trägt, geht nur einmal hinaus."),
    )
    kind = models.SlugField(_("Art"), max_length=40)
    to = models.EmailField(_("An"))
    language = models.CharField(_("Sprache"), max_length=10, default="de")
    subject = models.CharField(_("Betreff"), max_length=200)
    text = models.TextField(_("Text"))
    html = models.TextField(_("HTML"), blank=True)
    headers = models.JSONField(default=dict, blank=True)
    message_id = models.UUIDField(default=uuid4, unique=True, editable=False)

    state = models.CharField(
        _("Stand"),
        max_length=12,
        choices=MailState,
        default=MailState.WAITING,
    )
    attempts = models.PositiveSmallIntegerField(_("Versuche"), default=0)
    error = models.CharField(_("Fehler"), max_length=300, blank=True)
    created_at = models.DateTimeField(_("Geschrieben"), auto_now_add=True)
    not_before = models.DateTimeField(_("Nicht vor"))
    leased_until = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(_("Gesendet"), null=True, blank=True)

    objects: ClassVar = OutgoingMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("Mail")
        verbose_name_plural = _("Mails")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["state", "not_before"])]

    def __str__(self) -> str:
        """The subject, unless it could tell somebody a code."""
        kind = kind_of(self.kind)
        return str(kind.label) if kind.secret else self.subject


class AddressQuerySet(models.QuerySet):
    """Sets of addresses, in which capitals make no difference."""

    def of(self, address: str) -> "AddressQuerySet":
        """What is remembered of one address."""
        folded = self.alias(folded=Lower("address"))
        return folded.filter(folded=Lower(models.Value(address)))


class Undeliverable(models.Model):
    """An address whose server has refused our mail for good."""

    address = models.EmailField(_("Adresse"))
    since = models.DateTimeField(_("Seit"), auto_now_add=True)
    reason = models.CharField(_("Grund"), max_length=300, blank=True)

    objects: ClassVar = AddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("Unzustellbare Adresse")
        verbose_name_plural = _("Unzustellbare Adressen")
        constraints = [
            models.UniqueConstraint(Lower("address"), name="one_note_per_address")
        ]

    def __str__(self) -> str:
        return self.address


class Refusal(models.Model):
    """Somebody wants no more mail of one kind."""

    address = models.EmailField(_("Adresse"))
    kind = models.SlugField(_("Art"), max_length=40)
    at = models.DateTimeField(_("Seit"), auto_now_add=True)

    objects: ClassVar = AddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("Abbestellung")
        verbose_name_plural = _("Abbestellungen")
        constraints = [
            models.UniqueConstraint(
                Lower("address"), "kind", name="one_refusal_per_kind"
            )
        ]

    def __str__(self) -> str:
        return f"{self.address}: {self.kind}"
