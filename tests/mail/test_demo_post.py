"""A demo shows its mail on pages and sends none; elsewhere there are no such pages."""

import re
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from quartier.mail.delivery import deliver_due
from quartier.mail.models import MailState, OutgoingMail
from quartier.mail.tasks import sweep

AXE = Path(__file__).resolve().parents[2] / "static/vendor"


@pytest.fixture
def demo(settings):
    settings.DEMO = True


def post(name, *args):
    return reverse(name, args=args)


@pytest.mark.django_db
def test_nothing_leaves_a_demo(
    demo, sink, write, settings, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        mail = write()
    sweep(mail.not_before)
    assert mail.state == MailState.KEPT

    settings.DEMO = False
    sweep(mail.not_before)
    deliver_due(mail.not_before)
    assert sink.asked == 0


@pytest.mark.django_db
def test_what_waited_before_the_demo_still_waits(sink, write, settings):
    mail = write()
    settings.DEMO = True
    sweep(mail.not_before)
    deliver_due(mail.not_before)
    assert sink.asked == 0


@pytest.mark.django_db
def test_the_newest_mail_comes_first_on_pages_of_25(demo, write, client):
    for number in range(27):
        write(context={"name": f"Nr. {number:02}"})
    first = client.get(post("kept_mails")).content.decode()
    second = client.get(post("kept_mails"), {"page": "2"}).content.decode()
    assert re.findall(r"Nr\. (\d\d)", first) == [f"{n:02}" for n in range(26, 1, -1)]
    assert re.findall(r"Nr\. (\d\d)", second) == ["01", "00"]
    assert client.get(post("kept_mails"), {"page": "x"}).status_code == 200


@pytest.mark.django_db
def test_a_mail_is_shown_as_text_and_in_a_frame_that_can_do_nothing(
    demo, write, client
):
    mail = write(kind="sign-in")
    page = client.get(post("kept_mail", mail.pk)).content.decode()
    frame = client.get(post("kept_mail_html", mail.pk))
    assert "Geschäft: Blumen &lt;Rot&gt;" in page
    assert 'sandbox="allow-popups allow-popups-to-escape-sandbox"' in page
    assert "493 027" in frame.content.decode()
    policy = frame["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox allow-popups allow-popups-to-escape-sandbox" in policy
    assert "script" not in policy


@pytest.mark.django_db
def test_reading_needs_no_cookie_and_changes_nothing(demo, write, client):
    mail = write()
    for name, args in (("kept_mails", ()), ("kept_mail", (mail.pk,))):
        assert not client.get(post(name, *args)).cookies
        assert client.post(post(name, *args)).status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["anonymous", "admin"])
def test_outside_of_a_demo_there_is_no_such_page(write, settings, admin_user, who):
    settings.DEMO = True
    mail = write()
    settings.DEMO = False
    client = Client()
    if who == "admin":
        client.force_login(admin_user)
    assert client.get(post("kept_mails")).status_code == 404
    assert client.get(post("kept_mail", mail.pk)).status_code == 404
    assert client.get(post("kept_mail_html", mail.pk)).status_code == 404


@pytest.mark.django_db
def test_a_demo_does_not_show_what_was_meant_for_real(write, settings, client):
    mail = write()
    settings.DEMO = True
    assert client.get(post("kept_mail", mail.pk)).status_code == 404
    assert OutgoingMail.objects.get().state == MailState.WAITING
