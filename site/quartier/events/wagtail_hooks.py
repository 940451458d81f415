"""The calendar in the admin."""

from wagtail.snippets.models import register_snippet

from quartier.events.admin.snippets import EventViewSet

register_snippet(EventViewSet)
