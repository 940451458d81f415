"""Where printed batches lie: in the data folder, never below what the site serves.

They hold codes, so nobody but the site's own user can read them, and they don't stay:
a lost file is made again from the batch.
"""

import os
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from businesses.models import CardBatch

STAYS = timedelta(days=30)


def path_of(batch: CardBatch) -> Path:
    """Where the file of a batch is, or would be."""
    return Path(settings.CARDS_ROOT) / f"{batch.key}.pdf"


def has_file(batch: CardBatch) -> bool:
    """Whether it can be fetched."""
    return bool(batch.file_name) and path_of(batch).is_file()


def put(batch: CardBatch, content: bytes) -> None:
    """Write the file, whole or not at all."""
    path = path_of(batch)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}.part")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)


def clear_away(now: datetime) -> int:
    """Remove files that are old or whose codes open nothing more; returns how many."""
    removed = 0
    for batch in CardBatch.objects.exclude(file_name=""):
        is_old = batch.printed_at is None or batch.printed_at <= now - STAYS
        if is_old or not batch.codes.usable(now).exists():
            path_of(batch).unlink(missing_ok=True)
            batch.file_name = ""
            batch.save(update_fields=["file_name"])
            removed += 1
    return removed
