"""The site's own settings, with what only tests need changed."""

import os
from pathlib import Path

os.environ.setdefault(
    "QUARTIER_DATA", str(Path(__file__).resolve().parents[1] / "data" / "tests")
)

from quartier.settings import *  # noqa: F403
from quartier.settings import CACHES, QUARTIER_DATA, STORAGES

# Tasks run at once; the tests of the worker start a real one.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
# Pages link static files as they lie in the source folders.
STORAGES["staticfiles"] = {
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
WHITENOISE_AUTOREFRESH = True
# Tests that run side by side keep their own cache.
for name, one in CACHES.items():
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    one["LOCATION"] = QUARTIER_DATA / "cache" / worker / name
# Editors come in without a second factor, as in the demo; tests/accounts demands it.
SECOND_FACTOR_REQUIRED = False
MAIL_CARRIER = "django.core.mail.backends.locmem.EmailBackend"
# The real hasher takes its time on purpose.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
