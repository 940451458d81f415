"""The site writes a mail: into the outbox, in the reader's language, once."""

import pytest

from quartier.mail.models import MailState
from quartier.mail.sending import send_mail

CONTEXT = {
    "name": "Café Anna & Söhne",
    "code": "493 027",
    "address": "/konto/",
    "facts": {"Geschäft": "Blumen <Rot>", "Seit": "1998"},
    "lines": ["eins", "zwei"],
}


def write(**changed):
    values = {"kind": "test", "language": "de"} | changed
    to = values.pop("to", "anna@example.org")
    context = CONTEXT | values.pop("context", {})
    return send_mail("example", to, context, **values)


@pytest.mark.django_db
def test_a_mail_waits_in_the_outbox_until_the_transaction_is_over():
    mail = write()

    assert mail.state == MailState.WAITING
    assert mail.subject == "Eine Mail zur Probe für Café Anna & Söhne"


@pytest.mark.django_db
def test_text_and_html_say_the_same():
    mail = write()

    assert "Geschäft: Blumen <Rot>\nSeit: 1998" in mail.text
    html = " ".join(mail.html.split())
    assert "<dt>Geschäft </dt><dd>Blumen &lt;Rot&gt; </dd>" in html
    assert "http://localhost:8000/konto/" in mail.text
    assert 'href="http://localhost:8000/konto/"' in mail.html
