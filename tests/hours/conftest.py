"""What the tests of opening hours share."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

HERE = Path(__file__).parent
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
