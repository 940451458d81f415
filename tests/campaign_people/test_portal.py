"""Teams join campaigns from "Mein Geschäft", look after spots and tell of it."""

from datetime import date

import pytest
from django.urls import reverse

from businesses.team.standing import set_trust
from campaigns.adoption import adopt
from campaigns.models import Adoption, CampaignUpdate, DiaryEntry, Participation, Spot
from campaigns.participating import approve_line, join
from tests.factories import BusinessFactory


@pytest.fixture
def anna(browser_of, owner):
    return browser_of(owner)


@pytest.fixture
def tub(campaign):
    return Spot.objects.create(campaign=campaign, number=7)


@pytest.fixture
def address(shop, campaign):
    def of(name, pk=None):
        return reverse(name, args=[shop.pk, pk or campaign.pk])

    return of


def listed(browser, shop):
    answer = browser.get(reverse("portal_campaigns", args=[shop.pk]))
    names = ("own", "others")
    return [[row.page.title for row in answer.context[name]] for name in names]


def test_the_start_has_a_door_to_campaigns(anna, shop):
    start = anna.get(reverse("portal_home", args=[shop.pk])).content.decode()
    assert reverse("portal_campaigns", args=[shop.pk]) in start


def test_a_shop_joins_and_leaves(anna, shop, campaign, address):
    assert listed(anna, shop) == [[], ["Blumenkübel"]]
    anna.post(address("portal_take_part"))
    assert listed(anna, shop) == [["Blumenkübel"], []]
    anna.post(address("portal_leave_campaign"))
    assert listed(anna, shop) == [[], ["Blumenkübel"]]


def test_joining_twice_is_said_in_a_sentence(anna, address):
    anna.post(address("portal_take_part"))
    again = anna.post(address("portal_take_part"), follow=True)
    assert "macht schon mit" in again.content.decode()
    assert Participation.objects.count() == 1


def test_drafts_past_ones_and_those_of_editors_are_not_offered(
    anna, shop, make_campaign, address
):
    hidden = [
        make_campaign("Entwurf", live=False),
        make_campaign("Vorbei", last_day=date(2026, 4, 20)),
        make_campaign("Von der Redaktion", shops_may_join=False),
    ]
    assert listed(anna, shop) == [[], ["Blumenkübel"]]
    for page in hidden:
        assert anna.get(address("portal_campaign", page.pk)).status_code == 404
        assert anna.post(address("portal_take_part", page.pk)).status_code == 404
    assert not Participation.objects.exists()


def test_a_free_tub_is_taken_in_two_taps(anna, shop, tub, address):
    page = anna.get(address("portal_campaign"))
    assert page.context["free_spots"] == [tub]
    anna.post(address("portal_take_spot"), {"spot": tub.pk})
    assert Adoption.objects.current().get().business == shop
    assert Participation.objects.joined().get().business == shop


def test_a_tub_that_another_has_just_taken_stays_theirs(anna, tub, address, directory):
    other = BusinessFactory(parent=directory)
    adopt(tub, other, None)
    answer = anna.post(address("portal_take_spot"), {"spot": tub.pk})
    assert answer.status_code == 409
    assert "gerade vergeben worden" in answer.content.decode()
    assert Adoption.objects.current().get().business == other


def test_the_own_tub_is_watered_in_one_tap(anna, shop, tub, address):
    anna.post(address("portal_take_spot"), {"spot": tub.pk})
    own = anna.get(address("portal_campaign")).context["own_spots"][0]
    anna.post(address("portal_water"), {"spot": tub.pk, "action": own.care.key})
    entry = DiaryEntry.objects.get()
    assert (entry.by_business, entry.action) == (shop, "watered")


def test_the_team_sees_that_its_tub_wants_water(anna, tub, address):
    anna.post(address("portal_take_spot"), {"spot": tub.pk})
    tub.state = "thirsty"
    tub.save()
    page = anna.get(address("portal_campaign")).content.decode()
    assert "braucht Wasser" in page


def test_in_a_new_year_the_team_is_asked_whether_it_goes_on(anna, tub, address):
    anna.post(address("portal_take_spot"), {"spot": tub.pk})
    question = "Machen Sie weiter?"
    assert question not in anna.get(address("portal_campaign")).content.decode()
    Adoption.objects.update(season=2025)
    assert question in anna.get(address("portal_campaign")).content.decode()
    anna.post(f"/k/{tub.code}/pflege/", {"renew": "yes"})
    assert question not in anna.get(address("portal_campaign")).content.decode()
    seasons = tub.adoptions.order_by("season").values_list("season", "ended_at")
    assert [(year, bool(ended)) for year, ended in seasons] == [
        (2025, True),
        (2026, False),
    ]


