"""What teams do in "Mein Geschäft": words not saved yet, and changes made."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class PortalDraft(models.Model):
    """What somebody has typed into one form and not saved yet."""

    business = models.ForeignKey(
        "businesses.BusinessPage",
        on_delete=models.CASCADE,
        related_name="portal_drafts",
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="portal_drafts"
    )
    part = models.SlugField(max_length=20)
    values = models.JSONField(default=dict)
    """Names of the form's fields, each with the list of values a browser would send."""

    loaded_version = models.CharField(max_length=64, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("Entwurf")
        verbose_name_plural = _("Entwürfe")
        constraints = [
            models.UniqueConstraint(
                fields=["business", "user", "part"], name="one_draft_per_form"
            )
        ]

    def __str__(self) -> str:
        return f"{self.business}: {self.part}"


class ChangeState(models.TextChoices):
    """Where a change stands."""

    LIVE = "live", _("zu sehen")
    WAITING = "waiting", _("wartet auf Freigabe")
    SENT_BACK = "sent_back", _("zurückgegeben")
    UNDONE = "undone", _("zurückgenommen")


class ProfileChange(models.Model):
    """What one save in the portal changed; enough to take it back."""

    business = models.ForeignKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="changes"
    )
    part = models.SlugField(max_length=20)
    before = models.JSONField()
    after = models.JSONField()
    state = models.CharField(_("Stand"), max_length=10, choices=ChangeState)
    made_at = models.DateTimeField(_("Wann"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("Von"),
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(_("Antwort der Redaktion"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("Änderung")
        verbose_name_plural = _("Änderungen")
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.business}: {self.part}"
