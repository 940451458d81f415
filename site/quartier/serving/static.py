"""Static files with their content's hash in the name."""

import hashlib
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from whitenoise.storage import CompressedManifestStaticFilesStorage

# Extensions of htmx that we do not use; one imports a file that is not there.
UNUSED = ["django_htmx/ext/*"]


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Rewrites the imports of our JavaScript modules too; keeps no unhashed copies."""

    support_js_module_import_aggregation = True
    keep_only_hashed_files = True


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
    digest = hashlib.sha256()
    for package in ("django", "wagtail", "whitenoise"):
        digest.update(f"{package} {version(package)}\n".encode())
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda found: found[0]):
            state = Path(storage.path(name)).stat()
            digest.update(f"{name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()
