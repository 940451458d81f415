"""Workers are killed at any moment: no mail is lost, none arrives twice."""

import os
import random
import signal
import sys
from collections import Counter
from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from quartier.mail.delivery import deliver
from quartier.mail.messages import message_id
from quartier.mail.models import MailState, OutgoingMail
from quartier.mail.smtp import _answer_to_last_line, hand_over
from quartier.mail.tasks import sweep

pytestmark = pytest.mark.usefixtures("shared_database")

MAILS = 40
KILLS = 30
MOMENTS = [(deliver, 60_000), (hand_over, 4_000), (_answer_to_last_line, 400)]
"""From where on to count, and up to how far: a mail is about 60,000 calls and returns,
of which only a few belong to the moments that matter most."""
DATABASE_TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def work():
    """What `manage.py db_worker` does until nothing is left."""
    call_command("db_worker", "--batch", "--no-startup-delay", "--verbosity=0")


def by_state():
    states = OutgoingMail.objects.values_list("state", flat=True)
    return Counter(MailState(state) for state in states)


class Moment:
    """Says by a pipe when so many calls and returns have followed a function's first."""

    def __init__(self, function, calls: int) -> None:
        self.code = function.__code__
        self.calls = calls
        self.reading, self.writing = os.pipe()

    def work(self) -> None:
        """Work, and say it in the midst of that."""
        sys.setprofile(self._begin)
        work()

    def _begin(self, frame, event, argument) -> None:
        if frame.f_code is self.code:
            sys.setprofile(self._count)

    def _count(self, frame, event, argument) -> None:
        self.calls -= 1
        if self.calls == 0:
            os.write(self.writing, b"!")

    def wait(self) -> None:
        """Return as soon as it is said, or when the worker has ended."""
        os.close(self.writing)
        os.read(self.reading, 1)
        os.close(self.reading)


def test_thirty_kills_lose_nothing_and_double_nothing(
    server_process, in_another_process, write, settings
):
    settings.TASKS = DATABASE_TASKS
    dice = random.Random(30)
    mails = [write(to=f"{number}@example.org") for number in range(MAILS)]

    kills = 0
    for _ in range(KILLS):
        function, most = dice.choice(MOMENTS)
        moment = Moment(function, dice.randrange(1, most))
        worker = in_another_process(moment.work)
        moment.wait()
        os.kill(worker, signal.SIGKILL)
        kills += os.WIFSIGNALED(os.waitpid(worker, 0)[1])
    assert kills == KILLS
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        sweep(timezone.now())
        work()

    taken = Counter(server_process.read_text().split())
    sent = set(OutgoingMail.objects.filter(state=MailState.SENT))
    unclear = set(OutgoingMail.objects.filter(state=MailState.UNCLEAR))
    assert sent | unclear == set(mails)
    assert {message_id(mail) for mail in sent} <= set(taken)
    assert set(taken) <= {message_id(mail) for mail in mails}
    assert set(taken.values()) == {1}


def test_two_workers_at_once_send_every_mail_once(
    server_process, in_another_process, write, settings
):
    settings.TASKS = DATABASE_TASKS
    for number in range(MAILS // 2):
        write(to=f"{number}@example.org")
    sweep(timezone.now())
    sweep(timezone.now())

    workers = [in_another_process(work) for _ in range(2)]
    for worker in workers:
        assert os.waitpid(worker, 0)[1] == 0

    taken = Counter(server_process.read_text().split())
    assert by_state() == {MailState.SENT: MAILS // 2}
    assert len(taken) == MAILS // 2
    assert set(taken.values()) == {1}
