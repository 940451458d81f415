"""What is to do for a campaign: ticked off, added, changed, in the order of its days."""

from datetime import date

import pytest
from django.urls import reverse

from campaigns.models import ChecklistItem


@pytest.fixture
def item(campaign):
    return ChecklistItem.objects.create(
        campaign=campaign, text="Erde bestellen", due_on=date(2026, 4, 20)
    )


def page(desk, campaign):
    response = desk.get(reverse("campaign_checklist", args=[campaign.pk]))
    return response.content.decode()


def tick(desk, item, do="done"):
    return desk.post(reverse("campaign_checklist_tick", args=[item.pk]), {"do": do})


def test_open_things_stand_by_their_day_those_without_one_last(desk, campaign, item):
    ChecklistItem.objects.create(campaign=campaign, text="Irgendwann")
    ChecklistItem.objects.create(
        campaign=campaign, text="Zuerst", due_on=date(2026, 4, 1)
    )
    said = page(desk, campaign)
    assert said.index("Zuerst") < said.index("Erde bestellen") < said.index("Irgendw")
    assert said.count("überfällig") == 2


def test_who_ticks_it_sees_it_among_the_done_ones_and_can_take_it_back(
    desk, campaign, item
):
    assert tick(desk, item)["Location"] == reverse(
        "campaign_checklist", args=[campaign.pk]
    )
    item.refresh_from_db()
    done_at = item.done_at
    said = page(desk, campaign)
    assert "Alles erledigt." in said
    assert said.index("Schon erledigt") < said.index("Erde bestellen")
    tick(desk, item)
    item.refresh_from_db()
    assert item.done_at == done_at
    tick(desk, item, do="open")
    item.refresh_from_db()
    assert item.done_at is None


def test_one_more_is_added_and_changed_and_struck_off(desk, campaign):
    address = reverse("campaign_checklist", args=[campaign.pk])
    desk.post(address, {"text": "Kuchen backen", "due_on": "2026-04-25"})
    item = campaign.checklist.get()
    assert (item.text, item.due_on) == ("Kuchen backen", date(2026, 4, 25))
    change = reverse("campaign_checklist_item", args=[item.pk])
    assert "Kuchen backen" in desk.get(change).content.decode()
    desk.post(change, {"text": "Zwei Kuchen backen", "due_on": ""})
    item.refresh_from_db()
    assert (item.text, item.due_on) == ("Zwei Kuchen backen", None)
    desk.post(change, {"do": "delete"})
    assert not campaign.checklist.exists()


def test_an_empty_or_endless_one_is_refused(desk, campaign):
    address = reverse("campaign_checklist", args=[campaign.pk])
    for text in ("", "x" * 161):
        assert desk.post(address, {"text": text}).status_code == 422
    assert not campaign.checklist.exists()


def test_what_does_not_exist_is_not_found(desk, campaign):
    assert desk.get(reverse("campaign_checklist", args=[0])).status_code == 404
    assert desk.get(reverse("campaign_checklist_item", args=[0])).status_code == 404


def test_looking_at_a_tick_does_nothing(desk, item):
    address = reverse("campaign_checklist_tick", args=[item.pk])
    assert desk.get(address).status_code == 405
