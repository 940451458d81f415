"""What the site does by itself when time passes."""

import logging
from datetime import datetime

from django.core.cache import cache
from django.core.management import call_command
from django.db import close_old_connections
from django.utils import timezone

from businesses.claims.cards.files import clear_away as clear_printed_cards
from businesses.freshness.asking import ask_each_morning
from businesses.models import SpecialDay
from businesses.search.rebuilding import keep_days_ahead
from campaigns.involvement import close_those_that_are_over
from campaigns.materials.ordering import keep_materials
from campaigns.people.reminding import remind
from campaigns.phase_changes import notice_phases
from quartier.events.dates import extend
from quartier.mail.tasks import sweep
from quartier.partners.models import PlaceDay

logger = logging.getLogger(__name__)


def tick() -> None:
    """Publish and send what is due; once a day, clear away what is over and work ahead.

    May run every minute and in several processes at once: all of it can be
    done again without harm. An error is logged and stops neither the clock nor the
    rest of the minute's work.
    """
    close_old_connections()
    now = timezone.now()
    for work in (
        _publish,
        notice_phases,
        remind,
        sweep,
        ask_each_morning,
        keep_materials,
        _clear_away,
    ):
        try:
            work(now)
        except Exception:
            logger.exception("The minute's work failed")
    close_old_connections()


def _publish(now: datetime) -> None:
    call_command("publish_scheduled", verbosity=0)


def _clear_away(now: datetime) -> None:
    today = timezone.localdate(now)
    if cache.add(f"cleared-{today}", True, timeout=2 * 86_400):
        for special_day in (SpecialDay, PlaceDay):
            special_day.objects.delete_past(today)
        clear_printed_cards(now)
        close_those_that_are_over(today)
        keep_days_ahead()
        extend(now)
        call_command("prune_db_task_results", verbosity=0)
        call_command("clearsessions", verbosity=0)
        call_command("purge", verbosity=0)
