"""The columns of the editors' list."""

from typing import Any, ClassVar
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.defaultfilters import date as format_date
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, NumberColumn, Table, TitleColumn
from wagtail.permission_policies.pages import PagePermissionPolicy

from businesses.listing import NOT_ON_PHONES, confirmation, gaps
from businesses.models import BusinessPage
from businesses.phones import phone_display


class CareTable(Table):
    """Each row can be found again, by people and by scripts."""

    def get_row_attrs(self, instance: BusinessPage) -> dict[str, Any]:
        """The row's name in addresses."""
        return {**super().get_row_attrs(instance), "id": row_name(instance.pk)}


def row_name(pk: int) -> str:
    """The id of a row."""
    return f"geschaeft-{pk}"


def known_of(page: Any) -> str:
    """What stands out: said to be gone, disputed, out of reach of mail."""
    said = []
    if page.said_gone_at:
        day = format_date(localtime(page.said_gone_at), "SHORT_DATE_FORMAT")
        said.append(_("Gibt es nicht mehr (seit %(day)s)") % {"day": day})
    if page.is_disputed:
        said.append(_("Strittig"))
    if page.bounced_at:
        said.append(_("Mail kam zurück"))
    return ", ".join(said)


class NextStepColumn(Column):
    """What can be done now, as buttons that leave the list where it is.

    The list holds what this person may edit; each step looks again, at locks too.
    """

    cell_template_name = "businesses/upkeep/next_step.html"

    class Media:
        js: ClassVar = ["django_htmx/htmx-2.min.js", "js/upkeep.js"]

    def get_cell_context_data(
        self, instance: BusinessPage, parent_context: Any
    ) -> dict[str, Any]:
        """The business, what was just done, and where a browser without script goes."""
        context = super().get_cell_context_data(instance, parent_context)
        request = parent_context["request"]
        return context | {
            "page": instance,
            "phone": phone_display(instance.phone),
            "done": getattr(instance, "done", None),
            "back_to": _list_of(request),
            "may_unpublish": PagePermissionPolicy().user_has_permission_for_instance(
                request.user, "publish", instance
            ),
            "csrf_token": get_token(request),
        }


def _list_of(request: HttpRequest) -> str:
    """The list that the reader looks at, whatever part of it was asked for."""
    asked = urlsplit(request.headers.get("HX-Current-URL", "")).query
    question = asked or request.GET.urlencode()
    return f"{reverse('upkeep:index')}?{question}"


def columns() -> list[Column]:
    """The columns of the list and of each row that comes back alone."""
    return [
        TitleColumn(
            "title",
            label=gettext_lazy("Name"),
            sort_key="title",
            url_name="wagtailadmin_pages:edit",
            classname="title",
            width="18%",
        ),
        Column(
            "last_confirmed_at",
            label=gettext_lazy("Bestätigt"),
            accessor=confirmation,
            sort_key="last_confirmed_at",
            width="12%",
        ),
        Column(
            "completeness",
            label=gettext_lazy("Es fehlt"),
            accessor=gaps,
            sort_key="completeness",
            classname=NOT_ON_PHONES,
            width="14%",
        ),
        NumberColumn(
            "unanswered",
            label=gettext_lazy("Ohne Antwort"),
            sort_key="unanswered",
            classname=NOT_ON_PHONES,
        ),
        NumberColumn(
            "open_reports",
            label=gettext_lazy("Hinweise"),
            sort_key="open_reports",
            classname=NOT_ON_PHONES,
        ),
        Column(
            "known_of",
            label=gettext_lazy("Bekannt ist"),
            accessor=known_of,
            classname=NOT_ON_PHONES,
        ),
        NextStepColumn(
            "next_step", label=gettext_lazy("Nächster Schritt"), width="36%"
        ),
    ]
