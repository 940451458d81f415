"""What a team learns of its visitors."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_safe

from businesses.models import Counted, Doing
from businesses.numbers.chart import chart
from businesses.numbers.hints import hint_for
from businesses.numbers.months import Month, Numbers
from businesses.numbers.reading import numbers_of
from businesses.portal.frame import for_teams, portal_page
from businesses.team.guards import own_business


@require_safe
@for_teams
def numbers(request: HttpRequest, pk: int) -> HttpResponse:
    """The sums by month, beside those of the year before, and one hint."""
    business = own_business(request.user, pk, Doing.SEE)
    found = numbers_of(business.pk, timezone.localdate())
    return portal_page(
        request,
        "businesses/portal/numbers.html",
        business,
        kinds=Counted.labels,
        rows=_rows(found),
        comparisons=list(found.comparisons()),
        month=found.last_whole.first_day,
        chart=chart(
            [
                (
                    date_format(month.first_day, "M"),
                    found.of(month, Counted.OPENED),
                    found.year_before(month, Counted.OPENED),
                )
                for month in found.months
            ]
        ),
        hint=hint_for(business, found.opened_lately()),
        is_empty=not found.sums,
    )


def _rows(found: Numbers) -> list[tuple[Month, list[int]]]:
    """Newest month first, with its sum of each kind."""
    return [
        (month, [found.of(month, counted) for counted in Counted])
        for month in reversed(found.months)
    ]
