"""The page that lists a neighbourhood's businesses."""

from typing import Any, ClassVar

from django.apps import apps
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet

from businesses.directory.addresses import POINTS, SUGGESTIONS
from businesses.directory.points import points_response
from businesses.directory.suggesting import suggestions_answer
from businesses.directory.view import DirectoryView
from businesses.models.routing import RoutesDirectly
from businesses.numbers.visits import count_listed
from quartier.blocks.text import PLAIN_FEATURES
from quartier.translations.panels import TranslationsPanel
from quartier.translations.reading import ReadInLanguages


def may_edit(request: HttpRequest) -> bool:
    """Whether the reader is one of those who edit this site."""
    return request.user.has_perm("wagtailadmin.access_admin")


class DirectoryQuerySet(PageQuerySet):
    """Sets of directories."""

    def open_to_readers_of(self, page: Page) -> "DirectoryQuerySet":
        """Live ones below a page that everybody may see who may see the page."""
        here = ExpressionWrapper(OuterRef("path"), output_field=CharField())
        closed_on_the_way = (
            PageViewRestriction.objects.filter(page__path__startswith=page.path)
            .exclude(page=page)
            .annotate(here=here)
            .filter(here__startswith=F("page__path"))
        )
        return self.live().descendant_of(page).exclude(Exists(closed_on_the_way))


class DirectoryPage(RoutablePageMixin, RoutesDirectly, ReadInLanguages, Page):
    """List, map and search over the businesses below this page."""

    intro = RichTextField(
        _("Einleitung"),
        blank=True,
        features=PLAIN_FEATURES,
        help_text=_("Ein oder zwei Sätze über der Suche."),
    )

    objects: ClassVar[PageManager] = PageManager.from_queryset(DirectoryQuerySet)()

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        TranslationsPanel(heading=_("Sprachen")),
    ]
    subpage_types = ["businesses.BusinessPage"]

    class Meta:
        verbose_name = _("Verzeichnis")
        verbose_name_plural = _("Verzeichnisse")

    def direct_children(self) -> PageQuerySet[Any]:
        """Businesses with category, district, main picture, has_team, is_involved."""
        pages = apps.get_model("businesses", "BusinessPage").objects.all()
        return pages.below(self).with_records().with_team().with_involvement()

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the search with its results, and the frame of the map."""
        search = self._view(request)
        found = {"search": search, "form": search.query, "map": search.map}
        return super().get_context(request, *args, **kwargs) | found

    @path("")
    def index_route(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """The page; a script that asked for it learns the address to be shared."""
        response = super().index_route(request, *args, **kwargs)
        count_listed(request, response.context_data["search"])
        if request.headers.get("HX-Request"):
            response["HX-Push-Url"] = response.context_data["search"].addresses.here
        patch_vary_headers(response, ["HX-Request"])
        return response

    @path(f"{POINTS}/")
    def points(self, request: HttpRequest) -> HttpResponseBase:
        """The points of the map for the same question."""
        return points_response(self._view(request), request)

    @path(f"{SUGGESTIONS}/")
    def suggestions(self, request: HttpRequest) -> HttpResponseBase:
        """What the search box suggests while somebody types."""
        return suggestions_answer(request, self.pk, self._url(request))

    def _view(self, request: HttpRequest) -> DirectoryView:
        explains = request.GET.get("explain") == "1" and may_edit(request)
        url, now = self._url(request), timezone.now()
        return DirectoryView(self, url, request.GET, now, explains=explains)

    def _url(self, request: HttpRequest) -> str:
        return self.get_url(request) or request.path
