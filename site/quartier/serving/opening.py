"""What a web process does before its first visitor comes."""

import logging

from django.db import DatabaseError, connections
from django.utils import timezone

from businesses.search import live_index

logger = logging.getLogger(__name__)


def open_search() -> None:
    """Read the index; where that fails, the first question tries again."""
    try:
        live_index.open(timezone.now())
    except DatabaseError:
        logger.exception("The search could not be opened")
    finally:
        connections.close_all()
