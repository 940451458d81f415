"""Telephones of people whom a site knows."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext
from running_site import RunningSite

SIGNED_IN = """
from django.conf import settings
from quartier.accounts.models import User
from tests.sessions import session_of
person = User.objects.get(email={email!r})
print(settings.SESSION_COOKIE_NAME, session_of(person))
"""


@contextmanager
def telephone(
    chromium: Browser, site: RunningSite, email: str = "", **options: Any
) -> Iterator[BrowserContext]:
    """A window of 360 pixels, in which the person with this address has signed in."""
    context = chromium.new_context(
        viewport={"width": 360, "height": 740}, locale="de-DE", **options
    )
    context.set_default_timeout(20_000)
    if email:
        printed = site.run_inside(SIGNED_IN.format(email=email))
        name, value = printed.split()[-2:]
        context.add_cookies([{"name": name, "value": value, "url": site.url}])
    yield context
    context.close()
