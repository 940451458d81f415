"""Three businesses a day on the front page, so that everybody gets a turn."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.apps import apps
from django.utils import timezone

from businesses.models import DirectoryPage
from businesses.search.feeds import chosen, rotation
from home.front.turns import A_DAY

if TYPE_CHECKING:
    from businesses.search.hits import Hit


def draw_turns(today: date) -> None:
    """Decide in each directory whose turn it is; the clock does it each day."""
    turns = apps.get_model("home", "ShopTurn").objects
    for directory in DirectoryPage.objects.live():
        turns.draw(today, directory)


def shops_of_the_day(directory: DirectoryPage, now: datetime) -> "list[Hit]":
    """Those whose turn it is; until the clock has drawn, some others every day."""
    today = timezone.localdate(now)
    drawn = apps.get_model("home", "ShopTurn").objects.shown_on(today, directory)
    found = chosen(directory, drawn, now) if drawn else []
    return found or rotation(directory, today, A_DAY, now)
