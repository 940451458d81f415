"""The worker's part: a batch becomes a file."""

import logging

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_tasks import task

from businesses.claims.cards.batches import codes_to_print
from businesses.claims.cards.files import put
from businesses.claims.cards.texts import sheet
from businesses.claims.cards.typesetting import pdf
from businesses.models import CardBatch

logger = logging.getLogger(__name__)

BEFORE_PICTURES = 5
"""An editor waits for the file; after an import a thousand pictures wait, too."""


def order_printing(batch: CardBatch) -> None:
    """Have the file made, or made again, once the batch is written."""
    CardBatch.objects.filter(pk=batch.pk).update(
        printed_at=None, file_name="", error=""
    )
    transaction.on_commit(lambda: print_batch.enqueue(batch.pk))


@task(priority=BEFORE_PICTURES)
def print_batch(batch_pk: int) -> None:
    """Write the file; what goes wrong is told in the list of batches."""
    batch = CardBatch.objects.filter(pk=batch_pk).first()
    if batch is None:
        return
    with override(settings.LANGUAGE_CODE):
        try:
            _print(batch)
        except Exception:
            logger.exception("Batch %s could not be printed", batch_pk)
            batch.error = _("Die Datei konnte nicht gemacht werden.")
            batch.save(update_fields=["error"])


def _print(batch: CardBatch) -> None:
    now = timezone.now()
    codes = list(codes_to_print(batch, now))
    if not codes:
        batch.error = _("Alle Codes sind benutzt, zurückgezogen oder abgelaufen.")
        batch.save(update_fields=["error"])
        return
    put(batch, pdf(sheet(batch, codes, now)))
    kind = _("Briefe") if batch.way == "letter" else _("Karten")
    batch.file_name = f"{kind}-{timezone.localtime(batch.made_at):%Y-%m-%d}.pdf"
    batch.printed_at, batch.error = now, ""
    batch.save(update_fields=["file_name", "printed_at", "error"])
