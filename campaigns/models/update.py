"""News from a campaign: a few sentences and a picture."""

from typing import ClassVar

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, RevisionMixin, WorkflowMixin


class CampaignUpdateQuerySet(models.QuerySet["CampaignUpdate"]):
    """Sets of updates."""

    def shown(self) -> "CampaignUpdateQuerySet":
        """Those that readers see, the newest first."""
        return self.filter(live=True).order_by("-posted_at", "-pk")


class CampaignUpdate(WorkflowMixin, DraftStateMixin, RevisionMixin, models.Model):
    """A short post, by editors or by the team of a business that takes part.

    What teams write waits in the workflow of the editors, as any words of theirs do.
    """

    campaign = models.ForeignKey(
        "campaigns.CampaignPage",
        verbose_name=_("Aktion"),
        on_delete=models.CASCADE,
        related_name="updates",
    )
    title = models.CharField(_("Überschrift"), max_length=100)
    text = models.TextField(_("Text"), max_length=1_000)
    picture = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Bild"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    posted_at = models.DateTimeField(_("Wann"))
    business = models.ForeignKey(
        "businesses.BusinessPage",
        verbose_name=_("Von Geschäft"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="campaign_updates",
        help_text=_("Leer, wenn die Redaktion schreibt."),
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    _revisions = GenericRelation(
        "wagtailcore.Revision", related_query_name="campaign_update"
    )
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="campaign_update",
        for_concrete_model=False,
    )

    objects: ClassVar = CampaignUpdateQuerySet.as_manager()

    class Meta:
        verbose_name = _("Neuigkeit")
        verbose_name_plural = _("Neuigkeiten")
        ordering = ["-posted_at", "-pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def revisions(self) -> GenericRelation:
        """Its versions, as Wagtail looks for them."""
        return self._revisions
