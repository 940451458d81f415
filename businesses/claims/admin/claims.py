"""The list of claims, and the page on which an editor answers one."""

from functools import cached_property
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from businesses.claims.admin.access import ForEditors
from businesses.claims.duplicates import drafts_like, place_of, similar
from businesses.claims.granting import DecidedAlreadyError, grant, mailbox_of, refuse
from businesses.claims.origin import is_only_imported
from businesses.claims.registering import publish, refuse_registration
from businesses.models import Claim, ClaimState, ProofWay
from businesses.phones import phone_display
from quartier.accounts.models import User
from quartier.geo.links import osm_history_url

PROVING = ("phone", "website")
"""What an editor goes by; of no use if somebody has planted it."""


def next_step(claim: Claim) -> str:
    """What is to be done now, as the words of a button."""
    if claim.state != ClaimState.OPEN:
        return _("Ansehen")
    if claim.is_disputed:
        return _("Streitfall klären")
    if claim.way == ProofWay.REGISTRATION:
        return _("Prüfen und freigeben")
    if claim.way == ProofWay.WEBSITE:
        return _("Website prüfen")
    return _("Anrufen und entscheiden")


class NextStepColumn(Column):
    """The next step as a button."""

    cell_template_name = "businesses/admin/next_step.html"

    def get_cell_context_data(self, instance: Claim, parent_context: Any) -> Any:
        """Add where the button leads and what it says."""
        context = super().get_cell_context_data(instance, parent_context)
        url = reverse("decide_claim", args=[instance.pk])
        return context | {"url": url, "label": next_step(instance)}


class ClaimFilterSet(WagtailFilterSet):
    """Which claims are shown."""

    class Meta:
        model = Claim
        fields = ["state", "way", "is_disputed"]


class ClaimListView(ForEditors, IndexView):
    """All claims about businesses of this editor, with the next step as a button."""

    model = Claim
    page_title = gettext_lazy("Anfragen")
    header_icon = "user"
    index_url_name = "claims"
    index_results_url_name = "claims_results"
    any_permission_required = None  # see ForEditors
    default_ordering = "-made_at"
    paginate_by = 50
    filterset_class = ClaimFilterSet
    columns = [
        TitleColumn(
            "business",
            label=gettext_lazy("Geschäft"),
            get_url=lambda claim: reverse("decide_claim", args=[claim.pk]),
        ),
        Column("user", label=gettext_lazy("Wer"), classname="not-on-phones"),
        Column(
            "way", label=gettext_lazy("Nachweis"), accessor="get_way_display",
            classname="not-on-phones",
        ),
        Column("state", label=gettext_lazy("Stand"), accessor="get_state_display"),
        DateColumn(
            "made_at", label=gettext_lazy("Gestellt"), sort_key="made_at",
            classname="not-on-phones",
        ),
        NextStepColumn("step", label=gettext_lazy("Nächster Schritt")),
    ]  # fmt: skip

    def get_base_queryset(self) -> QuerySet[Claim]:
        """Those that this editor may answer."""
        claims = Claim.objects.select_related("business", "user")
        return claims.filter(business__in=self.own)


class AnswerForm(forms.Form):
    """A sentence for the person."""

    answer = forms.CharField(
        label=gettext_lazy("Ein Satz an die Person"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Nötig nur, wenn Sie ablehnen. Er steht in der Mail."),
    )


class DecideView(ForEditors, WagtailAdminTemplateMixin, TemplateView):
    """One claim with all that helps to decide, and the decision."""

    template_name = "businesses/admin/claim.html"
    header_icon = "user"
    _show_breadcrumbs = True

    @cached_property
    def claim(self) -> Claim:
        """The claim, if it is about a business of this editor."""
        claims = Claim.objects.select_related("business", "user", "decided_by")
        return get_object_or_404(claims, pk=self.kwargs["pk"], business__in=self.own)

    def get_page_title(self) -> str:
        """The step, as in the list."""
        return next_step(self.claim)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way back to the list."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("claims"), "label": _("Anfragen")},
            {"url": "", "label": str(self.claim.business)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what the entry says and who stands behind it, the team, and the form."""
        claim, business = self.claim, self.claim.business
        is_new = claim.way == ProofWay.REGISTRATION
        place = business.position or place_of(business.street_line)
        return super().get_context_data(**kwargs) | {
            "claim": claim,
            "business": business.get_latest_revision_as_object()
            if is_new
            else business,
            "phone": phone_display(claim.phone),
            "shop_phone": phone_display(business.phone),
            "imported": [n for n in PROVING if is_only_imported(business, n)],
            "osm_history_url": business.osm_id and osm_history_url(business.osm_id),
            "mailbox": mailbox_of(claim),
            "is_new": is_new,
            "team": business.team.select_related("user").exclude(user=claim.user),
            "similar": similar(self.request, business.title, place) if is_new else [],
            "drafts": drafts_like(business) if is_new else [],
            "form": kwargs.get("form") or AnswerForm(),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what was decided, once."""
        form = AnswerForm(request.POST)
        refuses = request.POST.get("do") == "refuse"
        if form.is_valid() and refuses and not form.cleaned_data["answer"].strip():
            form.add_error("answer", _("Schreiben Sie bitte, warum nicht."))
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            self._decide(request.POST.get("do", ""), form.cleaned_data["answer"])
        except DecidedAlreadyError:
            messages.warning(request, _("Darüber hat schon jemand entschieden."))
        else:
            messages.success(request, _("Entschieden. Die Person bekommt eine Mail."))
        return redirect("claims")

    def _decide(self, what: str, answer: str) -> None:
        claim, now = self.claim, timezone.now()
        editor = cast(User, self.request.user)
        is_new = claim.way == ProofWay.REGISTRATION
        if what == "refuse" and is_new:
            refuse_registration(claim, editor, now, answer)
        elif what == "refuse":
            refuse(claim, editor, now, answer)
        elif what == "publish" and is_new:
            publish(claim, editor, now)
        elif what in {"grant", "replace"} and not is_new:
            grant(claim, editor, now, alone=what == "replace")
