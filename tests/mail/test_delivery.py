"""The outbox hands mail to a real mail server, and lives with what that answers."""

import smtplib
from datetime import timedelta

import pytest
from django.utils import timezone

from quartier.mail import delivery, kinds
from quartier.mail.delivery import PAUSES, deliver, deliver_due
from quartier.mail.messages import message_id
from quartier.mail.models import MailState, OutgoingMail, Undeliverable
from quartier.mail.sending import send_again
from quartier.mail.signals import mail_bounced
from quartier.mail.tasks import sweep

pytestmark = pytest.mark.django_db


@pytest.fixture
def bounced():
    """The mails of which the rest of the site was told that they came back."""
    told = []

    def note(address, kind, key, **_rest):
        told.append((address, kind, key))

    mail_bounced.connect(note)
    yield told
    mail_bounced.disconnect(note)


def now():
    return timezone.now()


def test_a_mail_arrives_once_with_both_parts(sink, write):
    mail = write()

    deliver(mail.pk, now())
    deliver(mail.pk, now())

    mail.refresh_from_db()
    (message,) = sink.messages
    assert (mail.state, mail.error) == (MailState.SENT, "")
    assert message["Subject"].strip() == "Eine Mail zur Probe für Café Anna & Söhne"
    assert message["To"] == "anna@example.org"
    assert message["From"].addresses[0].addr_spec == "quartier@example.org"
    assert message["From"].addresses[0].display_name
    assert message["Message-ID"] == message_id(mail)
    assert message["Auto-Submitted"] == "auto-generated"
    text, html = message.get_body("plain"), message.get_body("html")
    assert "Geschäft: Blumen <Rot>" in text.get_content()
    assert "Blumen &lt;Rot&gt;" in html.get_content()


def test_lines_of_a_single_dot_arrive(sink, write):
    mail = write(context={"lines": ["."]})
    OutgoingMail.objects.update(text=".\n..\nEnde\n", html="")

    deliver(mail.pk, now())

    assert sink.messages[0].get_content().split() == [".", "..", "Ende"]


