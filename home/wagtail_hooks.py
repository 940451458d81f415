"""What the admin must ask us."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from home.discretion import ask_before_naming, close_endpoints, hide_drafts_of_others
from home.translating import TranslationViewSet

hooks.register("construct_page_chooser_queryset", hide_drafts_of_others)
hooks.register("before_move_page", ask_before_naming)
hooks.register("construct_admin_api", close_endpoints, order=1_000)
register_snippet(TranslationViewSet)
