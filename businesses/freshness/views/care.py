"""The editors' list: which profiles need care, with the next step in each row."""

from typing import Any, cast

from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelMultipleChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.generic import IndexView
from wagtail.permission_policies.pages import PagePermissionPolicy

from businesses.freshness.columns import CareTable, columns
from businesses.freshness.states import CareState, conditions, with_care
from businesses.models import BusinessPage
from businesses.models.business import BusinessQuerySet
from quartier.accounts.models import User
from quartier.places.models import District

ROWS = 25


class CareFilterSet(WagtailFilterSet):
    """The lists that editors go through, and where."""

    state = ChoiceFilter(label=_("Liste"), choices=CareState.choices, method="by_state")
    district = ModelMultipleChoiceFilter(
        label=_("Stadtteil"), queryset=District.objects.all()
    )

    class Meta:
        model = BusinessPage
        fields: list[str] = []

    def by_state(self, pages: QuerySet, name: str, value: str) -> QuerySet:
        """Those in one state."""
        return pages.filter(conditions(timezone.now())[value])


class CareIndexView(IndexView):
    """Public businesses, those first that nobody has confirmed for longest."""

    model = BusinessPage
    permission_policy = PagePermissionPolicy()
    any_permission_required = ["change"]
    page_title = _("Pflege")
    header_icon = "list-ul"
    paginate_by = ROWS
    default_ordering = "last_confirmed_at"
    search_fields = ["title", "street", "phone"]
    search_backend_name = None
    filterset_class = CareFilterSet
    table_class = CareTable
    list_export: list[str] = []
    show_export_buttons = False

    @property
    def columns(self) -> list[Any]:
        """Anew for each view: a column keeps no state."""
        return columns()

    def get_base_queryset(self) -> QuerySet:
        """Those that this person may edit."""
        return with_care(editable_businesses(cast(User, self.request.user)))

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        """What nobody has ever confirmed counts as longest ago, on every database."""
        name = self.ordering.removeprefix("-")
        first = F(name).asc(nulls_first=True)
        last = F(name).desc(nulls_last=True)
        return queryset.order_by(first if self.ordering == name else last, "pk")


def editable_businesses(person: User) -> BusinessQuerySet:
    """The public businesses that somebody may edit."""
    pages = PagePermissionPolicy().instances_user_has_permission_for(person, "change")
    return BusinessPage.objects.live().filter(page_ptr__in=pages.values("pk"))


def may_care(person: User) -> bool:
    """Whether somebody edits pages at all."""
    return PagePermissionPolicy().user_has_permission(person, "change")
