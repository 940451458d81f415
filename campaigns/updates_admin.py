"""How editors write news of campaigns, and read those of the teams."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList, PublishingPanel
from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from campaigns.choosing import GuardedChooserViewSet
from campaigns.models import CampaignUpdate


class UpdateForm(WagtailAdminModelForm):
    """News by an editor; it is of now unless they say another moment."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "posted_at" in self.fields and not self.instance.posted_at:
            self.initial.setdefault("posted_at", timezone.now())

    def save(self, commit: bool = True) -> CampaignUpdate:
        """Remember who wrote it."""
        if not self.instance.pk:
            self.instance.written_by = self.for_user
        return super().save(commit=commit)


class CampaignUpdateViewSet(SnippetViewSet):
    """News of all campaigns, the newest first; what waits carries its state."""

    model = CampaignUpdate
    chooser_viewset_class = GuardedChooserViewSet
    icon = "comment"
    menu_label = _("Neuigkeiten")
    menu_order = 220
    add_to_admin_menu = True
    list_display = ["title", "campaign", "business", "posted_at", UpdatedAtColumn()]
    list_filter = ["campaign", "live"]
    list_select_related = ["campaign", "business"]
    ordering = ["-posted_at", "-pk"]
    search_fields = ["title", "text"]
    search_backend_name = None
    edit_handler = ObjectList(
        [
            FieldPanel("campaign"),
            FieldPanel("title"),
            FieldPanel("text"),
            FieldPanel("picture"),
            FieldPanel("posted_at"),
            FieldPanel("business"),
            PublishingPanel(),
        ],
        base_form_class=UpdateForm,
    )
