"""Mail comes back: the site takes note, and only of what it has really sent."""

import io
import mailbox
from email import message_from_string
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quartier.mail.bounces import note_bounces_in
from quartier.mail.messages import message_id
from quartier.mail.models import MailState, OutgoingMail, Undeliverable
from quartier.mail.reports import reports_in
from quartier.mail.signals import mail_bounced

pytestmark = pytest.mark.django_db

REPORT = """\
From: MAILER-DAEMON@mx.example
To: quartier@example.org
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="b"
MIME-Version: 1.0

--b
Content-Type: text/plain

I'm sorry to have to inform you that your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; anna@example.org
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} No such user
    here

--b
Content-Type: {returned}

Message-ID: {message_id}
Subject: Eine Mail zur Probe

--b--
"""


@pytest.fixture
def sent(write):
    """A mail that has gone out."""
    mail = write(kind="freshness", key="fresh-1")
    OutgoingMail.objects.update(state=MailState.SENT)
    mail.refresh_from_db()
    return mail


@pytest.fixture
def bounced():
    told = []

    def note(address, kind, key, **_rest):
        told.append((address, kind, key))

    mail_bounced.connect(note)
    yield told
    mail_bounced.disconnect(note)


def report(mail, action="failed", status="5.1.1", returned="text/rfc822-headers"):
    name = message_id(mail) if isinstance(mail, OutgoingMail) else mail
    return REPORT.format(
        action=action, status=status, returned=returned, message_id=name
    )


def note(text):
    return note_bounces_in(message_from_string(text))


@pytest.mark.parametrize("returned", ["text/rfc822-headers", "message/rfc822"])
def test_an_address_without_a_mailbox_is_remembered(sent, bounced, returned):
    assert note(report(sent, returned=returned)) == 1
    sent.refresh_from_db()
    assert sent.state == MailState.FAILED
    assert sent.error == "5.1.1 smtp; 550 5.1.1 No such user here"
    assert Undeliverable.objects.get().address == "anna@example.org"
    assert bounced == [("anna@example.org", "freshness", "fresh-1")]


def test_the_same_report_twice_is_one(sent, bounced):
    assert [note(report(sent)), note(report(sent))] == [1, 0]
    assert len(bounced) == 1


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed", "expanded"])
def test_what_is_on_its_way_has_not_come_back(sent, bounced, action):
    assert note(report(sent, action=action, status="4.4.1")) == 0
    assert bounced == []


def test_a_server_that_takes_us_for_spam_says_nothing_about_the_address(sent, bounced):
    assert note(report(sent, status="5.7.1")) == 1
    sent.refresh_from_db()
    assert sent.state == MailState.FAILED
    assert not Undeliverable.objects.exists()
    assert bounced == []


def test_nobody_else_can_make_an_address_undeliverable(sent, bounced):
    assert note(report(f"<{uuid4()}@localhost>")) == 0
    assert note(report("<made-up@localhost>")) == 0
    assert not Undeliverable.objects.exists()


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_report_is_passed_over_or_read(sent, data):
    text = report(sent)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 60, len(text))))
    broken = text[:start] + data.draw(st.text(max_size=20)) + text[end:]
    for found in reports_in(message_from_string(broken)):
        assert len(found.words) <= 300


def test_a_mail_server_gives_them_by_a_pipe(sent, bounced, monkeypatch):
    given = SimpleNamespace(buffer=io.BytesIO(report(sent).encode()))
    monkeypatch.setattr("sys.stdin", given)
    call_command("note_bounces", stdout=io.StringIO())
    assert len(bounced) == 1


@pytest.mark.parametrize("make", [mailbox.Maildir, mailbox.mbox])
def test_a_mailbox_is_read_once(sent, bounced, tmp_path, make):
    box = make(tmp_path / "box")
    for text in ("Subject: Hallo\n\nGuten Tag\n", "", report(sent)):
        box.add(text)
    box.close()
    said = io.StringIO()
    call_command("note_bounces", str(tmp_path / "box"), stdout=said)
    OutgoingMail.objects.update(state=MailState.SENT)
    call_command("note_bounces", str(tmp_path / "box"), stdout=said)
    assert said.getvalue().split("\n")[:2] == [
        "Zurückgekommene Mails: 1",
        "Zurückgekommene Mails: 0",
    ]
    assert len(make(tmp_path / "box")) == 3
    assert len(bounced) == 1


def test_a_mailbox_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(CommandError, match="gibt es nicht"):
        call_command("note_bounces", str(tmp_path / "none"))
