"""What Django and Wagtail write lies in the same outbox and goes the same way."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage, mail_managers, send_mail
from django.db import transaction
from django.utils import timezone
from factories import UserFactory
from wagtail.models import GroupApprovalTask, Page, Task, Workflow, WorkflowTask

from home.models import StandardPage
from quartier.mail.delivery import deliver_due
from quartier.mail.models import MailState, OutgoingMail

pytestmark = pytest.mark.django_db
TO = "anna@example.org"


@pytest.fixture(autouse=True)
def _as_on_a_real_site(settings):
    """Django's test runner puts a backend of its own in this place."""
    settings.EMAIL_BACKEND = "quartier.mail.written_by_others.OutboxBackend"


def test_the_site_sends_nothing_past_the_outbox():
    from quartier import settings as site

    assert site.EMAIL_BACKEND == "quartier.mail.written_by_others.OutboxBackend"
    assert site.MAIL_CARRIER != site.EMAIL_BACKEND


def test_who_releases_pages_is_told_by_the_outbox(sink):
    editor, moderator = UserFactory(), UserFactory(email="mo@example.org")
    moderators = Group.objects.get(name="Moderators")
    moderator.groups.add(moderators)
    page = Page.objects.get(depth=2).add_child(
        instance=StandardPage(title="Über uns & alle", live=False)
    )
    page.save_revision(user=editor)
    workflow = Workflow.objects.create(name="Vier Augen")
    task = GroupApprovalTask.objects.create(name="Zweiter Blick")
    task.groups.add(moderators)
    WorkflowTask.objects.create(workflow=workflow, task=Task.objects.get(pk=task.pk))
    workflow.start(page, editor)

    mail = OutgoingMail.objects.get(to="mo@example.org")
    assert (mail.kind, mail.state) == ("editing", MailState.WAITING)
    assert "Über uns & alle" in mail.subject
    deliver_due(timezone.now())
    (message,) = [m for m in sink.messages if m["To"] == "mo@example.org"]
    assert "/admin/pages/" in message.get_body("plain").get_content()
    assert 'href="http' in message.get_body("html").get_content()


def test_what_is_taken_back_with_its_reason_is_not_sent():
    def write_and_fail():
        with transaction.atomic():
            send_mail("Hallo", "Text", None, [TO])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()
    assert not OutgoingMail.objects.exists()


def test_each_recipient_gets_one_of_their_own():
    message = EmailMessage("Hallo", "Text", None, [TO], bcc=["Bea <bea@example.org>"])
    assert message.send() == 1
    mails = OutgoingMail.objects.order_by("to")
    assert [mail.to for mail in mails] == [TO, "bea@example.org"]


def test_its_words_stay_words():
    send_mail("Hallo", "<b>1</b> & <script>\n\nZwei\nDrei", None, [TO])
    mail = OutgoingMail.objects.get()
    assert "<b>1</b> & <script>\n\nZwei\nDrei" in mail.text
    assert "<script>" not in mail.html


@pytest.mark.parametrize("subject", ["Eins\nBcc: x@example.org", "Eins\r\n\tZwei"])
def test_a_subject_of_many_lines_becomes_one(subject):
    send_mail(subject, "Text", None, [TO])
    assert OutgoingMail.objects.get().subject == " ".join(subject.split())


@pytest.mark.parametrize("address", ["a@b.example\nBcc: x@example.org", "x", "@"])
def test_an_address_that_is_none_is_refused(address):
    with pytest.raises(ValidationError):
        send_mail("Hallo", "Text", None, [address])
    assert send_mail("Hallo", "Text", None, [address], fail_silently=True) == 0
    assert not OutgoingMail.objects.exists()


def test_a_demo_shows_it_and_sends_nothing(settings):
    settings.DEMO = True
    send_mail("Hallo", "Text", None, [TO])
    assert OutgoingMail.objects.get().state == MailState.KEPT


def test_nobody_to_write_to_is_no_mail():
    mail_managers("Hallo", "Text")
    assert not OutgoingMail.objects.exists()
