"""Static files with their content's hash in the name, compressed once and for all."""

import hashlib
import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage
from django.core.management import call_command
from whitenoise.compress import brotli_installed
from whitenoise.storage import CompressedManifestStaticFilesStorage

# Extensions of htmx that we do not use; one imports a file that is not there.
UNUSED = ["django_htmx/ext/*"]


# The stylesheet that stands for all it imports, so that pages ask for one.
JOINED = "css/site.css"
IMPORT = re.compile(r'@import "([\w.-]+)";\n')


class Joining:
    """A storage that opens a stylesheet together with all that it imports."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    def open(self, name: str) -> File:
        """The file, with the text of its neighbours in place of their names."""
        folder = PurePosixPath(name).parent
        text = IMPORT.sub(
            lambda found: self._text(str(folder / found[1])), self._text(name)
        )
        return ContentFile(text.encode())

    def _text(self, name: str) -> str:
        with self.storage.open(name) as file:
            return file.read().decode()


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Rewrites the imports of our JavaScript modules too; keeps no unhashed copies."""

    support_js_module_import_aggregation = True
    keep_only_hashed_files = True

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._urls: dict[str, str] = {}

    def url(self, name: str, force: bool = False) -> str:
        """The address of a file, worked out once: a page has a hundred of them."""
        if name not in self._urls:
            self._urls[name] = super().url(name, force)
        return self._urls[name]

    def post_process(
        self, paths: dict[str, tuple[Any, str]], *args: Any, **options: Any
    ) -> Iterator[tuple[str, str | None, bool | Exception]]:
        """Hash and compress all files, the joined stylesheet in one piece."""
        self._urls.clear()
        if JOINED in paths:
            storage, path = paths[JOINED]
            paths = {**paths, JOINED: (Joining(storage), path)}
        yield from super().post_process(paths, *args, **options)


def collect() -> bool:
    """Collect the static files unless nothing changed; says whether it did."""
    stamp = Path(settings.STATIC_ROOT) / "collected"
    fingerprint = _fingerprint()
    if stamp.exists() and stamp.read_text() == fingerprint:
        return False
    call_command(
        "collectstatic",
        interactive=False,
        clear=True,
        verbosity=0,
        ignore_patterns=UNUSED,
    )
    stamp.write_text(fingerprint)
    return True


def _fingerprint() -> str:
    """Changes with every file that would be collected, and with the collector."""
    digest = hashlib.sha256(f"brotli: {brotli_installed}\n".encode())
    for package in ("django", "wagtail", "whitenoise"):
        digest.update(f"{package} {version(package)}\n".encode())
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda found: found[0]):
            state = Path(storage.path(name)).stat()
            digest.update(f"{name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()
