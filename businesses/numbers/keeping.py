"""How long days are told apart."""

from datetime import date

from django.db import transaction
from django.db.models import QuerySet, Sum
from django.db.models.functions import TruncMonth

from businesses.models import DailyNumber
from businesses.models.numbers import SumKey
from businesses.numbers.months import Month

MONTHS_BY_DAY = 25
"""So long each day has a sum of its own; then its month alone."""


@transaction.atomic
def sum_up_months(today: date) -> int:
    """Make one sum of the days of each month that is long over; counts rows that go.

    Done again it changes nothing.
    """
    days = long_ago(today)
    gone = days.count()
    sums = {
        SumKey(business, month, counted): number
        for business, month, counted, number in days.annotate(month=TruncMonth("day"))
        .values_list("business", "month", "counted")
        .annotate(sum=Sum("number"))
    }
    days.delete()
    DailyNumber.objects.add(sums)
    return gone


def long_ago(today: date) -> QuerySet[DailyNumber]:
    """The days whose months are summed up next."""
    return DailyNumber.objects.filter(
        day__lt=Month.of(today).before(MONTHS_BY_DAY).first_day
    ).exclude(day__day=1)
