"""Making cards and letters: choose businesses, fetch the file, take codes back."""

from functools import cached_property
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from businesses.claims.admin.access import ForEditors
from businesses.claims.cards.batches import MOST, make_batch, revoke_batch
from businesses.claims.cards.files import has_file, path_of
from businesses.claims.cards.printing import order_printing
from businesses.models import (
    BusinessPage,
    CardBatch,
    Category,
    ClaimCode,
    ProofWay,
    TeamMember,
)
from quartier.accounts.models import User
from quartier.places.models import District

ON_A_PAGE = 100
SHOWN_BATCHES = 50


class ChoiceForm(forms.Form):
    """Which businesses are offered."""

    category = forms.ModelChoiceField(
        label=gettext_lazy("Branche"), queryset=Category.objects.all(), required=False
    )
    district = forms.ModelChoiceField(
        label=gettext_lazy("Stadtteil"), queryset=District.objects.all(), required=False
    )
    everybody = forms.BooleanField(
        label=gettext_lazy("Auch Geschäfte mit Team oder gültiger Karte"),
        required=False,
    )

    def chosen(self, own: QuerySet[BusinessPage]) -> QuerySet[BusinessPage]:
        """Those live ones that fit, each with `has_team` and `has_card`."""
        team = TeamMember.objects.filter(business=OuterRef("pk"))
        cards = ClaimCode.objects.usable(timezone.now()).filter(
            business=OuterRef("pk"), batch__isnull=False
        )
        found = own.live().annotate(has_team=Exists(team), has_card=Exists(cards))
        values = self.cleaned_data if self.is_valid() else {}
        if not values.get("everybody"):
            found = found.filter(has_team=False, has_card=False)
        for name in ("category", "district"):
            if values.get(name):
                found = found.filter(**{name: values[name]})
        return found.select_related("category", "district").order_by(
            "street", "house_number", "title", "pk"
        )


class CardsView(ForEditors, WagtailAdminTemplateMixin, TemplateView):
    """The batches that were made, newest first, and the way to a new one."""

    template_name = "businesses/admin/cards.html"
    page_title = gettext_lazy("Karten und Briefe")
    header_icon = "doc-full"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the batches, each with what can be done with it."""
        now = timezone.now()
        rows = [
            {
                "batch": batch,
                "all": batch.codes.count(),
                "open": batch.codes.usable(now).count(),
                "used": batch.codes.filter(used_at__isnull=False).count(),
                "has_file": has_file(batch),
                "is_waiting": not batch.printed_at and not batch.error,
            }
            for batch in own_batches(self.own)[:SHOWN_BATCHES]
        ]
        is_waiting = any(row["is_waiting"] for row in rows)
        return super().get_context_data(**kwargs) | {
            "rows": rows,
            "is_waiting": is_waiting,
        }


class ChooseView(ForEditors, WagtailAdminTemplateMixin, TemplateView):
    """Choose businesses: ticked ones, or all on this page."""

    template_name = "businesses/admin/choose_cards.html"
    page_title = gettext_lazy("Karten oder Briefe machen")
    header_icon = "doc-full"

    @cached_property
    def form(self) -> ChoiceForm:
        """The filter."""
        return ChoiceForm(self.request.GET)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add one page of businesses."""
        pages = Paginator(self.form.chosen(self.own), ON_A_PAGE)
        asked = self.request.GET.copy()
        asked.pop("p", None)
        return super().get_context_data(**kwargs) | {
            "form": self.form,
            "businesses": pages.get_page(self.request.GET.get("p")),
            "asked": asked.urlencode(),
            "ways": [ProofWay.CARD, ProofWay.LETTER],
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make a batch; of crafted numbers only one's own businesses count."""
        name = "shown" if "all" in request.POST else "chosen"
        numbers = [text for text in request.POST.getlist(name) if text.isdecimal()]
        chosen = list(self.own.live().filter(pk__in=numbers[:MOST]))
        way = request.POST.get("way")
        if not chosen or way not in {ProofWay.CARD, ProofWay.LETTER}:
            messages.error(request, _("Wählen Sie bitte mindestens ein Geschäft."))
            return redirect(request.get_full_path())
        editor = cast(User, request.user)
        order_printing(make_batch(chosen, ProofWay(way), editor, timezone.now()))
        return redirect("cards")


class BatchView(ForEditors, View):
    """What can be done with one batch."""

    def batch(self, pk: int) -> CardBatch:
        """The batch, if all of its businesses are this editor's."""
        return get_object_or_404(own_batches(self.own), pk=pk)


class FileView(BatchView):
    """Fetch the file; it is never cached."""

    def get(self, request: HttpRequest, pk: int) -> FileResponse:
        """The PDF as a download."""
        batch = self.batch(pk)
        if not has_file(batch):
            raise Http404
        response = FileResponse(
            path_of(batch).open("rb"),
            as_attachment=True,
            filename=batch.file_name,
            content_type="application/pdf",
        )
        response["Cache-Control"] = "private, no-store"
        return response


class AgainView(BatchView):
    """Have the file made again."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Order it."""
        order_printing(self.batch(pk))
        return redirect("cards")


class RevokeView(BatchView):
    """Make the cards worthless that nobody has used."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Do it."""
        number = revoke_batch(self.batch(pk), timezone.now())
        messages.success(request, _("%d Codes gelten nicht mehr.") % number)
        return redirect("cards")


def own_batches(own: QuerySet[BusinessPage]) -> QuerySet[CardBatch]:
    """Those without a business of somebody else."""
    foreign = ClaimCode.objects.filter(batch=OuterRef("pk")).exclude(business__in=own)
    return CardBatch.objects.exclude(Exists(foreign)).order_by("-made_at")
