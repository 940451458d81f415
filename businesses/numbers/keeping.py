"""How long days are told apart: then a month has one sum, on its first day."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet, Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone

from businesses.models import DailyNumber
from businesses.models.numbers import SumKey
from businesses.numbers.months import Month


def days_before(moment: datetime) -> QuerySet[DailyNumber]:
    """The days of whole months that were over then and are not summed up yet."""
    month = Month.of(timezone.localdate(moment))
    return DailyNumber.objects.filter(day__lt=month.first_day).exclude(day__day=1)


@transaction.atomic
def sum_up(days: QuerySet[DailyNumber]) -> None:
    """Add these days to the first day of their month; done again it changes nothing."""
    sums = {
        SumKey(business, month, counted): number
        for business, month, counted, number in days.annotate(month=TruncMonth("day"))
        .values_list("business", "month", "counted")
        .annotate(sum=Sum("number"))
    }
    days.delete()
    DailyNumber.objects.add(sums)
