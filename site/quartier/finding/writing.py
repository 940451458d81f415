"""From what is published to the documents by which it is found."""

from collections.abc import Collection

from django.db import transaction
from django_tasks import task
from wagtail.models import Page

from businesses.models.search_document import SearchClock
from quartier.finding.documents import FORM
from quartier.finding.kinds import Source, sources
from quartier.finding.models import FoundDocument, FoundForm

AT_ONCE = 500
"""Records that are read and written together."""


@transaction.atomic
def refresh(source: Source, ids: Collection[int]) -> None:
    """Bring documents in line with what everybody may see, in one transaction with it.

    The clock moves on only if something has changed.
    """
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), AT_ONCE):
        _refresh(source, wanted[start : start + AT_ONCE])


@transaction.atomic
def refresh_on(page: Page) -> None:
    """The same for everything on one page."""
    for source in sources():
        refresh(source, source.ids_on(page))


@transaction.atomic
def refresh_below(page: Page) -> None:
    """The same for everything on a page, and on those below it."""
    for source in sources():
        refresh(source, source.ids_below(page))


@transaction.atomic
def refresh_all() -> None:
    """The same for everything there is or was."""
    for source in sources():
        known = FoundDocument.objects.filter(source=source.name)
        ids = set(known.values_list("object_id", flat=True))
        refresh(source, ids | set(source.ids()))
    FoundForm.objects.update_or_create(pk=1, defaults={"form": _form()})


@task()
def refresh_all_later() -> None:
    """The same in the background, after changes of what many refer to."""
    refresh_all()


def need_refreshing() -> bool:
    """Whether another version of the program wrote the documents, or none has yet."""
    return not FoundForm.objects.filter(form=_form()).exists()


def _form() -> str:
    return f"{FORM} {' '.join(sorted(source.name for source in sources()))}"


def _refresh(source: Source, ids: Collection[int]) -> None:
    found = {one.object_id: one.record() for one in source.found(ids)}
    rows = FoundDocument.objects.filter(source=source.name, object_id__in=ids)
    known = dict(rows.values_list("object_id", "record"))
    changed = {pk: found.get(pk) for pk in ids if found.get(pk) != known.get(pk)}
    if not changed:
        return
    sequence = SearchClock.objects.tick()
    FoundDocument.objects.bulk_create(
        [
            FoundDocument(
                source=source.name, object_id=pk, record=record, sequence=sequence
            )
            for pk, record in changed.items()
        ],
        batch_size=200,
        update_conflicts=True,
        unique_fields=["source", "object_id"],
        update_fields=["record", "sequence"],
    )
