"""The English catalogue, as it is stored and as it is collected anew."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = Path("locale", "en", "LC_MESSAGES", "django.po")
SOURCES = ("businesses", "campaigns", "home", "site", "templates", "locale")
WITH_TEXTS = {".py", ".html", ".txt", ".po"}
KEPT = WITH_TEXTS | {".toml"}
"""Beside texts what the program reads when it starts."""


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale="en")


@pytest.fixture(scope="session")
def english() -> Catalog:
    """The texts as they are committed."""
    return read(ROOT / CATALOGUE)


@pytest.fixture(scope="session")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The texts after `make messages` in a copy of the project."""
    if shutil.which("xgettext") is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs gettext.")
        pytest.skip("gettext is not installed.")
    copy = tmp_path_factory.mktemp("sources")
    for name in ("Makefile", "manage.py"):
        shutil.copy(ROOT / name, copy)
    for name in SOURCES:
        shutil.copytree(ROOT / name, copy / name, ignore=without_texts)
    programs = Path(sys.executable).parent
    command = ["make", "--assume-old=tools", "messages", f"BIN={programs}"]
    variables = {**os.environ, "QUARTIER_DATA": str(copy / "data")}
    variables.pop("DJANGO_SETTINGS_MODULE", None)
    subprocess.run(command, cwd=copy, env=variables, check=True)
    return read(copy / CATALOGUE)


def without_texts(folder: str, names: list[str]) -> list[str]:
    """What need not be copied to find texts."""
    files = [Path(folder, name) for name in names]
    return [file.name for file in files if file.is_file() and file.suffix not in KEPT]
