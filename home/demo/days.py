"""Days that the demo's texts tell by rules, so that it is never out of date.

`{today = -3}` and `{first = 7}` are counted from the day of loading and from the first
day of a campaign. `{month = 4, day = 22, ago = 365}` is the latest such day that lies
at least so far back, with `ahead` the next one that lies at least so far off. `weekday`
(0 is Monday) moves each of them on to the next such day.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from django.utils import timezone

Rule = Mapping[str, int]


def day_of(rule: Rule, today: date, first: date | None = None) -> date:
    """The day that a rule means."""
    if "today" in rule:
        return _on_weekday(today + timedelta(days=rule["today"]), rule)
    if "first" in rule and first:
        return _on_weekday(first + timedelta(days=rule["first"]), rule)
    years = range(today.year - 3, today.year + 3)
    days = [_on_weekday(date(year, rule["month"], rule["day"]), rule) for year in years]
    if "ago" in rule:
        return max(day for day in days if day <= today - timedelta(days=rule["ago"]))
    return min(day for day in days if day >= today + timedelta(days=rule["ahead"]))


def moment_of(day: date, clock: str) -> datetime:
    """A time of a day, "17:30", in the site's zone."""
    return timezone.make_aware(datetime.combine(day, time.fromisoformat(clock)))


def _on_weekday(day: date, rule: Rule) -> date:
    if "weekday" not in rule:
        return day
    return day + timedelta(days=(rule["weekday"] - day.weekday()) % 7)
