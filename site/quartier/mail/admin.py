"""The outbox and the undeliverable addresses in the admin."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.auth import PermissionPolicyChecker
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.permissions import policy_registry

from quartier.mail.kinds import kind_of
from quartier.mail.models import MailState, OutgoingMail, Undeliverable
from quartier.mail.sending import send_again

SHOWN = [
    *("to", "kind", "language", "state", "error", "attempts"),
    *("created_at", "not_before", "sent_at"),
]


class ReadOnlyViewSet(ModelViewSet):
    """Lists what only the site itself writes."""

    exclude_form_fields: list[str] = []
    copy_view_enabled = False
    add_to_reference_index = False
    search_backend_name = None
    views = frozenset({"index", "index_results"})

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Leave out the ways to views that are not there."""
        known = super().get_common_view_kwargs(**kwargs)
        missing = {"add", "edit", "delete", "history", "usage"} - self.views
        return known | {f"{name}_url_name": None for name in missing}

    def get_urlpatterns(self) -> list[URLPattern]:
        """Only the views that are named."""
        return [each for each in super().get_urlpatterns() if each.name in self.views]

    def register_admin_url_finder(self) -> None:
        """Nothing leads to an editor that is not there."""


class MailsView(IndexView):
    """All mails but those of private kinds."""

    def get_base_queryset(self) -> Any:
        """What editors may know of."""
        return super().get_base_queryset().for_editors()


class MailView(InspectView):
    """One mail; its words unless they could sign somebody in."""

    template_name = "mail/admin/mail.html"

    def get_object(self, queryset: Any = None) -> OutgoingMail:
        """None of a private kind."""
        return get_object_or_404(OutgoingMail.objects.for_editors(), pk=self.pk)

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        """Moments in the site's time, and a dash for what there is not."""
        value = super().get_field_display_value(field_name, field)
        if isinstance(value, datetime):
            return date_format(localtime(value), "DATETIME_FORMAT")
        return "–" if value in (None, "") else value

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the words, and whether this person may send the mail again."""
        mail = self.object
        repeatable = OutgoingMail.objects.filter(pk=mail.pk).repeatable().exists()
        return super().get_context_data(**kwargs) | {
            "secret": kind_of(mail.kind).secret,
            "unclear": mail.state == MailState.UNCLEAR,
            "may_send_again": repeatable and self.user_has_permission("change"),
        }


class MailViewSet(ReadOnlyViewSet):
    """The outbox: what waits, what went, what failed, what nobody knows."""

    model = OutgoingMail
    icon = "mail"
    name = "mails"
    menu_label = gettext_lazy("Postausgang")
    views = frozenset({"index", "index_results", "inspect", "send_again"})
    index_view_class = MailsView
    inspect_view_enabled = True
    inspect_view_class = MailView
    inspect_view_fields = SHOWN
    list_display = [
        *("__str__", "to", "kind", "state"),
        DateColumn("created_at", label=gettext_lazy("Geschrieben"), width="15%"),
    ]
    list_filter = ["state"]
    search_fields = ["to", "subject"]

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list, one mail, and the button beside it."""
        again = path("send-again/<int:pk>/", send_mail_again, name="send_again")
        return [*super().get_urlpatterns(), again]


class UndeliverableViewSet(ReadOnlyViewSet):
    """Addresses whose servers take no mail for them; one that is right again goes."""

    model = Undeliverable
    icon = "warning"
    name = "undeliverable"
    views = frozenset({"index", "index_results", "delete"})
    list_display = [
        *("address", "reason"),
        DateColumn("since", label=gettext_lazy("Seit"), width="15%"),
    ]
    search_fields = ["address"]
    ordering = ["-since"]


class MailGroup(ModelViewSetGroup):
    """Both below one entry of the menu."""

    menu_label = gettext_lazy("Mails")
    menu_icon = "mail"
    menu_order = 700
    items = (MailViewSet, UndeliverableViewSet)


@PermissionPolicyChecker(policy_registry.get_by_type(OutgoingMail)).require("change")
@require_POST
def send_mail_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a mail again that stopped on its way."""
    mail = get_object_or_404(OutgoingMail.objects.for_editors(), pk=pk)
    if send_again(mail):
        messages.success(request, _("Die Mail geht noch einmal hinaus."))
    else:
        messages.error(request, _("Diese Mail kann nicht noch einmal gesendet werden."))
    return redirect(reverse("mails:inspect", args=[pk]))
