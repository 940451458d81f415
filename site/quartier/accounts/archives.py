"""Everything about a person in one file: fetched once, gone in a week."""

import json
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from django.conf import settings
from django.core.files import File
from django.db import transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import localize
from django.utils.text import get_valid_filename
from django.utils.translation import gettext as _
from django_tasks import task

from quartier.accounts import personal_data
from quartier.accounts.models import Archive, User
from quartier.accounts.periods import PERIODS
from quartier.mail.sending import send_mail

IN_THE_MAKING = timedelta(hours=1)
"""After so long the worker must have been killed, and one may ask again."""


def ask_for(user: User) -> Archive:
    """Have an archive made; one that is still in the making is not asked for twice."""
    waiting = Archive.objects.filter(user=user, ready_at=None).first()
    if waiting is not None and timezone.now() - waiting.asked_at < IN_THE_MAKING:
        return waiting
    with transaction.atomic():
        archive = Archive.objects.create(user=user, asked_at=timezone.now())
        transaction.on_commit(lambda: make_archive.enqueue(archive.pk))
    return archive


def to_fetch(user: User) -> Archive | None:
    """The newest that is ready and was not fetched; None when there is none."""
    since = timezone.now() - PERIODS["archives"].length
    ready = Archive.objects.filter(user=user, ready_at__gt=since, fetched_at=None)
    return ready.first()


def fetch(user: User, key: UUID) -> IO[bytes] | None:
    """The file, once; of two who ask at the same time one gets it."""
    since = timezone.now() - PERIODS["archives"].length
    own = Archive.objects.filter(
        user=user, key=key, ready_at__gt=since, fetched_at=None
    )
    if not own.update(fetched_at=timezone.now()):
        return None
    path = file_of(key)
    file = path.open("rb")
    path.unlink()
    return file


def file_of(key: UUID) -> Path:
    """Where an archive lies."""
    return Path(settings.ARCHIVE_ROOT) / f"{key.hex}.zip"


def clear(archives: QuerySet[Archive]) -> None:
    """Delete archives, files first: a row without file is found again, not a file."""
    for archive in archives:
        file_of(archive.key).unlink(missing_ok=True)
        archive.delete()


@task()
def make_archive(pk: int) -> None:
    """Write the file and tell the person. Does nothing when that is done already."""
    archive = (
        Archive.objects.select_related("user").filter(pk=pk, ready_at=None).first()
    )
    if archive is None:
        return
    path = file_of(archive.key)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    with translation.override(archive.user.language):
        _write(unfinished, archive.user)
        url = settings.BASE_URL + reverse("own_data")
    unfinished.replace(path)
    with transaction.atomic():
        archive.ready_at = timezone.now()
        archive.save(update_fields=["ready_at"])
        send_mail(
            "archive_ready",
            archive.user.email,
            {"url": url, "days": PERIODS["archives"].days},
            kind="account",
            language=archive.user.language,
        )


def _write(path: Path, user: User) -> None:
    kinds = [(kind, list(kind.rows(user))) for kind in reversed(personal_data.kinds())]
    told = {kind.name: {"title": kind.title, "entries": rows} for kind, rows in kinds}
    shown = [
        {
            "title": kind.title,
            "rows": [[(name, readable(row[name])) for name in row] for row in rows],
        }
        for kind, rows in kinds
    ]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "data.json",
            json.dumps(told, default=plain, ensure_ascii=False, indent=1),
        )
        page = {"kinds": shown, "person": user, "made_at": timezone.now()}
        page["language"] = translation.get_language()
        archive.writestr(
            "index.html", render_to_string("accounts/archive_file.html", page)
        )
        for kind, _rows in kinds:
            for name, file in _named(kind.files(user)):
                with archive.open(f"{kind.name}/{name}", "w") as target, file.open():
                    for chunk in file.chunks():
                        target.write(chunk)


def _named(files: Iterable[tuple[str, File]]) -> Iterator[tuple[str, File]]:
    """Each file with a name that no other has and that is nothing but a name."""
    for number, (name, file) in enumerate(files, 1):
        yield f"{number:03}-{get_valid_filename(Path(name).name or 'file')}", file


def plain(value: Any) -> Any:
    """What JSON does not know itself."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value)


def readable(value: Any) -> str:
    """A value as people read it."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    if isinstance(value, datetime):
        return localize(timezone.localtime(value))
    if isinstance(value, dict):
        return "; ".join(f"{name}: {readable(one)}" for name, one in value.items())
    if isinstance(value, list | tuple | set):
        return ", ".join(readable(one) for one in value) or "–"
    return str(localize(value))
