"""Who may order and fetch: editors everything, everybody the poster and pictures."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import PageViewRestriction

from campaigns.materials import public_downloads
from campaigns.materials.kinds import KINDS
from campaigns.models import CampaignPage, Material, MaterialState
from tests.factories import UserFactory


def at(campaign, name="campaign_materials", *more):
    return reverse(name, args=[campaign.pk, *more])


@pytest.fixture
def admin(client, editor):
    client.force_login(editor)
    return client


def test_an_editor_sees_all_pieces_and_orders_one(
    admin, campaign, django_capture_on_commit_callbacks
):
    page = admin.get(at(campaign))
    assert all(str(kind.label) in page.text for kind in KINDS)
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(at(campaign, "order_campaign_material"), {"kind": "press-text"})
    material = Material.objects.get()
    answer = admin.get(at(campaign, "fetch_campaign_material", material.pk))
    assert "attachment" in answer["Content-Disposition"]
    assert "blumenkuebel-press-text.txt" in answer["Content-Disposition"]
    assert "no-store" in answer["Cache-Control"]
    assert "Blumenkübel" in answer.getvalue().decode()


def test_all_pieces_are_ordered_at_once(admin, campaign):
    admin.post(at(campaign, "order_campaign_material"), {"kind": "all"})
    assert Material.objects.count() == len(KINDS)


def test_what_is_not_in_the_list_is_not_ordered(admin, campaign):
    address = at(campaign, "order_campaign_material")
    page = admin.post(address, {"kind": "../../etc"}, follow=True)
    assert "Das gibt es nicht." in page.text
    assert not Material.objects.exists()


def test_the_list_looks_again_while_something_is_made(admin, campaign):
    still = admin.get(at(campaign, "campaign_materials_list"))
    assert b"hx-trigger" not in still.content
    admin.post(at(campaign, "order_campaign_material"), {"kind": "signs"})
    Material.objects.update(state=MaterialState.IN_WORK, done=2, steps=5)
    moving = admin.get(at(campaign, "campaign_materials_list"))
    assert b'hx-trigger="every 2s"' in moving.content
    assert "2 von 5" in moving.text


def test_with_htmx_the_answer_is_the_list(admin, campaign):
    answer = admin.post(
        at(campaign, "order_campaign_material"),
        {"kind": "signs"},
        headers={"HX-Request": "true"},
    )
    assert BeautifulSoup(answer.content, "html.parser").find(id="materials")


def test_an_error_stands_in_the_list(admin, campaign, made):
    campaign.spots.all().delete()
    made(campaign, "signs")
    assert "Die Aktion hat noch keine Orte." in admin.get(at(campaign)).text


def test_pictures_bring_words_for_those_who_cannot_see(admin, campaign, picture):
    campaign.picture = picture()
    campaign.save()
    assert "Ein Schaufenster mit drei Broten" in admin.get(at(campaign)).text


def test_the_list_costs_the_same_with_all_files(
    admin, campaign, django_assert_max_num_queries
):
    admin.post(at(campaign, "order_campaign_material"), {"kind": "all"})
    with django_assert_max_num_queries(30):
        admin.get(at(campaign, "campaign_materials_list"))


def test_the_way_leads_from_the_campaign(admin, campaign):
    page = admin.get(reverse("wagtailadmin_pages:edit", args=[campaign.pk]))
    assert at(campaign) in page.text


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("campaign_materials", []),
        ("campaign_materials_list", []),
        ("fetch_campaign_material", [1]),
    ],
)
def test_who_may_not_edit_it_sees_nothing(client, campaign, name, more):
    client.force_login(UserFactory())
    assert client.get(at(campaign, name, *more)).status_code in {302, 403}


def test_who_may_not_edit_it_orders_nothing(client, campaign):
    client.force_login(UserFactory())
    client.post(at(campaign, "order_campaign_material"), {"kind": "all"})
    assert not Material.objects.exists()


def test_a_file_of_another_campaign_is_not_found(admin, campaign, made):
    material = made(campaign, "press-text")
    index = campaign.get_parent()
    values = {"first_day": campaign.first_day, "last_day": campaign.last_day}
    other = index.add_child(
        instance=CampaignPage(title="Andere", slug="a", teaser="B", **values)
    )
    answer = admin.get(at(other, "fetch_campaign_material", material.pk))
    assert answer.status_code == 404


def test_everybody_fetches_the_poster(client, campaign, made):
    made(campaign, "poster-a4")
    (offered,) = public_downloads(campaign)
    assert offered["label"] == "Plakat A4"
    assert offered["note"].startswith("PDF, ")
    answer = client.get(offered["url"])
    assert answer.getvalue().startswith(b"%PDF")
    assert answer["Content-Type"] == "application/pdf"
    assert offered["url"] in client.get(campaign.url).text


@pytest.mark.parametrize("key", ["window-cards", "signs", "press-text", "nothing"])
def test_everything_else_is_for_editors(client, campaign, made, key):
    if key != "nothing":
        made(campaign, key)
    assert client.get(at(campaign, "campaign_material", key)).status_code == 404


def test_nobody_fetches_from_a_draft(client, campaign, made):
    made(campaign, "poster-a4")
    CampaignPage.objects.filter(pk=campaign.pk).update(live=False)
    answer = client.get(at(campaign, "campaign_material", "poster-a4"))
    assert answer.status_code == 404


def test_nobody_fetches_from_behind_a_door(client, campaign, made):
    made(campaign, "poster-a4")
    PageViewRestriction.objects.create(
        page=campaign, restriction_type=PageViewRestriction.LOGIN
    )
    answer = client.get(at(campaign, "campaign_material", "poster-a4"))
    assert answer.status_code == 404


def test_what_is_offered_costs_one_query(campaign, made, django_assert_num_queries):
    for key in ("poster-a4", "press-text"):
        made(campaign, key)
    with django_assert_num_queries(1):
        public_downloads(campaign)
