"""Every page around an owner's profile is for everybody; a page in no list fails."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from portal.walked_addresses import (
    AFTER_A_STEP,
    EDITORS,
    ELSEWHERE,
    FOR_ALL,
    NO_PAGE,
    OF_CAMPAIGNS,
    OWNERS,
    WITH_A_PASSKEY,
)
from portal.walked_campaigns import CAMPAIGNS
from portal.walked_hours import HOURS
from portal.walked_scene import SCENE

from businesses.portal.pages import PAGES
from quartier.partners.portal.parts import TIMES
from tests.browser.passkeys import give_passkey
from tests.browser.test_admin_pages import findings
from tests.browser.visits import look_at, overflow, wear
from tests.security.doors import doors

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

OURS = ("businesses", "campaigns", "quartier", "home")


def ours() -> set[str]:
    """The names of all addresses that code of this project answers."""
    views = {door.name: getattr(door.view, "view_class", door.view) for door in doors()}
    return {name for name, view in views.items() if view.__module__.startswith(OURS)}


def test_every_address_of_ours_is_walked_or_is_no_page():
    lists = [FOR_ALL, AFTER_A_STEP, OWNERS, WITH_A_PASSKEY, EDITORS, ELSEWHERE, NO_PAGE]
    listed = sorted(name for names in lists for name in names)
    assert listed == sorted(ours())


@pytest.fixture(scope="module")
def scene(make_site) -> Iterator[dict[str, Any]]:
    """A site of its own, so that other tests' changes are not in the way."""
    site = make_site()
    site.start()
    said = site.run_inside(SCENE + CAMPAIGNS + HOURS).splitlines()
    found, campaigns, hours = map(json.loads, said[-3:])
    yield found | {"url": site.url, "campaigns": campaigns, "hours": hours}
    site.stop()


@pytest.fixture
def address(scene) -> Callable[..., str]:
    """Where a page is, by its name."""
    by_name = {door.name: door for door in doors()}
    known = scene["values"]
    own_keys = scene["campaigns"]["keys"] | scene["hours"]["keys"]
    own_keys |= {
        "decide_claim": {"pk": known["claim"]},
        "feeds:entries": {"pk": known["feed"]},
        "mails:inspect": {"pk": known["mail"]},
        "join_team": {"secret": known["invitation"]},
        "join_staff": {"secret": scene["join_staff"]},
        **{
            name: scene["partner"] | {"page_part": TIMES}
            for name in (
                *("invite_staff", "partner_home", "partner_place"),
                *("partner_place_part", "partner_team", "partner_staff"),
            )
        },
        "claim_by_link": {"secret": known["link"]},
        "confirm_email": {"token": known["email"]},
        "freshness_answer": {"token": known["answers"]["right"]},
        "freshness_thanks": {"token": known["answers"]["right"]},
        "sign_in_by_link": known["sign_in"],
    }
    for name in ("claim_ways", "claim_by_phone", "claim_by_website"):
        own_keys[name] = {"pk": scene["free"]}

    def of(name: str, **values: Any) -> str:
        path = by_name[name].path(known | own_keys.get(name, {}) | values)
        assert path, name
        return scene["url"] + path

    return of


@pytest.fixture
def window(chromium: Browser, scene) -> Iterator[Callable[[str], Page]]:
    """A phone in the hand of an owner, an editor, or anybody."""
    contexts = []

    def of(who: str = "") -> Page:
        context = chromium.new_context(
            viewport={"width": 360, "height": 740},
            locale="de-DE",
            reduced_motion="reduce",
        )
        contexts.append(context)
        context.set_default_timeout(20_000)
        if who:
            cookie = {"name": scene["cookie"], "value": scene["sessions"][who]}
            context.add_cookies([cookie | {"url": scene["url"]}])
        return context.new_page()

    yield of
    for context in contexts:
        context.close()


STATUS = "performance.getEntriesByType('navigation')[0].responseStatus"
"""A page that only says that it is over would be fit for everybody, too."""


def is_for_everybody(page: Page, address: str, status: int = 200) -> None:
    visit = look_at(page, address)
    assert page.url == address
    assert page.evaluate(STATUS) == status
    assert visit.problems == []
    assert visit.small_targets == []
    assert set(visit.overflow.values()) == {0}
    assert visit.foreign == []
    assert visit.complaints == []
    assert visit.headings == 1


@pytest.mark.parametrize("name", sorted(FOR_ALL))
def test_pages_for_all(window, address, name):
    is_for_everybody(window(), address(name))


