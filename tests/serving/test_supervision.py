"""The site's processes run side by side and end together."""

import os
import signal
import socket
import subprocess
import sys
import textwrap
import time

import pytest
from conftest import ROOT

from quartier.serving.ports import port_problem


def supervised(tmp_path, *programs):
    """A supervisor in a process of its own over little Python programs."""
    source = textwrap.dedent(
        f"""
        import os, sys
        sys.path.insert(0, {str(ROOT / "site")!r})
        from quartier.serving.supervision import Program, Supervisor
        programs = [Program(str(n), [sys.executable, "-c", code])
                    for n, code in enumerate({list(programs)!r})]
        Supervisor(programs, os.environ, lambda: None, print).run()
        """
    )
    return subprocess.Popen([sys.executable, "-c", source], cwd=tmp_path)


def wait_for(condition, seconds=15):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if condition():
            return
        time.sleep(0.05)
    pytest.fail("It did not happen in time.")


SLEEPER = "import os, time; open(f'pid-{os.getpid()}', 'w').close(); time.sleep(60)"


def test_all_programs_end_when_it_is_told_to_stop(tmp_path):
    supervisor = supervised(tmp_path, SLEEPER, SLEEPER)
    wait_for(lambda: len(list(tmp_path.glob("pid-*"))) == 2)
    supervisor.send_signal(signal.SIGTERM)
    assert supervisor.wait(10) == 0
    for file in tmp_path.glob("pid-*"):
        with pytest.raises(ProcessLookupError):
            os.kill(int(file.name.removeprefix("pid-")), 0)


def test_a_program_that_dies_is_started_again(tmp_path):
    supervisor = supervised(tmp_path, SLEEPER)
    wait_for(lambda: list(tmp_path.glob("pid-*")))
    (first,) = tmp_path.glob("pid-*")
    os.kill(int(first.name.removeprefix("pid-")), signal.SIGKILL)
    wait_for(lambda: len(list(tmp_path.glob("pid-*"))) == 2)
    supervisor.send_signal(signal.SIGINT)
    assert supervisor.wait(10) == 0


def test_a_busy_port_is_told_with_another_to_take():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert f"QUARTIER_PORT={port + 1} make run" in port_problem("127.0.0.1", port)
    assert port_problem("127.0.0.1", port) == ""
