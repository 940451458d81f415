"""The editors' page of one organisation: its staff, its invitations, its trust."""

from typing import cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from businesses.moderation.forms import TrustForm
from businesses.team.inviting import TooManyError
from quartier.accounts.models import User
from quartier.partners.models import PartnerPage, StaffMember, StaffRole
from quartier.partners.team import telling
from quartier.partners.team.forms import StaffInvitationForm
from quartier.partners.team.inviting import invite
from quartier.partners.team.joining import join, remove
from quartier.partners.team.standing import set_trust


@require_http_methods(["GET", "HEAD", "POST"])
def staff(request: HttpRequest, pk: int) -> HttpResponse:
    """Who works for it; a POST invites somebody, the first lead too."""
    partner = _partner(request, pk)
    form = StaffInvitationForm(request.POST or None, initial={"role": StaffRole.LEAD})
    if request.method == "POST" and form.is_valid():
        role = StaffRole(form.cleaned_data["role"])
        email = form.cleaned_data["email"]
        try:
            invite(partner, _editor(request), role, email, timezone.now())
        except TooManyError:
            form.add_error(None, _("Für heute sind das genug Einladungen."))
        else:
            messages.success(request, _("Die Einladung ist unterwegs."))
            return redirect("partner_staff", pk)
    return _page(request, partner, form, TrustForm())


@require_POST
def trust(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the trust mark, or take it, with a reason."""
    partner, form = _partner(request, pk), TrustForm(request.POST)
    if not form.is_valid():
        return _page(request, partner, StaffInvitationForm(), form)
    reason = form.cleaned_data["reason"]
    set_trust(partner, _editor(request), not partner.is_trusted, reason)
    return redirect("partner_staff", pk)


@require_POST
def make_lead(request: HttpRequest, pk: int, member_pk: int) -> HttpResponse:
    """Let a counsellor answer for the organisation's pages."""
    member = _member(request, pk, member_pk)
    join(member.partner, member.user, StaffRole.LEAD)
    words = {"person": member.user}
    messages.success(request, _("%(person)s darf jetzt alles.") % words)
    return redirect("partner_staff", pk)


@require_POST
def remove_member(request: HttpRequest, pk: int, member_pk: int) -> HttpResponse:
    """Take somebody out of the staff, leads too: they can't remove each other."""
    member = _member(request, pk, member_pk)
    remove(member)
    telling.removed(member.partner, member.user)
    words = {"person": member.user}
    messages.success(request, _("%(person)s ist nicht mehr im Team.") % words)
    return redirect("partner_staff", pk)


@require_POST
def take_invitations_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Make all open invitations worthless."""
    _partner(request, pk).invitations.revoke(timezone.now())
    messages.success(request, _("Die Einladungen gelten nicht mehr."))
    return redirect("partner_staff", pk)


def may_decide(partner: PartnerPage, editor: User) -> bool:
    """Whether this editor may publish the page: they choose its staff."""
    return bool(partner.permissions_for_user(editor).can_publish())


def _page(
    request: HttpRequest,
    partner: PartnerPage,
    form: StaffInvitationForm,
    trust_form: TrustForm,
) -> HttpResponse:
    return TemplateResponse(
        request,
        "partners/admin/staff.html",
        {
            "partner": partner,
            "members": partner.staff.select_related("user"),
            "invitations": partner.invitations.usable(timezone.now()),
            "form": form,
            "trust_form": trust_form,
        },
        status=422 if form.errors or trust_form.errors else 200,
    )


def _partner(request: HttpRequest, pk: int) -> PartnerPage:
    """The organisation, for those who may publish it; nobody else learns of it."""
    partner = get_object_or_404(PartnerPage, pk=pk)
    if not may_decide(partner, _editor(request)):
        raise PermissionDenied
    return partner


def _member(request: HttpRequest, pk: int, member_pk: int) -> StaffMember:
    members = _partner(request, pk).staff.select_related("user", "partner")
    return get_object_or_404(members, pk=member_pk)


def _editor(request: HttpRequest) -> User:
    return cast(User, request.user)
