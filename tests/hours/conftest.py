"""What the tests of opening hours share."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel.messages import mofile, pofile
from babel.support import Translations
from django.utils.translation import trans_real

HERE = Path(__file__).parent
ENGLISH = HERE.parents[1] / "locale-en" / "hours.po"
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture(scope="session")
def at():
    """A moment in Berlin from its wall-clock text: at("2026-06-01 08:50")."""
    return lambda text: datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.fixture(scope="session")
def osm_strings() -> list[str]:
    """Real and made-up values of every kind that the engine has to cope with."""
    return (HERE / "osm_strings.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="session")
def real_strings(shared_data) -> list[str]:
    """All distinct values that real businesses had in OpenStreetMap."""
    text = (shared_data / "opening_hours.txt").read_text(encoding="utf-8")
    return text.removesuffix("\n").split("\n")


@pytest.fixture(scope="session", autouse=True)
def _english() -> None:
    """The English wording, also before it is part of the compiled catalogue."""
    if ENGLISH.exists():
        compiled = BytesIO()
        mofile.write_mo(compiled, pofile.read_po(ENGLISH.open("rb"), locale="en"))
        compiled.seek(0)
        trans_real.translation("en").merge(Translations(compiled))
