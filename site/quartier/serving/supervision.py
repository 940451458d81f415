"""Runs the site's processes side by side, and ends them together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

GRACE_SECONDS = 15
LONGEST_PAUSE_SECONDS = 30


@dataclass
class Program:
    """A command that is to run for as long as the site does."""

    name: str
    command: list[str]
    process: subprocess.Popen | None = None
    started: float = 0.0
    pause: float = field(default=1.0)
    start_after: float = 0.0

    def start(self, environment: Mapping[str, str]) -> None:
        """Start the command; Ctrl+C in the terminal reaches us alone."""
        self.process = subprocess.Popen(  # noqa: S603
            self.command, env=dict(environment), start_new_session=True
        )
        self.started = time.monotonic()

    def tend(self, environment: Mapping[str, str], tell: "Tell") -> None:
        """Start it again when it has ended, after longer and longer pauses."""
        now = time.monotonic()
        if self.process is None:
            if now >= self.start_after:
                self.start(environment)
            return
        code = self.process.poll()
        if code is None:
            return
        lasted = now - self.started
        self.pause = 1.0 if lasted > 60 else min(self.pause * 2, LONGEST_PAUSE_SECONDS)
        tell(self, code)
        self.process, self.start_after = None, now + self.pause

    def end(self) -> None:
        """Ask it to finish what it is doing."""
        if self.process and self.process.poll() is None:
            self.process.terminate()

    def wait(self, until: float) -> None:
        """Wait for its end; kill it and its children when the time is over."""
        if self.process is None:
            return
        try:
            self.process.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


Tell = Callable[[Program, int], object]
"""Told of a program that has ended with this code; its `pause` has begun."""


class Supervisor:
    """Keeps programs running until it is told to stop."""

    def __init__(
        self,
        programs: list[Program],
        environment: Mapping[str, str],
        every_minute: Callable[[], None],
        tell: Tell,
    ):
        self.programs = programs
        self.environment = environment
        self.every_minute = every_minute
        self.tell = tell
        self.stopping = False

    def run(self) -> None:
        """Return after SIGTERM or Ctrl+C, when every program has ended."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        next_minute = time.monotonic() + 60
        while not self.stopping:
            for program in self.programs:
                program.tend(self.environment, self.tell)
            if time.monotonic() >= next_minute:
                next_minute += 60
                self.every_minute()
            time.sleep(0.2)
        for program in self.programs:
            program.end()
        until = time.monotonic() + GRACE_SECONDS
        for program in self.programs:
            program.wait(until)

    def _stop(self, number: int, frame: object) -> None:
        self.stopping = True


def python_command(*arguments: str) -> list[str]:
    """A command for the Python that runs now."""
    return [sys.executable, *arguments]
