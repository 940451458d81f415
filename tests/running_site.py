"""The site as an operator runs it: real server, real worker, data of its own."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
INSIDE = ROOT / "tests" / "inside_site.py"
STARTS_WITHIN_SECONDS = 240


@dataclass
class RunningSite:
    """A site that was started by `manage.py serve`."""

    data: Path
    port: int
    process: subprocess.Popen | None = None
    settings: dict[str, str] = field(default_factory=dict)
    inside: subprocess.Popen | None = None
    static: Path | None = None
    """Where sites that are alike lend each other what they would all collect."""

    @property
    def url(self) -> str:
        """Where it is, without a closing slash."""
        return f"http://localhost:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """What its commands need to know."""
        return clean_environment() | {
            "QUARTIER_DATA": str(self.data),
            "QUARTIER_PORT": str(self.port),
            **self.settings,
        }

    @property
    def log(self) -> str:
        """Everything it has said."""
        return (self.data / "log").read_text()

    def manage(self, *words: str) -> str:
        """Run a command of manage.py to its end and return what it printed."""
        done = subprocess.run(
            [sys.executable, str(ROOT / "manage.py"), *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def manage_shell(self, source: str) -> str:
        """Run some Python inside the site and return what it printed."""
        return self.manage("shell", "--no-imports", "--command", source)

    def run_inside(self, source: str) -> str:
        """The same in a process that stays, for tests that ask often."""
        if self.inside is None:
            with (self.data / "log").open("a") as log:
                self.inside = subprocess.Popen(
                    [sys.executable, str(INSIDE)],
                    env=self.environment,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=log,
                    text=True,
                )
        assert self.inside.stdin
        assert self.inside.stdout
        print(json.dumps(source), file=self.inside.stdin, flush=True)
        printed, error = json.loads(self.inside.stdout.readline())
        assert not error, error
        return printed

    def start(self, *options: str) -> None:
        """Start it and wait until it answers; one that does not is ended."""
        if self.static and self.static.is_dir():
            shutil.copytree(self.static, self.data / "static", dirs_exist_ok=True)
        with (self.data / "log").open("a") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(ROOT / "manage.py"), "serve", *options],
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        until = time.monotonic() + STARTS_WITHIN_SECONDS
        try:
            while not self.answers():
                assert self.process.poll() is None, self.log
                assert time.monotonic() < until, self.log
                time.sleep(0.2)
        except AssertionError:
            self.stop()
            raise
        if self.static and not self.static.is_dir():
            ready = self.static.with_name(f"static-{self.port}")
            shutil.copytree(self.data / "static", ready)
            with contextlib.suppress(OSError):  # another site was first
                ready.rename(self.static)

    def answers(self) -> bool:
        """Whether it is there."""
        try:
            with urllib.request.urlopen(self.url + "/healthz", timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def stop(self) -> None:
        """End it as Ctrl+C does."""
        if self.inside:
            self.inside.communicate()
            self.inside = None
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(30)


def lent_static(folder: Path) -> Path:
    """The folder for static files of one run of the tests, whose folders these are."""
    run = folder.parent
    return (run.parent if run.name.startswith("popen-") else run) / "static"


def clean_environment() -> dict[str, str]:
    """Our environment without anybody's settings of a site."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QUARTIER_", "DJANGO_"))
    }


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
