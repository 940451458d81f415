"""The way to a business."""

from django.apps import apps
from django.http import HttpRequest
from wagtail.url_routing import RouteResult


class RoutesToBusinesses:
    """Mixin for the page above businesses: finds one of them in a single query.

    Wagtail alone asks for the page, then for the business, then for each record that
    it refers to.
    """

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """The business of that name below this page, with its category and so on."""
        if path_components:
            pages = apps.get_model("businesses", "BusinessPage").objects.all()
            slug, *rest = path_components
            found = pages.below(self).with_records().filter(slug=slug).first()
            if found:
                found._cached_parent_obj = self
                return found.route(request, rest)
        return super().route(request, path_components)  # type: ignore[misc]
