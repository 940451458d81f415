"""The editors' side: what waits, decisions, and trust."""

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from businesses.models import BusinessPage, ProfileChange, Role
from businesses.moderation.deciding import (
    NewerVersionError,
    approve,
    may_decide,
    send_back,
)
from businesses.moderation.forms import SendBackForm, TrustForm
from businesses.moderation.lanes import (
    ChangedMeanwhileError,
    InvalidValuesError,
    take_back,
)
from businesses.moderation.versions import Versions
from businesses.moderation.waiting import past_changes, waiting, waiting_businesses
from businesses.team.joining import change_role
from businesses.team.standing import is_trusted, set_trust
from quartier.accounts.models import User

PER_PAGE = 10


@require_safe
def waiting_list(request: HttpRequest) -> HttpResponse:
    """Every business whose team waits, the longest wait first."""
    return _list(request)


@require_POST
def approve_changes(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish what the editor was shown."""
    business = _business(request, pk)
    try:
        approve(pk, _editor(request), _seen(request))
    except NewerVersionError:
        return _outdated(request)
    messages.success(
        request, _("„%(business)s“ ist freigegeben.") % {"business": business.title}
    )
    return redirect("moderation")


@require_POST
def send_changes_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Give it back with a sentence."""
    business = _business(request, pk)
    form = SendBackForm(request.POST)
    if not form.is_valid():
        return _list(request, wrong=pk, form=form, status=422)
    try:
        send_back(pk, _editor(request), _seen(request), form.cleaned_data["sentence"])
    except NewerVersionError:
        return _outdated(request)
    messages.success(
        request,
        _("„%(business)s“ ist zurückgegeben. Das Team weiß Bescheid.")
        % {"business": business.title},
    )
    return redirect("moderation")


@require_http_methods(["GET", "HEAD", "POST"])
def team_changes(request: HttpRequest, pk: int) -> HttpResponse:
    """What a team has changed, and whether it is trusted."""
    business = _business(request, pk)
    form = TrustForm(request.POST or None)
    trusted = is_trusted(business)
    if request.method == "POST" and form.is_valid():
        set_trust(business, _editor(request), not trusted, form.cleaned_data["reason"])
        return redirect("moderation_team", pk)
    changes = ProfileChange.objects.filter(business_id=pk).select_related("made_by")
    page = Paginator(changes, PER_PAGE).get_page(request.GET.get("p"))
    return TemplateResponse(
        request,
        "businesses/moderation/team.html",
        {
            "business": business,
            "form": form,
            "is_trusted": trusted,
            "members": business.team.select_related("user"),
            "page_of_changes": page,
            "changes": past_changes(Versions.of(pk), cast("Any", page.object_list)),
        },
        status=422 if form.errors else 200,
    )


@require_POST
def make_owner(request: HttpRequest, pk: int, member_pk: int) -> HttpResponse:
    """Let a helper answer for the profile: when its last owner is gone, who else?"""
    helper = get_object_or_404(_business(request, pk).team, pk=member_pk)
    change_role(helper, Role.OWNER)
    messages.success(
        request, _("%(person)s darf jetzt alles.") % {"person": helper.user}
    )
    return redirect("moderation_team", pk)


@require_POST
def undo_change(request: HttpRequest, pk: int, change: int) -> HttpResponse:
    """Take a team's change back."""
    _business(request, pk)
    found = get_object_or_404(ProfileChange, pk=change, business_id=pk)
    try:
        take_back(found, _editor(request), as_editor=True)
    except (ChangedMeanwhileError, InvalidValuesError):
        messages.warning(
            request, _("Das wurde inzwischen noch einmal geändert. Es bleibt so.")
        )
    else:
        messages.success(request, _("Die Änderung ist zurückgenommen."))
    return redirect("moderation_team", pk)


def _list(
    request: HttpRequest,
    *,
    wrong: int = 0,
    form: SendBackForm | None = None,
    status: int = 200,
) -> HttpResponse:
    editor = _editor(request)
    page = Paginator(waiting_businesses(editor), PER_PAGE).get_page(
        request.GET.get("p")
    )
    entries = []
    for business in page:
        refused = form if business.pk == wrong else None
        sentence = refused or SendBackForm(auto_id=f"id_{business.pk}_%s")
        entries.append((waiting(business), is_trusted(business), sentence))
    return TemplateResponse(
        request,
        "businesses/moderation/waiting.html",
        {"entries": entries, "page_of_businesses": page},
        status=status,
    )


def _outdated(request: HttpRequest) -> HttpResponse:
    messages.warning(
        request,
        _("Das Team hat inzwischen mehr geändert. Sehen Sie bitte noch einmal hin."),
    )
    return redirect("moderation")


def _business(request: HttpRequest, pk: int) -> BusinessPage:
    """The business, for those who may publish it; nobody else learns of it."""
    business = get_object_or_404(BusinessPage, pk=pk)
    if not may_decide(business, _editor(request)):
        raise PermissionDenied
    return business


def _editor(request: HttpRequest) -> User:
    return cast(User, request.user)


def _seen(request: HttpRequest) -> int:
    text = request.POST.get("revision", "")
    return int(text) if text.isdecimal() and len(text) < 19 else 0
