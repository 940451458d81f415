"""How many asked, month by month, without a word about anybody."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from businesses.choices import language_name
from campaigns.public.when import month_and_year
from quartier.advice.choices import Result
from quartier.advice.models import AdviceRequest, RequestCount
from quartier.advice.requests.keeping import result_of
from quartier.partners.models import PartnerPage


@dataclass(frozen=True, order=True)
class Ended:
    """Requests of one month for one offer that ended alike."""

    month: date
    title: str
    language: str
    result: str


@dataclass(frozen=True)
class Month:
    """The same of all offers, in words."""

    name: str
    count: int
    offers: list[tuple[str, int]]
    languages: list[tuple[str, int]]
    results: list[tuple[str, int]]


def numbers_of(partner: PartnerPage) -> Counter[Ended]:
    """All requests that an organisation has had, those that are deleted as well."""
    found: Counter[Ended] = Counter()
    for row in RequestCount.objects.filter(partner=partner):
        found[Ended(row.month, row.title, row.language, row.result)] += row.count
    for one in AdviceRequest.objects.received().filter(partner=partner):
        month = timezone.localdate(one.asked_at).replace(day=1)
        result = one.result if not one.is_over else result_of(one)
        found[Ended(month, one.title, one.language, result)] += 1
    return found


def months_of(partner: PartnerPage) -> list[Month]:
    """The newest month first, in the reader's language."""
    found = numbers_of(partner)
    months = sorted({ended.month for ended in found}, reverse=True)
    return [_month(month, found) for month in months]


def _month(month: date, found: Counter[Ended]) -> Month:
    rows = [(ended, count) for ended, count in found.items() if ended.month == month]
    labels = dict(Result.choices)
    return Month(
        month_and_year(month),
        sum(count for _ended, count in rows),
        _sums((ended.title, count) for ended, count in rows),
        _sums((language_name(ended.language), count) for ended, count in rows),
        _sums(
            (str(labels[ended.result]), count) for ended, count in rows if ended.result
        ),
    )


def _sums(rows: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    sums: Counter[str] = Counter()
    for name, count in rows:
        sums[name] += count
    return sums.most_common()
