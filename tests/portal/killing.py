"""A server that is killed in the midst of what a person sends."""

import http.client
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from running_site import ROOT, RunningSite

KILLS = int(os.environ.get("KILLS", "4"))
"""How often; `make kills` asks for thirty."""
WITHIN_SECONDS = 60
TOKEN = "a" * 32


@dataclass
class Person(threading.Thread):
    """Somebody who sends one thing after the other, until the server is gone.

    `send` sends the thing of this number and says whether it was acknowledged.
    """

    port: int
    cookie: str
    send: Callable[["Person", int], bool]
    number: int
    sent: list[int] = field(default_factory=list)
    acknowledged: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(daemon=True)

    __hash__ = threading.Thread.__hash__

    def ask(
        self, method: str, path: str, body: bytes = b"", kind: str = ""
    ) -> tuple[int, str]:
        """Status and text of the answer. Raises OSError when the server is gone."""
        connection = http.client.HTTPConnection("localhost", self.port, timeout=30)
        headers = {"Cookie": f"{self.cookie}; csrf={TOKEN}"}
        if body:
            headers |= {"Content-Type": kind, "X-CSRFToken": TOKEN}
        connection.request(method, path, body or None, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text

    def post(self, path: str, fields: dict[str, str]) -> int:
        """Send a form; returns the status."""
        kind = "application/x-www-form-urlencoded"
        return self.ask("POST", path, urlencode(fields).encode(), kind)[0]

    def run(self) -> None:
        try:
            while True:
                number, self.number = self.number, self.number + 1
                if self.send(self, number):
                    self.acknowledged.append(number)
        except (OSError, http.client.HTTPException, IndexError):
            return


def served(site: RunningSite) -> subprocess.Popen:
    """The web server alone, one process, so that a kill hits what saves."""
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi"),
        *("--host", "127.0.0.1", "--port", str(site.port), "--workers", "1"),
        *("--blocking-threads", "1", "--log-level", "warning"),
        "quartier.wsgi:application",
    ]
    environment = site.environment | {"PYTHONPATH": f"{ROOT / 'site'}:{ROOT}"}
    process = subprocess.Popen(
        command, env=environment, cwd=ROOT, start_new_session=True
    )
    until = time.monotonic() + WITHIN_SECONDS
    while not site.answers():
        assert time.monotonic() < until
        time.sleep(0.05)
    return process


def kill(process: subprocess.Popen) -> None:
    """End the server and its worker at once, as a power cut does."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def send_through_kills(
    site: RunningSite, cookie: str, send: Callable[[Person, int], bool]
) -> tuple[list[int], list[int]]:
    """What was sent and what was acknowledged, while the server was killed often."""
    dice = random.Random(20260421)
    sent: list[int] = []
    acknowledged: list[int] = []
    for _kill in range(KILLS):
        process = served(site)
        person = Person(site.port, cookie, send, len(sent))
        person.start()
        begun = time.monotonic()
        while person.is_alive() and not person.sent:
            assert time.monotonic() - begun < WITHIN_SECONDS
            time.sleep(0.01)
        time.sleep(dice.uniform(0, 0.6))
        kill(process)
        person.join(WITHIN_SECONDS)
        assert person.sent, "There was nothing to send before the server was killed."
        sent += person.sent
        acknowledged += person.acknowledged
    return sent, acknowledged
