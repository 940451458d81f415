"""A running site with a street in it, and a window or a telephone for everybody."""

import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email import policy
from email.parser import BytesParser
from typing import Any

import pytest
from campaigns_walk.walked_street import STREET
from playwright.sync_api import Browser, Page
from running_site import RunningSite
from small_sites import new_small_site

MAIL_WITHIN_SECONDS = 60


@dataclass
class Street:
    """The site, and who has which key there."""

    site: RunningSite
    told: dict[str, Any]

    def link_in_mail(self, to: str, subject: str) -> str:
        """Wait for a mail with these words in its subject; where its link leads."""
        until = time.monotonic() + MAIL_WITHIN_SECONDS
        while True:
            for file in sorted((self.site.data / "outbox").glob("*")):
                mail = BytesParser(policy=policy.default).parsebytes(file.read_bytes())
                if to in (mail["To"] or "") and subject in (mail["Subject"] or ""):
                    text = mail.get_body(("plain",)).get_content()
                    return re.search(r"http\S+/k/anmeldung/\S+", text)[0]
            assert time.monotonic() < until, self.site.log
            time.sleep(0.2)


@pytest.fixture(scope="module")
def street(django_db_setup, tmp_path_factory) -> Iterator[Street]:
    site = new_small_site(tmp_path_factory.mktemp("street"))
    told = json.loads(site.run_inside(STREET).splitlines()[-1])
    site.start()
    yield Street(site, told)
    site.stop()


@pytest.fixture
def window(chromium: Browser, street: Street) -> Iterator[Callable[..., Page]]:
    """A browser of somebody: of the editor at a desk, of all others in a hand."""
    contexts = []

    def of(who: str = "", **options: Any) -> Page:
        at_desk = who == "rosa"
        size = (
            {"width": 1280, "height": 900} if at_desk else {"width": 360, "height": 740}
        )
        context = chromium.new_context(
            viewport=size, locale="de-DE", has_touch=not at_desk, **options
        )
        contexts.append(context)
        context.set_default_timeout(20_000)
        if who:
            cookie = {"name": street.told["cookie"], "url": street.site.url}
            context.add_cookies([cookie | {"value": street.told["sessions"][who]}])
        return context.new_page()

    yield of
    for context in contexts:
        context.close()
