"""Every answer tells browsers what they must not do with it."""

import pytest

pytestmark = pytest.mark.django_db

USUAL = "strict-origin-when-cross-origin"
PAGES = {
    "/": USUAL,
    "/konto/anmelden/": "same-origin",
    "/geschaeft/code/": "same-origin",
    "/mein-geschaeft/": USUAL,
    "/gibt-es-nicht/": USUAL,
    "/robots.txt": USUAL,
}
"""Addresses, and what browsers may tell others about where somebody came from."""


@pytest.mark.parametrize(("path", "referrer"), PAGES.items())
def test_nothing_foreign_runs_in_a_page_or_around_it(client, path, referrer):
    answer = client.get(path)
    policy = answer["Content-Security-Policy"]
    for rule in (
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    ):
        assert rule in policy
    assert "unsafe" not in policy
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == referrer
    assert "camera=()" in answer["Permissions-Policy"]


def test_the_admin_alone_may_use_inline_scripts(admin_client):
    policy = admin_client.get("/admin/")["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-inline'" in policy
    assert "default-src 'self'" in policy


@pytest.mark.parametrize("path", ["/", "/konto/anmelden/", "/admin/"])
def test_under_https_a_plain_request_is_sent_to_the_safe_address(
    client, settings, path
):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 31_536_000
    answer = client.get(path)
    assert answer.status_code == 301
    assert answer.url == f"https://testserver{path}"
    assert (
        "max-age=31536000" in client.get(path, secure=True)["Strict-Transport-Security"]
    )
