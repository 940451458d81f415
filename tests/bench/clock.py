"""Time as it would be on a machine that nobody else uses.

On a busy machine a process waits for a core again and again. Linux counts these waits for
each thread (`/proc/PID/task/*/schedstat`: time on a core, time waiting for one, in
nanoseconds), so they can be taken off. Where there is no such file, nothing is taken off.
"""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

LOOKS_PER_SECOND = 10


def waited(process: int) -> float:
    """Seconds that the threads of a process have waited for a core so far."""
    return sum(_numbers(process, 1)) / 1e9


def worked(process: int) -> float:
    """Seconds that the threads of a process have been on a core so far."""
    return sum(_numbers(process, 0)) / 1e9


def _numbers(process: int, column: int) -> Iterator[int]:
    for file in Path(f"/proc/{process}/task").glob("*/schedstat"):
        try:
            yield int(file.read_text().split()[column])
        except OSError:
            continue  # the thread has ended


def percentile(numbers: Sequence[float], share: float) -> float:
    """The smallest number that is no less than this share of them."""
    ranked = sorted(numbers)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


class Stopwatch:
    """Times the same thing again and again, done by these processes in turn."""

    def __init__(self, processes: list[int]) -> None:
        self.processes = processes
        self.walls: list[float] = []
        self.alone: list[float] = []

    @contextmanager
    def running(self) -> Iterator[None]:
        """Time what happens inside."""
        waits, start = self._waited(), time.perf_counter()
        yield
        wall = time.perf_counter() - start
        self.walls.append(wall)
        self.alone.append(max(0.0, wall - (self._waited() - waits)))

    @property
    def wall(self) -> float:
        """The median in milliseconds, on the machine as busy as it is."""
        return median(self.walls) * 1000

    @property
    def milliseconds(self) -> float:
        """The median without the time that was spent waiting for a core."""
        return median(self.alone) * 1000

    def _waited(self) -> float:
        return sum(waited(process) for process in self.processes)


@dataclass
class Run:
    """A command from its start to its end, looked at all the time.

    `looks` holds the time of day and the seconds that the command had used by then,
    without those that it waited for a core.
    """

    looks: list[tuple[float, float]] = field(default_factory=list)
    wall: float = 0.0
    processor: float = 0.0

    @property
    def seconds(self) -> float:
        """How long it would have taken on a machine of its own."""
        return self.looks[-1][1]

    def seconds_at(self, moment: float) -> float:
        """How much of that had passed at a time of day."""
        before = self.looks[0]
        for after in self.looks:
            if after[0] >= moment:
                share = (moment - before[0]) / ((after[0] - before[0]) or 1)
                return before[1] + share * (after[1] - before[1])
            before = after
        return before[1]


def run(command: list[str], environment: dict[str, str]) -> Run:
    """Run a command of a single process to its end, which has to be a good one."""
    done, start, waits = Run(), time.time(), 0.0
    process = subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=sys.stderr,
    )
    while process.poll() is None:
        waits = max(waits, waited(process.pid))
        done.processor = max(done.processor, worked(process.pid))
        now = time.time()
        done.looks.append((now, now - start - waits))
        time.sleep(1 / LOOKS_PER_SECOND)
    assert process.returncode == 0, command
    done.wall = time.time() - start
    done.looks.append((time.time(), done.wall - waits))
    return done
