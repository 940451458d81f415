"""A server that is killed while people save: what was acknowledged is there, whole."""

import http.client
import os
import random
import signal
import subprocess
import sys
import threading
import time
from urllib.parse import urlencode

import pytest
from portal.phones import SIGN_IN
from running_site import ROOT

pytestmark = pytest.mark.django_db

KILLS = 30
SAVES_WITHIN_SECONDS = 60
STATE = """
from wagtail.models import PageLogEntry
from businesses.models import BusinessPage, ProfileChange

page = BusinessPage.objects.get(slug="korn")
changes = list(ProfileChange.objects.filter(part="access").order_by("pk"))
logged = set(PageLogEntry.objects.filter(
    action="wagtail.publish", page=page.pk).values_list("revision_id", flat=True))
published = {
    revision.pk
    for revision in page.revisions.all()
    if revision.user_id and revision.content["wheelchair_note"]
}
notes = [change.after["wheelchair_note"] for change in changes]
print("NOTES", ",".join(notes))
print("NOW", page.wheelchair_note)
print("TORN", sorted(published - logged), len(published) - len(changes))
print("LIVE", page.live_revision_id == page.latest_revision_id)
"""


class Saving(threading.Thread):
    """Somebody who saves one note after the other, until the server is gone."""

    def __init__(self, port: int, cookie: str, shop: str, start: int) -> None:
        super().__init__(daemon=True)
        self.port, self.cookie, self.shop = port, cookie, shop
        self.number = start
        self.acknowledged: list[str] = []
        self.sent: list[str] = []

    def ask(self, method: str, body: str = "", token: str = "") -> tuple[int, str]:
        connection = http.client.HTTPConnection("localhost", self.port, timeout=30)
        cookie = f"{self.cookie}; csrf={token}" if token else self.cookie
        headers = {"Cookie": cookie}
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        path = f"/mein-geschaeft/{self.shop}/zugang/"
        connection.request(method, path, body or None, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text

    def run(self) -> None:
        token = "a" * 32
        try:
            while True:
                _status, page = self.ask("GET")
                version = page.split('name="loaded_version" value="')[1].split('"')[0]
                note = f"n{self.number}"
                self.number += 1
                body = urlencode(
                    {
                        "csrfmiddlewaretoken": token,
                        "loaded_version": version,
                        "wheelchair": "yes",
                        "wheelchair_note": note,
                    }
                )
                self.sent.append(note)
                status, _text = self.ask("POST", body, token)
                if status == 302:
                    self.acknowledged.append(note)
        except (OSError, http.client.HTTPException, IndexError):
            return


def served(site) -> subprocess.Popen:
    """The web server alone, one process, so that a kill hits what saves."""
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi"),
        *("--host", "127.0.0.1", "--port", str(site.port), "--workers", "1"),
        "quartier.wsgi:application",
    ]
    environment = site.environment | {"PYTHONPATH": f"{ROOT / 'site'}:{ROOT}"}
    process = subprocess.Popen(
        command, env=environment, cwd=ROOT, start_new_session=True
    )
    until = time.monotonic() + SAVES_WITHIN_SECONDS
    while not site.answers():
        assert time.monotonic() < until
        time.sleep(0.05)
    return process


def kill(process: subprocess.Popen) -> None:
    """End the server and its worker at once, as a power cut does."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def test_thirty_kills_lose_nothing_acknowledged_and_tear_nothing(make_site):
    site = make_site()
    printed = site.manage_shell(SIGN_IN.format(name="anna")).split()[-3:]
    name, key, shop = printed
    dice = random.Random(20260421)
    acknowledged: list[str] = []
    sent: list[str] = []
    for _kill in range(KILLS):
        process = served(site)
        person = Saving(site.port, f"{name}={key}", shop, len(sent))
        person.start()
        begun = time.monotonic()
        while not person.sent and time.monotonic() - begun < SAVES_WITHIN_SECONDS:
            time.sleep(0.01)
        time.sleep(dice.uniform(0, 0.6))
        kill(process)
        person.join(SAVES_WITHIN_SECONDS)
        acknowledged += person.acknowledged
        sent += person.sent
    state = dict(
        line.split(" ", 1)
        for line in site.manage_shell(STATE).splitlines()
        if line.split(" ")[0] in {"NOTES", "NOW", "TORN", "LIVE"}
    )
    stored = state["NOTES"].split(",")
    assert acknowledged
    assert set(acknowledged) <= set(stored)
    assert stored[-1] == state["NOW"]
    assert state["TORN"] == "[] 0"
    assert state["LIVE"] == "True"
