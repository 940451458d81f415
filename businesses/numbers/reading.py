"""From the stored sums to the numbers of a page."""

from datetime import date

from django.db.models import Sum
from django.db.models.functions import TruncMonth

from businesses.models import DailyNumber
from businesses.numbers.months import SHOWN, Month, Numbers

YEAR = 12


def numbers_of(business: int, today: date) -> Numbers:
    """What was counted in the months that are shown and in those a year before."""
    first = Month.of(today).before(SHOWN - 1 + YEAR)
    rows = (
        DailyNumber.objects.filter(business=business, day__gte=first.first_day)
        .annotate(month=TruncMonth("day"))
        .values_list("month", "counted")
        .annotate(sum=Sum("number"))
    )
    sums = {(Month.of(month), counted): number for month, counted, number in rows}
    return Numbers(today, sums)
