"""What stands in the way of the first `make run` is said in one sentence."""

import os
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT

SCRIPT = ROOT / "scripts" / "prepare.py"


@pytest.fixture
def clone(tmp_path):
    """The few files that preparing needs, without an environment."""
    for name in ("scripts/prepare.py", "requirements/base.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def prepared(folder, before="", **variables):
    """Run the script in a Python that first runs other lines."""
    start = f"import runpy, sys; sys.argv = ['prepare.py', 'base']; {before}; "
    start += (
        f"runpy.run_path({str(folder / 'scripts/prepare.py')!r}, run_name='__main__')"
    )
    return subprocess.run(
        [sys.executable, "-c", start],
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_python_that_is_too_old_is_told_with_what_to_do(clone):
    done = prepared(clone, "sys.version_info = (3, 9, 2)")
    assert done.returncode == 1
    assert "Python 3.11 or newer; this is 3.9" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_missing_venv_module_is_told_with_what_to_install(clone):
    broken = clone / "python"
    broken.write_text("#!/bin/sh\necho no ensurepip >&2\nexit 1\n")
    broken.chmod(0o755)
    done = prepared(clone, f"sys.executable = {str(broken)!r}")
    assert done.returncode == 1
    assert "sudo apt install python3-venv" in done.stderr.splitlines()[0]


def test_a_missing_network_is_told_and_the_next_run_goes_on(clone):
    nowhere = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "PIP_EXTRA_INDEX_URL": "",
        "PIP_FIND_LINKS": "",
        "PIP_NO_CACHE_DIR": "1",
        "PIP_RETRIES": "0",
    }
    done = prepared(clone, "pass", **nowhere)
    assert done.returncode == 1
    assert "Connect to the internet" in done.stderr.splitlines()[0]
    assert not (clone / ".venv" / "installed-base").exists()


def test_what_is_installed_is_not_installed_again():
    if not (ROOT / ".venv" / "installed-test").exists():
        pytest.skip("There is no .venv here.")
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "test"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout == ""
