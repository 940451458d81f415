"""Saving pages in the admin without losing anybody's work.

Wagtail's own editor lets the second of two people win without a word, and publishes
in several transactions. These views do neither.
"""

from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page, Revision


class CarefulEditView(EditView):
    """Refuses to save over what somebody else has saved meanwhile.

    The words that were typed stay in the form, which then stands on the newer
    version: who saves again does so knowingly.
    """

    def dispatch(
        self, request: HttpRequest, page_id: int, **kwargs: Any
    ) -> HttpResponseBase:
        """Save, publish and log in one transaction, one person after the other."""
        if request.method != "POST":
            return super().dispatch(request, page_id, **kwargs)
        with transaction.atomic():
            Page.objects.select_for_update().filter(pk=page_id).first()
            return super().dispatch(request, page_id, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show the form again if the page is no longer the one that was loaded."""
        if (
            self.is_out_of_date
            and not self.expects_json_response
            and not self.page.alias_of_id
        ):
            self.form = self.form_class(
                request.POST,
                request.FILES,
                instance=self.page,
                subscription=self.subscription,
                parent_page=self.parent,
                for_user=request.user,
            )
            self.form.add_error(None, newer_version(self.latest_revision))
            return self.form_invalid(self.form)
        return super().post(request, *args, **kwargs)


class CarefulRevertView(RevisionsRevertView, CarefulEditView):
    """Brings an older version of a page back."""


class CarefulCreateView(CreateView):
    """Saves, publishes and logs a new page in one transaction."""

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Save all of it or nothing."""
        with transaction.atomic():
            return super().post(request)


class CarefulPageViewSet(PageViewSet):
    """How pages are written, of all types that have no viewset of their own."""

    model = Page
    edit_view_class = CarefulEditView
    revisions_revert_view_class = CarefulRevertView
    add_view_class = CarefulCreateView


def newer_version(revision: Revision) -> str:
    """Who saved a newer version and when, and what to do now."""
    when = localtime(revision.created_at)
    return _(
        "%(person)s hat diese Seite am %(day)s um %(time)s Uhr gespeichert, nachdem "
        "Sie sie geöffnet hatten. Ihre Eingaben stehen noch hier, sind aber nicht "
        "gespeichert. Sehen Sie unter „Verlauf“ nach, was neu ist. Wenn Sie jetzt "
        "noch einmal speichern, gilt Ihre Fassung."
    ) % {
        "person": revision.user or _("Jemand"),
        "day": date_format(when, "MONTH_DAY_FORMAT"),
        "time": date_format(when, "TIME_FORMAT"),
    }