@pytest.mark.parametrize("name", ["portal_water", "portal_give_up_spot"])
def test_nobody_acts_for_anothers_tub(anna, tub, address, name, directory):
    adopt(tub, BusinessFactory(parent=directory), None)
    for spot in (tub.pk, 999_999, "x", ""):
        data = {"spot": spot, "action": "watered"}
        assert anna.post(address(name), data).status_code == 404
    assert Adoption.objects.current().count() == 1
    assert not DiaryEntry.objects.exists()


def test_a_spot_of_another_campaign_is_not_found(anna, make_campaign, address):
    other = Spot.objects.create(campaign=make_campaign("Andere"), number=1)
    answer = anna.post(address("portal_take_spot"), {"spot": other.pk})
    assert answer.status_code == 404


def test_leaving_frees_the_tub(anna, tub, address):
    anna.post(address("portal_take_spot"), {"spot": tub.pk})
    anna.post(address("portal_leave_campaign"))
    assert not Adoption.objects.current().exists()


def test_the_line_of_a_new_team_waits_and_the_old_one_stays(
    anna, shop, campaign, address
):
    one = join(campaign, shop, None)
    anna.post(address("portal_own_line"), {"line": "Wir schenken Kaffee aus."})
    one.refresh_from_db()
    assert (one.public_line, one.proposed_line) == ("", "Wir schenken Kaffee aus.")
    assert approve_line(one, "Wir schenken Kaffee aus.")
    anna.post(address("portal_own_line"), {"line": "Und Tee."})
    one.refresh_from_db()
    assert one.public_line == "Wir schenken Kaffee aus."
    assert not approve_line(one, "Was vorher da stand.")


def test_the_line_of_a_trusted_team_is_public_at_once(
    anna, shop, campaign, address, editor
):
    one = join(campaign, shop, None)
    set_trust(shop, editor, trusted=True)
    anna.post(address("portal_own_line"), {"line": "Wir schenken Kaffee aus."})
    one.refresh_from_db()
    assert one.public_line == "Wir schenken Kaffee aus."


def test_a_time_outside_of_the_campaign_is_refused(anna, shop, make_campaign, address):
    week = make_campaign("Feierabendmarkt", format_key="offer-week")
    one = join(week, shop, None)
    data = {"line": "Suppe", "starts_at": "2026-12-24T18:00"}
    answer = anna.post(address("portal_own_line", week.pk), data)
    assert answer.status_code == 422
    anna.post(
        address("portal_own_line", week.pk), data | {"starts_at": "2026-05-01T18:00"}
    )
    one.refresh_from_db()
    assert f"{one.starts_at:%d.%m. %H:%M}" == "01.05. 16:00"


def test_news_wait_for_an_editor(anna, shop, campaign, address):
    join(campaign, shop, None)
    data = {"title": "Erde ist da", "text": "Ab drei Uhr."}
    page = anna.post(address("portal_write_update"), data, follow=True)
    assert "„Erde ist da“ wartet auf Freigabe." in page.content.decode()
    assert not CampaignUpdate.objects.shown().exists()


def test_helpers_may_all_of_it(browser_of, helper, address):
    bert = browser_of(helper)
    bert.post(address("portal_take_part"))
    assert Participation.objects.joined().get().made_by == helper


def test_strangers_find_nothing(browser_of, stranger, address, shop, campaign, client):
    join(campaign, shop, None)
    other = browser_of(stranger)
    for name in (
        "portal_campaign",
        "portal_take_part",
        "portal_leave_campaign",
        "portal_own_line",
        "portal_take_spot",
        "portal_give_up_spot",
        "portal_water",
        "portal_write_update",
    ):
        assert other.get(address(name)).status_code in {404, 405}
        assert other.post(address(name)).status_code in {404, 405}
        assert client.post(address(name)).status_code in {302, 405}
    assert Participation.objects.joined().count() == 1


def test_the_list_costs_the_same_for_one_campaign_and_for_ten(
    anna, shop, make_campaign, django_assert_max_num_queries
):
    for number in range(10):
        make_campaign(f"Aktion {number}")
    with django_assert_max_num_queries(18):
        anna.get(reverse("portal_campaigns", args=[shop.pk]))
