"""Cards or letters that are made together."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from businesses.claims.codes import printed_code
from businesses.models import BusinessPage, CardBatch, ClaimCode, ProofWay
from businesses.single_use import stored_hash
from quartier.accounts.models import User

LASTS = {ProofWay.CARD: timedelta(days=90), ProofWay.LETTER: timedelta(days=60)}

MOST = 500
"""Cards in one batch: 125 sheets."""


def make_batch(
    businesses: Iterable[BusinessPage], way: ProofWay, editor: User, now: datetime
) -> CardBatch:
    """One code for each business. Cards that are out already stay good."""
    with transaction.atomic():
        batch = CardBatch.objects.create(way=way, made_by=editor)
        ClaimCode.objects.bulk_create(
            ClaimCode(
                business=business,
                way=way,
                batch=batch,
                made_by=editor,
                expires_at=now + LASTS[way],
                secret_hash=stored_hash(printed_code(batch.key, business.pk)),
            )
            for business in businesses
        )
        return batch


def codes_to_print(batch: CardBatch, now: datetime) -> QuerySet[ClaimCode]:
    """Those of a batch that still open something, in the order of the streets."""
    usable = batch.codes.usable(now).select_related("business")
    return usable.order_by(
        "business__street", "business__house_number", "business__title", "pk"
    )


def revoke_batch(batch: CardBatch, now: datetime) -> int:
    """Make its cards worthless, of which none has been used; returns how many."""
    return batch.codes.revoke(now)
