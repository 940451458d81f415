"""What all tests share."""

import os
from pathlib import Path

import pytest
from django.core.cache import cache

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real data; without it tests skip, but never in CI."""
    if not SHARED_DATA.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"CI needs the real data in {SHARED_DATA}.")
        pytest.skip("The folder of real data is not here.")
    return SHARED_DATA


@pytest.fixture(autouse=True)
def _files_of_its_own(settings, tmp_path):
    """Each test has its own folder of pictures and an empty cache."""
    settings.MEDIA_ROOT = tmp_path / "media"
    cache.clear()
