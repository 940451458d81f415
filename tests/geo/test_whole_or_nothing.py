"""A build that is stopped half-way leaves the old map, or none."""

import contextlib
import fcntl
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.core.management import CommandError

from quartier.geo.archives import replacing

ROOT = Path(__file__).resolve().parents[2]
SLOW_BUILD = """
import sys, time
from pathlib import Path
from django.conf import settings
from django.core.management import call_command
from quartier.geo import basemap_builder
settings.configure(BASEMAP_ROOT=Path(sys.argv[2]), INSTALLED_APPS=["quartier.geo"])
import django; django.setup()
swift = basemap_builder.ZoomLevel.tile
def slow(level, address):
    print("tile", flush=True)
    time.sleep(0.3)
    return swift(level, address)
basemap_builder.ZoomLevel.tile = slow
call_command("build_basemap", sys.argv[1], "--output", "map")
"""


@pytest.fixture
def stopped_build(village, basemap_root):
    """Starts a build and ends it by a signal while it cuts tiles."""

    def run(sign):
        process = subprocess.Popen(
            [sys.executable, "-c", SLOW_BUILD, str(village), str(basemap_root)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": str(ROOT / "site")},
            text=True,
        )
        assert process.stdout.readline() == "tile\n"
        process.send_signal(sign)
        process.stdout.close()
        assert process.wait(timeout=10) != 0

    return run


def test_a_terminated_build_leaves_nothing(stopped_build, basemap_root):
    stopped_build(signal.SIGTERM)
    assert list(basemap_root.iterdir()) == []


def test_a_terminated_build_leaves_the_old_map(stopped_build, build, village):
    archive = build(village)
    before = archive.read_bytes()
    stopped_build(signal.SIGTERM)
    assert archive.read_bytes() == before
    assert list(archive.parent.iterdir()) == [archive]


def test_a_killed_build_is_cleared_away_by_the_next(
    stopped_build, build, village, basemap_root
):
    stopped_build(signal.SIGKILL)
    assert not list(basemap_root.glob("*.pmtiles"))
    archive = build(village)
    assert list(basemap_root.iterdir()) == [archive]


def test_two_builds_of_one_map_do_not_mix(build, village, basemap_root):
    basemap_root.mkdir()
    with (basemap_root / ".map.pmtiles.part").open("ab") as part:
        fcntl.flock(part, fcntl.LOCK_EX)
        with pytest.raises(CommandError, match="wird gerade schon gebaut"):
            build(village)
    assert build(village).is_file()


def test_an_error_while_writing_leaves_the_old_file(tmp_path):
    target = tmp_path / "map.pmtiles"
    target.write_text("old")
    with contextlib.suppress(ZeroDivisionError), replacing(target) as file:
        file.write(b"half")
        _ = 1 / 0
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_takes_the_place_at_once(tmp_path):
    target = tmp_path / "map.pmtiles"
    target.write_text("old")
    before = time.time_ns()
    with replacing(target) as file:
        file.write(b"new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert target.stat().st_mtime_ns >= before - 1_000_000_000
