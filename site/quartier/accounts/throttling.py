"""How often something may be tried within a time, counted for all processes together.

Counted in the database: a cache of files neither adds up what two processes count at
once nor keeps a counter when it is full.
"""

from datetime import timedelta

from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from quartier.accounts.models import Attempts


def allowed(key: str, limit: int, seconds: int) -> bool:
    """Count one try; whether it is among the first `limit` within `seconds`.

    The time begins with the first try. Of `key` (an address, a network) only a keyed
    hash is stored. Each step is one statement, so of many at once no more than `limit`
    are allowed. A try counts when the transaction around it ends well.
    """
    if _counted(key, limit, seconds):
        return True
    new = Attempts(key_hash=_hash(key), began_at=timezone.now())
    Attempts.objects.bulk_create([new], ignore_conflicts=True)
    return _counted(key, limit, seconds)


def full(key: str, limit: int, seconds: int) -> bool:
    """Whether one more try would be one too many; counts nothing."""
    began_after = timezone.now() - timedelta(seconds=seconds)
    return Attempts.objects.filter(
        key_hash=_hash(key), began_at__gt=began_after, count__gte=limit
    ).exists()


def forget(key: str) -> None:
    """Begin anew: who succeeded need not fear the tries before."""
    Attempts.objects.filter(key_hash=_hash(key)).delete()


def take_back(key: str) -> None:
    """One try less: it succeeded, and of those that share a network none is counted."""
    ours = Attempts.objects.filter(key_hash=_hash(key), count__gt=0)
    ours.update(count=F("count") - 1)


def _counted(key: str, limit: int, seconds: int) -> bool:
    now = timezone.now()
    rows = Attempts.objects.filter(key_hash=_hash(key))
    running = rows.filter(began_at__gt=now - timedelta(seconds=seconds))
    if running.filter(count__lt=limit).update(count=F("count") + 1):
        return True
    over = rows.filter(began_at__lte=now - timedelta(seconds=seconds))
    return bool(limit > 0 and over.update(count=1, began_at=now))


def _hash(key: str) -> str:
    return salted_hmac(__name__, key, algorithm="sha256").hexdigest()
