"""The editors' list of what waits, and their decisions about it."""

from typing import cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from businesses.moderation.deciding import (
    NewerVersionError,
    approve,
    business_to_decide,
    send_back,
)
from businesses.moderation.forms import SendBackForm
from businesses.moderation.waiting import waiting, waiting_businesses
from businesses.team.standing import is_trusted
from quartier.accounts.models import User

PER_PAGE = 10


@require_safe
def waiting_list(request: HttpRequest) -> HttpResponse:
    """Every business whose team waits, the longest wait first."""
    return _list(request)


@require_POST
def approve_changes(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish what the editor was shown."""
    business = business_to_decide(pk, _editor(request))
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
    business = business_to_decide(pk, _editor(request))
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


def _editor(request: HttpRequest) -> User:
    return cast(User, request.user)


def _seen(request: HttpRequest) -> int:
    text = request.POST.get("revision", "")
    return int(text) if text.isdecimal() and len(text) < 19 else 0
