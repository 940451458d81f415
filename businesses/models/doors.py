"""Pages that only some may read, asked for once in each request."""

from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from wagtail.models import PageViewRestriction


class KnowsClosedDoors:
    """Mixin for a page: spares the look at all pages above if nothing is private."""

    @cached_property
    def closed_paths(self) -> list[str]:
        """The tree paths below which only some may read."""
        paths = PageViewRestriction.objects.values_list("page__path", flat=True)
        return list(paths)

    def behind_a_door(self, name: str) -> Q:
        """Rows whose page, by the name of its relation, is below one of them."""
        closed = Q(pk=None)
        for path in self.closed_paths:
            closed |= Q(**{f"{name}__path__startswith": path})
        return closed

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        """Who may read it."""
        if self.closed_paths:
            return super().get_view_restrictions()  # type: ignore[misc]
        return PageViewRestriction.objects.none()