@pytest.mark.parametrize("what", OF_CAMPAIGNS)
def test_pages_of_campaigns(window, scene, what):
    paths = scene["campaigns"]["paths"]
    assert set(paths) == set(OF_CAMPAIGNS)
    status = 404 if what == "code of nothing" else 200
    is_for_everybody(window(), scene["url"] + paths[what], status)


@pytest.mark.parametrize("purpose", ["change", "gone", "nichts"])
def test_the_other_links_of_the_mail(window, address, scene, purpose):
    token = scene["values"]["answers"].get(purpose, purpose)
    status = 410 if purpose == "nichts" else 200
    is_for_everybody(window(), address("freshness_answer", token=token), status)


@pytest.mark.parametrize("name", sorted(OWNERS - {"portal_part"}))
def test_pages_of_an_owner(window, address, name):
    is_for_everybody(window("owner"), address(name))


@pytest.mark.parametrize("part", PAGES)
def test_the_forms_of_all_parts(window, address, part):
    is_for_everybody(window("owner"), address("portal_part", part=part))


def test_the_words_of_an_offer(window, address, scene):
    texts = address("partner_offer_part", **scene["hours"]["texts"])
    is_for_everybody(window("owner"), texts)


def test_a_request_that_nobody_has_answered(window, address, scene):
    is_for_everybody(
        window("owner"), address("partner_request", **scene["hours"]["fresh"])
    )
    code = scene["hours"]["code"]
    is_for_everybody(window(), address("advice_request", token=code))


def test_what_a_new_date_will_be(window, address):
    page = window("owner")
    page.goto(address("portal_add_date"))
    page.get_by_label("Titel").fill("Erzählcafé")
    page.get_by_label("Welcher Tag").fill("2030-05-02")
    page.get_by_role("button", name="Weiter").click()
    page.get_by_role("heading", name="Stimmt das so?").wait_for()
    assert findings(page) == []
    assert overflow(page) == 0


@pytest.mark.parametrize("name", ["claim_ways", "register_business"])
def test_the_ways_in_are_as_wide_in_english(window, address, scene, name):
    path = address(name).removeprefix(scene["url"])
    is_for_everybody(window(), f"{scene['url']}/en{path}")


def test_an_invitation_that_is_over(window, address):
    is_for_everybody(window(), address("join_team", secret="nichts"), 410)


def test_the_page_after_the_address_was_typed(window, address):
    page = window()
    page.goto(address("account_login"))
    page.get_by_label("E-Mail-Adresse").fill("wer@rundgang.example")
    page.get_by_role("button", name="Code schicken").click()
    is_for_everybody(page, address("account_confirm_login_code"))


def test_the_page_after_the_code_of_the_card(window, address):
    page = window()
    page.goto(address("scanned_code"))
    page.get_by_role("button", name="Weiter").click()
    is_for_everybody(page, address("finish_claim"))


def test_the_page_after_a_new_shop_was_filled_in(window, address):
    page = window()
    page.goto(address("register_business"))
    page.get_by_label("Name des Geschäfts").fill("Zauberladen Simsala")
    page.get_by_label("Branche").select_option(index=1)
    page.get_by_label("Straße und Hausnummer").fill("Lange Straße 12")
    page.wait_for_timeout(3_100)  # whoever is faster is taken for a machine
    page.get_by_role("button", name="Weiter").click()
    page.wait_for_url(address("finish_registration"))
    is_for_everybody(page, address("finish_registration"))


def test_pages_of_an_owner_with_a_passkey(window, address):
    page = window("owner")
    give_passkey(page)
    page.goto(address("mfa_add_webauthn"))
    page.get_by_label("Name").fill("Handy")
    page.get_by_role("button", name="Passkey anlegen").click()
    page.wait_for_url(address("mfa_view_recovery_codes"))
    page.goto(address("mfa_index"))
    link = page.get_by_role("link", name="Umbenennen").get_attribute("href")
    key = link.rstrip("/").split("/")[-1]
    for name in sorted(WITH_A_PASSKEY):
        is_for_everybody(page, address(name, pk=key))
        page.evaluate("document.documentElement.style.fontSize = ''")


@pytest.mark.parametrize("name", sorted(EDITORS))
def test_pages_of_an_editor(window, address, name):
    page = window("editor")
    page.goto(address(name), wait_until="networkidle")
    assert page.url == address(name)
    assert page.evaluate(STATUS) == 200
    for width, scheme in ((320, "light"), (768, "dark"), (1280, "light")):
        page.set_viewport_size({"width": width, "height": 800})
        wear(page, scheme)
        assert findings(page) == []
        assert overflow(page) == 0
