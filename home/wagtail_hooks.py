"""What the admin must ask us."""

from wagtail import hooks

from home.discretion import ask_before_naming, close_endpoints, hide_drafts_of_others

hooks.register("construct_page_chooser_queryset", hide_drafts_of_others)
hooks.register("before_move_page", ask_before_naming)
hooks.register("construct_admin_api", close_endpoints, order=1_000)
