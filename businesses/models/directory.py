"""The page that lists a neighbourhood's businesses."""

from typing import Any

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.query import PageQuerySet

from businesses.models.routing import RoutesDirectly
from quartier.blocks.text import PLAIN_FEATURES


class DirectoryPage(RoutablePageMixin, RoutesDirectly, Page):
    """List, map and search over the businesses below this page."""

    intro = RichTextField(
        _("Einleitung"),
        blank=True,
        features=PLAIN_FEATURES,
        help_text=_("Ein oder zwei Sätze über der Suche."),
    )

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    subpage_types = ["businesses.BusinessPage"]

    class Meta:
        verbose_name = _("Verzeichnis")
        verbose_name_plural = _("Verzeichnisse")

    def direct_children(self) -> PageQuerySet[Any]:
        """Businesses, with category, district and main picture."""
        pages = apps.get_model("businesses", "BusinessPage").objects.all()
        return pages.below(self).with_records()
