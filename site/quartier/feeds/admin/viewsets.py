"""How editors list and write the calendars that are followed."""

from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from quartier.feeds.admin import views
from quartier.feeds.admin.forms import CalendarFeedForm
from quartier.feeds.models import AllowedHost, CalendarFeed

FEED = ObjectList(
    [
        FieldPanel("name"),
        FieldPanel("address"),
        FieldPanel("calendar"),
        FieldPanel("is_active"),
        FieldPanel("is_trusted"),
        MultiFieldPanel(
            [
                FieldPanel("partner"),
                FieldPanel("organiser"),
                FieldPanel("district"),
                FieldPanel("audience"),
                FieldPanel("languages"),
            ],
            heading=_("Was für seine Termine gilt, wenn es nicht dabeisteht"),
        ),
    ],
    base_form_class=CalendarFeedForm,
)


class StateColumn(Column):
    """How it goes, as the way to its events and its report."""

    cell_template_name = "feeds/admin/state_cell.html"

    def get_cell_context_data(self, instance: CalendarFeed, parent_context: Any) -> Any:
        """Add where it leads."""
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"feed": instance, "url": entries_url(instance)}


def entries_url(feed: CalendarFeed) -> str:
    """The page with the report and the events of a calendar."""
    return reverse("feeds:entries", args=[feed.pk])


class CalendarFeedViewSet(ModelViewSet):
    """The calendars of others, with how each is doing."""

    model = CalendarFeed
    name = "feeds"
    url_prefix = "fremde-kalender"
    icon = "calendar-alt"
    menu_label = _("Kalender anderer")
    copy_view_enabled = False
    search_backend_name = None
    search_fields = ["name", "organiser"]
    list_display = [
        "name",
        StateColumn("state", label=_("Stand")),
        DateColumn("fetched_at", label=_("Zuletzt geholt"), classname="not-on-phones"),
    ]
    list_filter = ["state", "is_active", "is_trusted"]
    ordering = ["name", "pk"]
    edit_handler = FEED

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list and the form, and what belongs to one calendar."""
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/termine/", views.entries, name="entries"),
            path("<int:pk>/holen/", views.fetch, name="fetch"),
            path("<int:pk>/stimmt/", views.accept_loss, name="accept_loss"),
            path("termin/<int:pk>/", views.decide, name="decide"),
            path("import/<int:pk>/zurueck/", views.undo_run, name="undo_run"),
        ]


class AllowedHostViewSet(ModelViewSet):
    """The servers that may be asked."""

    model = AllowedHost
    name = "feed_hosts"
    url_prefix = "erlaubte-server"
    icon = "globe"
    menu_label = _("Erlaubte Server")
    copy_view_enabled = False
    search_backend_name = None
    list_display = ["host", "allows_http"]
    ordering = ["host"]
    form_fields = ["host", "allows_http"]


class FeedGroup(ModelViewSetGroup):
    """Both below one entry of the menu."""

    menu_label = _("Fremde Kalender")
    menu_icon = "calendar-alt"
    menu_order = 235
    items = (CalendarFeedViewSet, AllowedHostViewSet)
