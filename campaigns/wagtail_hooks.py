"""What Wagtail's admin is told of campaigns."""

from wagtail.snippets.models import register_snippet

from campaigns import log_entries  # noqa: F401
from campaigns.materials import admin as materials_admin  # noqa: F401
from campaigns.spot_admin import hooks as spot_hooks  # noqa: F401
from campaigns.updates_admin import CampaignUpdateViewSet

register_snippet(CampaignUpdateViewSet)