def test_a_task_delivers_it_once_the_transaction_is_over(
    sink, write, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        write()
        assert sink.messages == []

    assert len(sink.messages) == 1


def test_a_mail_whose_task_is_lost_goes_out_with_the_clock(sink, write):
    write()

    sweep(now())

    assert len(sink.messages) == 1


@pytest.mark.parametrize("stage", ["MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize("answer", ["421 Too busy", "450 4.2.0 Greylisted"])
def test_who_is_asked_to_come_back_later_does(sink, write, bounced, stage, answer):
    sink.refusals = {stage: [answer]}
    mail = write()

    deliver(mail.pk, now())
    mail.refresh_from_db()
    assert mail.state == MailState.WAITING
    assert answer in mail.error
    assert mail.not_before > now()

    deliver(mail.pk, now())
    assert sink.messages == []

    deliver(mail.pk, mail.not_before)
    mail.refresh_from_db()
    assert mail.state == MailState.SENT
    assert len(sink.messages) == 1
    assert bounced == []


def test_a_server_that_is_away_is_asked_at_growing_pauses_for_two_days(
    no_server, write, bounced
):
    mail, asked_at = write(), []

    while mail.state == MailState.WAITING:
        asked_at.append(mail.attempts)
        assert deliver(mail.pk, mail.not_before) is False
        mail.refresh_from_db()

    assert (mail.state, len(asked_at)) == (MailState.FAILED, len(PAUSES) + 1)
    assert timedelta(days=1.9) < sum(PAUSES, timedelta()) <= timedelta(days=2)
    assert sorted(PAUSES) == PAUSES
    assert bounced == []
    assert not Undeliverable.objects.exists()


def test_a_server_that_is_away_is_asked_for_one_mail_only(no_server, write):
    for number in range(3):
        write(to=f"{number}@example.org")

    deliver_due(now())

    assert sorted(OutgoingMail.objects.values_list("attempts", flat=True)) == [0, 0, 1]


@pytest.mark.parametrize(
    ("stage", "answer"),
    [
        ("RCPT", "550 No such user here"),
        ("RCPT", "550 5.1.1 No such user here"),
        ("RCPT", "550 5.4.1 Recipient address rejected"),
        ("DATA", "552 5.2.2 Mailbox full"),
    ],
)
def test_an_address_that_is_refused_for_good_is_remembered(
    sink, write, bounced, stage, answer
):
    sink.refusals = {stage: [answer]}
    mail = write(to="Weg@example.org", kind="freshness", key="fresh-1")

    deliver(mail.pk, now())

    mail.refresh_from_db()
    assert mail.state == MailState.FAILED
    assert Undeliverable.objects.of("weg@EXAMPLE.org").get().reason == answer
    assert bounced == [("Weg@example.org", "freshness", "fresh-1")]


@pytest.mark.parametrize(
    ("stage", "answer", "state"),
    [
        ("MAIL", "550 Sender refused", MailState.WAITING),
        ("RCPT", "554 5.7.1 Your network is on a list", MailState.FAILED),
        ("DATA", "554 This looks like spam", MailState.FAILED),
        ("DATA", "550 5.7.1 This looks like spam", MailState.FAILED),
    ],
)
def test_what_is_wrong_with_us_is_not_held_against_the_address(
    sink, write, bounced, stage, answer, state
):
    sink.refusals = {stage: [answer]}
    mail = write()

    deliver(mail.pk, now())

    mail.refresh_from_db()
    assert mail.state == state
    assert not Undeliverable.objects.exists()
    assert bounced == []


def test_a_server_that_takes_the_mail_and_hangs_up_leaves_it_unclear(sink, write):
    sink.refusals = {"DATA": ["hang up"]}
    mail = write()

    deliver(mail.pk, now())
    sweep(now() + timedelta(days=1))
    deliver_due(now() + timedelta(days=1))

    mail.refresh_from_db()
    assert mail.state == MailState.UNCLEAR
    assert len(sink.messages) == 1


def test_an_unclear_mail_goes_out_again_when_a_person_says_so(
    sink, write, django_capture_on_commit_callbacks
):
    sink.refusals = {"DATA": ["hang up"]}
    mail = write()
    deliver(mail.pk, now())

    with django_capture_on_commit_callbacks(execute=True):
        assert send_again(mail)

    mail.refresh_from_db()
    assert mail.state == MailState.SENT
    first, second = sink.messages
    assert first["Message-ID"] == second["Message-ID"]
    assert first["Date"] == second["Date"]
    assert not send_again(mail)


def test_a_worker_that_was_too_slow_leaves_the_mail_to_the_other(
    sink, write, monkeypatch
):
    mail = write()
    usual = smtplib.SMTP.rcpt

    def slow(*words):
        later = now() + timedelta(hours=1)
        OutgoingMail.objects.filter(pk=mail.pk).update(leased_until=later)
        return usual(*words)

    monkeypatch.setattr(smtplib.SMTP, "rcpt", slow)
    deliver(mail.pk, now())

    mail.refresh_from_db()
    assert mail.state == MailState.WAITING
    assert sink.messages == []


def test_a_server_that_does_not_want_us_is_asked_for_one_mail_only(sink, write):
    sink.refusals = {"MAIL": ["535 5.7.8 Wrong password"] * 3}
    for number in range(3):
        write(to=f"{number}@example.org")

    deliver_due(now())

    assert sink.asked == 1


def test_a_long_queue_goes_out_in_one_minute(sink, write, monkeypatch):
    monkeypatch.setattr(delivery, "AT_ONCE", 2)
    for number in range(5):
        write(to=f"{number}@example.org")

    sweep(now())

    assert len(sink.messages) == 5


def test_two_workers_do_not_have_the_same_mail(sink, write):
    mail = write()
    OutgoingMail.objects.update(leased_until=now() + timedelta(minutes=1))

    deliver(mail.pk, now())
    assert sink.messages == []

    deliver(mail.pk, now() + timedelta(minutes=2))
    assert len(sink.messages) == 1


def test_codes_are_gone_from_the_outbox_once_they_are_sent(sink, write):
    mail = write(kind="sign-in")
    assert "493 027" in mail.text
    assert str(mail) == "Anmeldung"

    deliver(mail.pk, now())

    mail.refresh_from_db()
    assert "493 027" in sink.messages[0].get_body("plain").get_content()
    assert (mail.subject, mail.text, mail.html) == ("", "", "")


def test_names_that_mail_cannot_spell_arrive(sink, write, settings):
    settings.DEFAULT_FROM_EMAIL = "Quartier Süd <quartier@süd.example>"
    mail = write(to="anna@bücher.example")

    deliver(mail.pk, now())

    assert sink.envelopes[0].rcpt_tos == ["anna@xn--bcher-kva.example"]
    assert sink.envelopes[0].mail_from == "quartier@xn--sd-xka.example"
    assert sink.messages[0]["From"].addresses[0].display_name == "Quartier Süd"


def test_without_a_mail_server_mails_lie_in_files(write, settings, tmp_path):
    settings.MAIL_CARRIER = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "outbox"
    mail = write()

    deliver(mail.pk, now())

    mail.refresh_from_db()
    (file,) = (tmp_path / "outbox").iterdir()
    assert mail.state == MailState.SENT
    assert message_id(mail) in file.read_text()


def test_a_folder_that_cannot_be_written_is_tried_again(write, settings, tmp_path):
    settings.MAIL_CARRIER = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "outbox"
    mail = write()
    (tmp_path / "outbox").write_text("a file in its place")

    deliver(mail.pk, now())

    mail.refresh_from_db()
    assert mail.state == MailState.WAITING
    assert mail.error


def test_every_kind_that_can_be_refused_says_how(sink, write, monkeypatch):
    monkeypatch.setitem(kinds._kinds, "news", kinds.Kind("news", "Neues", True))
    mail = write(kind="news", language="en")

    deliver(mail.pk, now())

    (message,) = sink.messages
    link = message["List-Unsubscribe"].strip(" <>")
    assert link.startswith("http://localhost:8000/en/post/abbestellen/")
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert link in message.get_body("plain").get_content()
    assert link in message.get_body("html").get_content()
