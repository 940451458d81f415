"""What the site does by itself when time passes."""

import logging

from django.core.cache import cache
from django.core.management import call_command
from django.db import close_old_connections
from django.utils import timezone

from businesses.models import SpecialDay
from businesses.search.rebuilding import keep_days_ahead

logger = logging.getLogger(__name__)


def tick() -> None:
    """Publish what is due; once a day, clear away what is over and work ahead.

    May run every minute and in several processes at once: all of it can be
    done again without harm. An error is logged and does not stop the clock.
    """
    close_old_connections()
    try:
        call_command("publish_scheduled", verbosity=0)
        today = timezone.localdate()
        if cache.add(f"cleared-{today}", True, timeout=2 * 86_400):
            SpecialDay.objects.delete_past(today)
            keep_days_ahead()
            call_command("prune_db_task_results", verbosity=0)
            call_command("clearsessions", verbosity=0)
    except Exception:
        logger.exception("The minute's work failed")
    finally:
        close_old_connections()
