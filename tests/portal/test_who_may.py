"""Every door of the portal: who gets in, and what nobody can do by looking."""

import pytest
from django.urls import get_resolver, reverse

from businesses.models import PortalDraft, ProfileChange
from businesses.moderation.parts import PARTS
from businesses.portal import urls
from businesses.portal.pages import PAGES

pytestmark = pytest.mark.django_db

OPEN, HIDDEN, SIGN_IN = "open", "hidden", "sign in"
HELPERS_PARTS = {"hours", "special-days", "notice", "pictures"}
BY_POST_ONLY = {"portal_today", "portal_confirm", "portal_undo", "portal_upload"}
FOR_ALL_OF_A_TEAM = BY_POST_ONLY | {
    "portal_home",
    "portal_waiting",
    "portal_history",
}
OF_A_PART = {"portal_part", "portal_preview", "portal_draft"}


def test_no_door_is_forgotten_here():
    names = {pattern.name for pattern in urls.urlpatterns}
    assert names == FOR_ALL_OF_A_TEAM | OF_A_PART | {"portal"}
    assert get_resolver()


@pytest.fixture
def change(owner, shop):
    return ProfileChange.objects.create(
        business=shop,
        part="hours",
        before={"opening_hours": "off"},
        after={"opening_hours": "Mo-Fr 07:00-18:00"},
        state="live",
    )


@pytest.fixture
def doors(shop, change):
    """Name, part and address of every door."""
    found = []
    for name in FOR_ALL_OF_A_TEAM:
        args = [shop.pk, change.pk] if name == "portal_undo" else [shop.pk]
        found.append((name, "", reverse(name, args=args)))
    for name in OF_A_PART:
        for part in PAGES:
            found.append((name, part, reverse(name, args=[shop.pk, part])))
    return found


def answer(client, address, method):
    response = getattr(client, method)(address)
    if (
        response.status_code == 302
        and "/mein-geschaeft/" not in response.url.split("?")[0]
    ):
        return SIGN_IN
    return HIDDEN if response.status_code == 404 else OPEN


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_without_a_place_in_the_team_sees_anything(
    client, phone_of, stranger, doors, method
):
    theirs = phone_of(stranger)
    for _name, _part, address in doors:
        wrong_method = client.get(address).status_code == 405
        if method == "get" and wrong_method:
            continue
        if method == "post" and client.post(address).status_code == 405:
            continue
        assert answer(client, address, method) == SIGN_IN, address
        assert answer(theirs, address, method) == HIDDEN, address


def test_helpers_get_to_the_parts_of_a_working_day(anna, bert, doors):
    for name, part, address in doors:
        if name == "portal_part":
            expected = OPEN if part in HELPERS_PARTS else HIDDEN
            assert answer(bert, address, "get") == expected, address
            assert answer(anna, address, "get") == OPEN, address
        elif name in OF_A_PART:
            expected = OPEN if part in HELPERS_PARTS else HIDDEN
            assert answer(bert, address, "post") == expected, address


def test_a_removed_member_loses_every_door_at_once(bert, helper, doors):
    helper.memberships.all().delete()
    for name, _part, address in doors:
        method = "post" if name in BY_POST_ONLY | {"portal_draft"} else "get"
        if name != "portal_preview":
            assert answer(bert, address, method) == HIDDEN, address


def test_a_locked_account_gets_nowhere(client, owner, address):
    client.force_login(owner)
    owner.is_active = False
    owner.save()
    assert client.get(address("portal_home")).status_code in (302, 404)


def test_looking_changes_nothing(anna, doors, shop, django_assert_num_queries):
    before = (ProfileChange.objects.count(), PortalDraft.objects.count())
    revision = shop.latest_revision_id
    for _name, _part, address in doors:
        anna.get(address)
        anna.options(address)
    shop.refresh_from_db()
    assert shop.latest_revision_id == revision
    assert (ProfileChange.objects.count(), PortalDraft.objects.count()) == before


def test_every_page_is_private(anna, doors):
    for name, _part, address in doors:
        if name in {"portal_home", "portal_part", "portal_history", "portal_waiting"}:
            assert "no-store" in anna.get(address)["Cache-Control"], address


def test_posts_need_the_token_of_the_page(owner, address):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(owner)
    assert strict.post(address("portal_today"), {"doing": "closed"}).status_code == 403


@pytest.mark.parametrize("part", PARTS)
def test_a_foreign_change_cannot_be_undone(anna, stranger, part):
    other = stranger.memberships.get().business
    change = ProfileChange.objects.create(
        business=other, part=part, before={}, after={}, state="live"
    )
    own = anna.get(reverse("portal"))
    url = own.url + f"verlauf/{change.pk}/"
    assert anna.post(url).status_code == 404
    change.refresh_from_db()
    assert change.state == "live"


@pytest.mark.parametrize("key", ["1 OR 1=1", "9" * 30, "-1", "abc"])
def test_a_crafted_address_tells_nothing(anna, address, key):
    assert anna.get(address("portal_home"), {"geaendert": key}).status_code == 200
