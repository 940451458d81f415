"""What Wagtail's admin is told of campaigns."""

from campaigns.spot_admin import hooks as spot_hooks  # noqa: F401
