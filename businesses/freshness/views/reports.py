"""Residents say what is wrong and see what became of it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from businesses.freshness.public import public_business
from businesses.freshness.reporting import ReportForm, may_report
from businesses.models import BusinessPage, ErrorReport
from businesses.portal.frame import portal_page
from quartier.accounts.humans import for_anybody
from quartier.accounts.networks import network_of


@never_cache
@for_anybody
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The form; what was typed stays in it, whatever is wrong."""
    business = public_business(pk)
    form = ReportForm(
        request.POST if request.method == "POST" else None,
        purpose=f"report-{business.pk}",
        initial={"part": request.GET.get("teil", "")},
    )
    status = 200
    if request.method == "POST":
        if form.is_valid() and may_report(network_of(request), business.pk):
            made = form.save(business, get_language() or "de")
            return redirect("report_state", made.key)
        if form.is_valid():
            status = 429
            form.add_error(
                None,
                _(
                    "Gerade kamen sehr viele Hinweise. Bitte senden Sie Ihren in einer "
                    "Stunde noch einmal."
                ),
            )
    return _page(request, "businesses/report.html", business, status=status, form=form)


@never_cache
@require_safe
def report_state(request: HttpRequest, key: UUID) -> HttpResponse:
    """What became of it, for whoever has the link."""
    made = get_object_or_404(ErrorReport.objects.select_related("business"), key=key)
    business = made.business
    return _page(request, "businesses/report_state.html", business, report=made)


def _page(
    request: HttpRequest,
    template: str,
    business: BusinessPage,
    *,
    status: int = 200,
    **context: object,
) -> HttpResponse:
    response = portal_page(request, template, business, status=status, **context)
    # Not "same-origin": then browsers post forms without saying where they come from.
    response["Referrer-Policy"] = "same-origin"
    return response
