"""The admin's list of businesses: what is complete and what needs care."""

from typing import Any

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import BooleanFilter, ChoiceFilter, ModelMultipleChoiceFilter
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import PageTitleColumn
from wagtail.admin.views.pages.listing import (
    ExplorableIndexView,
    PageFilterSet,
    PageListingMixin,
)

from businesses.models import BusinessPage, Category
from businesses.saving import CarefulPageViewSet
from quartier.places.models import District

NOT_ON_PHONES = "not-on-phones"
"""Class of columns that admin.css shows where there is room."""


def confirmation(page: BusinessPage) -> str:
    """When and by whom the entry was last confirmed."""
    if page.last_confirmed_at is None:
        return _("noch nie")
    day = date_format(localtime(page.last_confirmed_at), "SHORT_DATE_FORMAT")
    return f"{day} {page.last_confirmed_by_label}".strip()


def gaps(page: BusinessPage) -> str:
    """What an entry needs so that people find and trust it."""
    missing = {
        _("Öffnungszeiten"): page.opening_hours,
        _("Position auf der Karte"): page.position,
        _("Bild"): page.logo_id,
        _("Telefon oder E-Mail"): page.phone or page.email,
    }
    return ", ".join(name for name, value in missing.items() if not value)


class BusinessFilterSet(PageFilterSet):
    """What volunteers look for when they keep entries right."""

    category = ModelMultipleChoiceFilter(
        label=gettext_lazy("Branche"), queryset=Category.objects.all()
    )
    district = ModelMultipleChoiceFilter(
        label=gettext_lazy("Stadtteil"), queryset=District.objects.all()
    )
    without_hours = BooleanFilter(
        label=gettext_lazy("Öffnungszeiten fehlen"),
        field_name="opening_hours",
        lookup_expr="exact",
        method="by_hours",
    )
    confirmed = ChoiceFilter(
        label=gettext_lazy("Bestätigt"),
        choices=[
            ("never", gettext_lazy("noch nie")),
            ("once", gettext_lazy("schon einmal")),
        ],
        method="by_confirmation",
    )

    class Meta(PageFilterSet.Meta):
        model = BusinessPage

    def by_hours(self, pages: QuerySet, name: str, value: bool) -> QuerySet:
        """Those without hours, or those with."""
        return pages.filter(**{name: ""}) if value else pages.exclude(**{name: ""})

    def by_confirmation(self, pages: QuerySet, name: str, value: str) -> QuerySet:
        """Those that nobody has confirmed yet, or the others."""
        return pages.filter(last_confirmed_at__isnull=value == "never")


class BusinessIndexView(ExplorableIndexView):
    """The businesses of a directory, a hundred on a page."""

    paginate_by = 100
    base_filterset_class = BusinessFilterSet

    @cached_property
    def explorable_columns(self) -> list[Column]:
        """The columns as they are; no business has pages below it."""
        return self.columns

    def annotate_queryset(self, pages: Any) -> QuerySet:
        """Read category and district along."""
        return (
            super()
            .annotate_queryset(pages)
            .select_related("category", "district", for_specific_subqueries=True)
        )


def _columns() -> list[Column]:
    kept = {column.name: column for column in PageListingMixin.base_columns}
    return [
        kept["bulk_actions"],
        PageTitleColumn(
            "title", label=gettext_lazy("Name"), sort_key="title", classname="title"
        ),
        Column(
            "category",
            label=gettext_lazy("Branche"),
            sort_key="category",
            width="14%",
            classname=NOT_ON_PHONES,
        ),
        Column(
            "district",
            label=gettext_lazy("Stadtteil"),
            sort_key="district",
            width="12%",
            classname=NOT_ON_PHONES,
        ),
        Column("gaps", label=gettext_lazy("Es fehlt"), accessor=gaps, width="15%"),
        Column(
            "confirmation",
            label=gettext_lazy("Bestätigt"),
            accessor=confirmation,
            sort_key="last_confirmed_at",
            width="11%",
            classname=NOT_ON_PHONES,
        ),
        DateColumn(
            "latest_revision_created_at",
            label=gettext_lazy("Geändert"),
            sort_key="latest_revision_created_at",
            width="12%",
            classname=NOT_ON_PHONES,
        ),
        kept["status"],
    ]


class BusinessViewSet(CarefulPageViewSet):
    """How businesses are listed and written in the admin."""

    model = BusinessPage
    icon = "home"
    index_view_class = BusinessIndexView
    columns = _columns()
    filterset_class = BusinessFilterSet
