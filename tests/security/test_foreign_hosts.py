"""Links in mails lead to this site, whatever host a request claims to be for."""

import pytest
from django.test import Client

from quartier.mail.models import OutgoingMail
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

CLAIMS = [
    {"X-Forwarded-Host": "evil.example"},
    {"X-Original-URL": "https://evil.example/"},
    {"X-Host": "evil.example"},
    {"Forwarded": "host=evil.example"},
]


def test_a_request_for_another_host_is_refused(settings):
    settings.ALLOWED_HOSTS = ["localhost"]
    answer = Client().get("/konto/anmelden/", headers={"Host": "evil.example"})
    assert answer.status_code == 400


@pytest.mark.parametrize("claimed", CLAIMS)
def test_a_claimed_host_is_in_no_mail(claimed):
    for email in (UserFactory().email, "niemand@quartier.example"):
        Client().post("/konto/anmelden/", {"email": email}, headers=claimed)
        mail = OutgoingMail.objects.get(to=email)
        assert "http://localhost" in mail.text
        assert "evil.example" not in mail.text + mail.html


@pytest.mark.parametrize("claimed", CLAIMS)
def test_a_claimed_host_is_in_no_page_that_others_may_get(claimed):
    answer = Client().get("/konto/anmelden/", headers=claimed)
    assert b"evil.example" not in answer.content
