"""What Wagtail's admin is told of campaigns."""

from wagtail.snippets.models import register_snippet

from campaigns.updates_admin import CampaignUpdateViewSet

register_snippet(CampaignUpdateViewSet)
