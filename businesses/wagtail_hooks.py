"""Businesses, categories and the words of the search in the admin."""

from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from businesses.claims.admin import hooks as claims_hooks  # noqa: F401
from businesses.freshness import admin as upkeep_admin  # noqa: F401
from businesses.freshness import log_entries  # noqa: F401
from businesses.listing import BusinessViewSet
from businesses.models import Category, SynonymGroup
from businesses.moderation import admin as moderation_admin  # noqa: F401
from businesses.saving import CarefulPageViewSet
from businesses.team import log_entries as team_log_entries  # noqa: F401


class CategoryViewSet(SnippetViewSet):
    """Categories, in the order in which readers see them."""

    model = Category
    icon = "tag"
    menu_label = _("Branchen")
    menu_order = 300
    add_to_admin_menu = True
    list_display = ["name_de", "name_en", "colour", "sort_order"]
    ordering = ["sort_order", "name_de"]


class SynonymGroupViewSet(SnippetViewSet):
    """The words that the search takes for the same."""

    model = SynonymGroup
    icon = "search"
    menu_label = _("Wörter der Suche")
    menu_order = 320
    add_to_admin_menu = True
    list_display = ["__str__", "category", "note"]
    list_filter = ["category"]
    search_fields = ["words", "note"]
    search_backend_name = None


register_snippet(CategoryViewSet)
register_snippet(SynonymGroupViewSet)


@hooks.register("register_admin_viewset")
def register_page_viewsets() -> list[Any]:
    """How pages are written in general, and businesses in particular."""
    return [CarefulPageViewSet(), BusinessViewSet()]


@hooks.register("insert_global_admin_css")
def admin_stylesheet() -> SafeString:
    """Our colours in Wagtail's admin."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))
