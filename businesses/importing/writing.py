"""Pages made and changed through the editors' form, with revision and log entry."""

from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.signal_handlers import disable_reference_index_auto_update

from businesses.importing.imported_form import PageRefusedError, filled_form
from businesses.importing.memory import REMEMBERED, Memory
from businesses.importing.ownership import changes_to, same, values_of
from businesses.importing.records import Record
from businesses.importing.report import Outcome, Report
from businesses.importing.slugs import Slugs
from businesses.models import BusinessPage, BusinessTag, DirectoryPage


class Writer:
    """Writes records into a directory; with `dry_run` it only says what it would do."""

    def __init__(
        self,
        directory: DirectoryPage,
        memory: Memory,
        report: Report,
        *,
        draft: bool,
        dry_run: bool,
    ) -> None:
        self.directory = directory
        self.memory = memory
        self.report = report
        self.draft = draft
        self.dry_run = dry_run
        self.slugs = Slugs(memory.slugs, "geschaeft")

    def write(self, records: Iterable[Record]) -> None:
        """Write all of these or, if anything unforeseen happens, none."""
        batch = list(records)
        with transaction.atomic():
            if self.directory.pk:
                # The number of children is counted up in memory, too.
                self.directory.refresh_from_db()
            pages, tags = self._pages_of(batch)
            for record in batch:
                page = pages.get(self.memory.pages.get(record.key, 0))
                try:
                    with transaction.atomic():
                        if page is None:
                            outcome = self._create(record)
                        else:
                            outcome = self._update(page, tags.get(page.pk, []), record)
                except (PageRefusedError, ValidationError) as error:
                    messages = getattr(error, "messages", None) or [str(error)]
                    self.report.refuse(record, " ".join(messages))
                else:
                    self.report.count(outcome, record)

    def _pages_of(
        self, batch: list[Record]
    ) -> tuple[dict[int, BusinessPage], dict[int, list[str]]]:
        keys = {
            self.memory.pages[one.key] for one in batch if one.key in self.memory.pages
        }
        if not keys:
            return {}, {}
        found = BusinessPage.objects.filter(pk__in=keys).select_for_update(
            of=("self", "page_ptr")
        )
        tags: dict[int, list[str]] = {}
        for page, name in BusinessTag.objects.filter(
            content_object__in=keys
        ).values_list("content_object", "tag__name"):
            tags.setdefault(page, []).append(name)
        return {page.pk: page for page in found}, tags

    def _create(self, record: Record) -> Outcome:
        page = BusinessPage(
            live=False, source=self.memory.source, source_key=record.key
        )
        form, refused = filled_form(page, self.directory, record.values)
        _report_refused(record, refused)
        if self.dry_run:
            return Outcome.CREATED
        page = form.save(commit=False)
        page.slug = self.slugs.take(page.title)
        page.imported = _picked(_values_after(page, form), record.values)
        # One update of the reference index will do, at the end.
        with nullcontext() if self.draft else disable_reference_index_auto_update():
            self.directory.add_child(instance=page)
            revision = page.save_revision()
        log(
            instance=page,
            action=REMEMBERED,
            revision=revision,
            content_changed=True,
            data=self.memory.note(self.directory, record),
        )
        if not self.draft:
            revision.publish()
        return Outcome.CREATED

    def _update(self, page: BusinessPage, tags: list[str], record: Record) -> Outcome:
        if not page.live and page.latest_revision_id:
            page = page.get_latest_revision_as_object()
            tags = [tag.name for tag in page.tags.all()]
        current = values_of(page, tags)
        changes = changes_to(current, page.imported, record.values)
        self.report.keep(record, changes.kept)
        if not changes.values:
            return Outcome.UNCHANGED
        reason = _reason_to_leave_alone(page)
        if reason:
            self.report.leave_alone(record, reason)
            return Outcome.UNCHANGED
        form, refused = filled_form(page, self.directory, changes.values)
        _report_refused(record, refused)
        values = _values_after(page, form, tags)
        if all(same(name, current[name], values[name]) for name in changes.values):
            return Outcome.UNCHANGED
        if not self.dry_run:
            page = form.save(commit=False)
            page.imported = {**page.imported, **_picked(values, changes.values)}
            revision = page.save_revision(log_action=True)
            if page.live:
                revision.publish()
        return Outcome.UPDATED


def _reason_to_leave_alone(page: BusinessPage) -> str:
    if page.locked:
        return _("Die Seite ist gesperrt.")
    if page.live and page.has_unpublished_changes:
        return _(
            "Für die Seite gibt es einen Entwurf, der noch nicht veröffentlicht ist."
        )
    return ""


def _report_refused(record: Record, refused: Mapping[str, str]) -> None:
    for name, message in refused.items():
        record.report(name, message)


def _values_after(
    page: BusinessPage, form: Any, tags: Iterable[str] = ()
) -> dict[str, Any]:
    return values_of(page, form.cleaned_data.get("tags", tags))


def _picked(values: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: values[name] for name in names}
