"""Telephones on which somebody of a team has signed in to the demo."""

from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, Page
from running_site import RunningSite

SHOP = """
from tests.factories import BusinessFactory, DirectoryFactory

BusinessFactory(
    title="Bäckerei Korn",
    slug="korn",
    parent=DirectoryFactory(slug="geschaefte"),
    opening_hours="Mo-Fr 07:00-18:00; Sa 08:00-13:00",
    claim="Brot seit 1962",
)
"""
SIGN_IN = """
from django.conf import settings
from businesses.models import BusinessPage, TeamMember
from quartier.accounts.models import User
from tests.sessions import session_of

shop = BusinessPage.objects.get(slug="korn")
person, _new = User.objects.get_or_create(
    email="{name}@laden.example", defaults={{"first_name": "{name}"}}
)
TeamMember.objects.get_or_create(
    business=shop, user=person, defaults={{"role": "owner"}}
)
print(settings.SESSION_COOKIE_NAME, session_of(person), shop.pk)
"""


@dataclass
class Phone:
    """A telephone with somebody's session in it."""

    context: BrowserContext
    site: RunningSite
    shop: int

    def open(self, path: str = "") -> Page:
        """A page of the shop's portal."""
        page = self.context.new_page()
        page.goto(self.portal(path))
        return page

    def portal(self, path: str = "", language: str = "") -> str:
        """The address of a page of the portal."""
        return f"{self.site.url}{language}/mein-geschaeft/{self.shop}/{path}"


def sign_in(browser: Browser, site: RunningSite, name: str, **options) -> Phone:
    """A telephone of 360 pixels, in the pocket of somebody of that shop."""
    printed = site.run_inside(SIGN_IN.format(name=name))
    cookie, key, shop = printed.split()[-3:]
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        locale="de-DE",
        timezone_id="Europe/Berlin",
        **options,
    )
    context.set_default_timeout(20_000)
    context.add_cookies([{"name": cookie, "value": key, "url": site.url}])
    return Phone(context, site, int(shop))
