"""The way from the front page to a business, in few queries."""

from typing import Any

from django.http import HttpRequest
from wagtail.query import PageQuerySet
from wagtail.url_routing import RouteResult


class RoutesDirectly:
    """Mixin for a page most of whose visitors go on to children of one type.

    Wagtail asks for the child, then for its specific record, then for each record that
    it refers to; this asks once. Other children are found as ever.
    """

    def direct_children(self) -> PageQuerySet[Any]:
        """The children of that type, with all that their view needs."""
        raise NotImplementedError

    def direct_child(self, slug: str) -> Any:
        """The child of that type with that name; None if there is none."""
        return self.direct_children().filter(slug=slug).first()

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """The view for the rest of the address."""
        if path_components:
            slug, *rest = path_components
            child = self.direct_child(slug)
            if child is not None:
                child._cached_parent_obj = self
                return child.route(request, rest)
        return super().route(request, path_components)  # type: ignore[misc]
