"""Somebody asks for advice. Only counsellors of that organisation ever see it.

No page of the admin, no search, no log and no list of references knows these tables.
"""

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from quartier.advice.choices import RequestKind, RequestState, Result, StepKind

LONGEST_WORDS = 300
"""Characters that somebody who asks may write."""


class AdviceRequestQuerySet(models.QuerySet["AdviceRequest"]):
    """Sets of requests."""

    def received(self) -> "AdviceRequestQuerySet":
        """Those that counsellors see: the address, if there is one, is confirmed."""
        return self.exclude(state=RequestState.UNCONFIRMED)

    def waiting(self) -> "AdviceRequestQuerySet":
        """Those on which counsellors have to do something, the longest first."""
        return self.filter(state=RequestState.OPEN).order_by("last_step_at", "pk")

    def over(self, now: datetime) -> "AdviceRequestQuerySet":
        """Those that are to be deleted by now."""
        return self.filter(delete_at__lte=now)


class AdviceRequest(models.Model):
    """One person asks one organisation, by telephone or by mail, for an hour.

    `title` is the offer's at that time, for offers come and go. Either phone or e-mail
    is known, never both.
    """

    wagtail_reference_index_ignore = True

    partner = models.ForeignKey(
        "partners.PartnerPage", on_delete=models.CASCADE, related_name="advice_requests"
    )
    offer = models.ForeignKey(
        "advice.AdviceOfferPage",
        null=True,
        on_delete=models.SET_NULL,
        related_name="requests",
    )
    title = models.CharField(max_length=255)
    kind = models.CharField(
        max_length=12, choices=RequestKind, default=RequestKind.APPOINTMENT
    )
    name = models.CharField(_("Name"), max_length=60, blank=True)
    phone = models.CharField(_("Telefon"), max_length=40, blank=True)
    email = models.EmailField(_("E-Mail"), blank=True)
    language = models.CharField(_("Sprache"), max_length=10, default="de")
    mail_language = models.CharField(max_length=10, default="de")
    topic = models.CharField(_("Thema"), max_length=20, blank=True)
    times = models.JSONField(_("Zeiten"), default=list, blank=True)
    words = models.CharField(_("Nachricht"), max_length=LONGEST_WORDS, blank=True)
    state = models.CharField(
        _("Stand"), max_length=12, choices=RequestState, default=RequestState.OPEN
    )
    result = models.CharField(_("Ergebnis"), max_length=12, choices=Result, blank=True)
    starts_at = models.DateTimeField(_("Termin"), null=True, blank=True)
    place = models.CharField(_("Ort"), max_length=160, blank=True)
    code_hash = models.CharField(max_length=64, blank=True, db_index=True)
    """Of the code that who gave a telephone number has noted down."""
    asked_at = models.DateTimeField(_("Gestellt"))
    last_step_at = models.DateTimeField(_("Letzter Schritt"))
    delete_at = models.DateTimeField(_("Wird gelöscht"), db_index=True)

    objects: ClassVar = AdviceRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("Anfrage")
        verbose_name_plural = _("Anfragen")
        ordering = ["-last_step_at", "-pk"]
        default_permissions: ClassVar[tuple[str, ...]] = ()

    def __str__(self) -> str:
        """Tells nothing of the person."""
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def is_over(self) -> bool:
        """Whether it is settled or called off."""
        return RequestState(self.state).is_over

    @property
    def mail_key(self) -> str:
        """How the keys of all mails to this person begin."""
        return f"advice:{self.pk}:"


class RequestStep(models.Model):
    """What happened to a request; goes with it."""

    wagtail_reference_index_ignore = True

    request = models.ForeignKey(
        AdviceRequest, on_delete=models.CASCADE, related_name="steps"
    )
    kind = models.CharField(max_length=12, choices=StepKind)
    at = models.DateTimeField()
    words = models.TextField(max_length=1000, blank=True)
    starts_at = models.DateTimeField(null=True, blank=True)
    place = models.CharField(max_length=160, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    """Somebody of the staff; nobody where the person did it."""

    class Meta:
        verbose_name = _("Schritt einer Anfrage")
        verbose_name_plural = _("Schritte einer Anfrage")
        ordering = ["at", "pk"]
        default_permissions: ClassVar[tuple[str, ...]] = ()

    def __str__(self) -> str:
        return self.get_kind_display()
