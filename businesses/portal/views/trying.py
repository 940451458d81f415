"""The public page as it would look, before anything is saved."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST, require_safe

from businesses.models import BusinessPage, Doing
from businesses.moderation.part_form import form_class
from businesses.moderation.parts import Part
from businesses.moderation.versions import Versions
from businesses.portal.frame import for_teams, portal_page
from businesses.team.guards import own_business
from quartier.accounts.models import User


@require_POST
@xframe_options_sameorigin
@for_teams
def typed(request: HttpRequest, pk: int, part: Part) -> HttpResponseBase:
    """The page with what was just typed; what waits for approval is in it too."""
    own_business(request.user, pk, part.doing)
    versions = Versions.of(pk)
    form = form_class(part)(
        request.POST, versions.newest, cast(User, request.user), versions.pictures()
    )
    if not form.is_valid():
        return portal_page(
            request, "businesses/portal/no_preview.html", None, form=form
        )
    return _shown(form.save(commit=False), request)


@require_safe
@for_teams
def waiting(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The page with all that waits for approval."""
    own_business(request.user, pk, Doing.SEE)
    return _shown(Versions.of(pk).newest, request)


def _shown(page: BusinessPage, request: HttpRequest) -> HttpResponseBase:
    request.is_preview = True  # type: ignore[attr-defined]
    return cast(HttpResponse, page.render(request))
