"""Which pages have a text in which language, known without asking the database.

German readers pay nothing for translations: the set is kept in the cache and made
anew when an editor publishes or deletes one.
"""

from typing import Any
from uuid import uuid4

from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save

KEPT_SECONDS = 3600
EPOCH = "translated-pages-epoch"


def translated_pages() -> frozenset[tuple[int, str]]:
    """Numbers of pages with the languages of their published texts."""
    from quartier.translations.models import Translation

    epoch = cache.get_or_set(EPOCH, _new_epoch, None)
    key = f"translated-pages-{epoch}"
    known = cache.get(key)
    if known is None:
        known = frozenset(
            Translation.objects.shown().values_list("page_id", "language")
        )
        cache.set(key, known, KEPT_SECONDS)
    return known


def connect() -> None:
    """Listen to what changes the set."""
    from quartier.translations.models import Translation

    for signal in (post_save, post_delete):
        signal.connect(_forget_soon, sender=Translation, dispatch_uid="translations")


def _forget_soon(**_changed: Any) -> None:
    """At once for whoever reads in this transaction, and again when it is over."""
    _forget()
    transaction.on_commit(_forget)


def _forget() -> None:
    cache.set(EPOCH, _new_epoch(), None)


def _new_epoch() -> str:
    return uuid4().hex
