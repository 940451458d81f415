"""What Wagtail's admin is told of campaigns."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from campaigns import log_entries  # noqa: F401
from campaigns.dashboard import hooks as dashboard_hooks  # noqa: F401
from campaigns.ending import before_bulk, before_delete
from campaigns.materials import admin as materials_admin  # noqa: F401
from campaigns.people.admin import hooks as people_hooks  # noqa: F401
from campaigns.spot_admin import hooks as spot_hooks  # noqa: F401
from campaigns.updates_admin import CampaignUpdateViewSet

register_snippet(CampaignUpdateViewSet)
hooks.register("before_delete_page", before_delete)
hooks.register("before_bulk_action", before_bulk)
