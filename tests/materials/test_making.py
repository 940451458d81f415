"""The worker makes what was ordered, once, and again when the content has changed."""

from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.utils import timezone

from businesses.models import BusinessPage
from campaigns.materials import making, ordering
from campaigns.materials.files import clear_away, folder_of, has_file, path_of
from campaigns.materials.kinds import BY_KEY, KINDS
from campaigns.materials.making import is_out_of_date, make_material
from campaigns.materials.ordering import LOOKS_EVERY, LOST_AFTER, keep_materials
from campaigns.models import CampaignPage, Material, MaterialState, Spot
from home.models import SiteSettings


@pytest.fixture
def clock(django_capture_on_commit_callbacks):
    """The clock strikes, and the worker does what it asks for."""

    def strike(after=timedelta()):
        with (
            time_machine.travel(timezone.now() + after, tick=False),
            django_capture_on_commit_callbacks(execute=True),
        ):
            keep_materials(timezone.now())

    return strike


def test_a_file_tells_how_far_it_has_got_and_that_it_is_made(campaign, made):
    material = made(campaign, "signs")
    assert material.state == MaterialState.MADE
    assert material.done == material.steps == Spot.objects.count() + 2
    assert material.made_at
    assert has_file(material)


def test_publishing_makes_what_everybody_may_fetch(
    campaign, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        campaign.save_revision().publish()
    made = campaign.materials.filter(state=MaterialState.MADE)
    assert {one.kind for one in made} == {kind.key for kind in KINDS if kind.public}


def test_publishing_new_words_makes_its_files_anew(
    campaign, made, django_capture_on_commit_callbacks
):
    old = made(campaign, "poster-a4")
    old_path = path_of(old)
    campaign.title = "Kübel für alle"
    with django_capture_on_commit_callbacks(execute=True):
        campaign.save_revision().publish()
    new = Material.objects.get(pk=old.pk)
    assert new.fingerprint != old.fingerprint
    assert has_file(new)
    assert not old_path.exists()


def test_nothing_is_made_again_while_nothing_changes(
    campaign, made, django_capture_on_commit_callbacks
):
    old = made(campaign, "poster-a4")
    with django_capture_on_commit_callbacks(execute=True):
        campaign.save_revision().publish()
    assert Material.objects.get(pk=old.pk).made_at == old.made_at


@pytest.mark.parametrize("change", ["shop", "funding", "leaves"])
def test_what_changes_beside_the_page_counts_as_well(campaign, made, clock, change):
    with time_machine.travel("2026-05-01 10:00+02:00", tick=False):
        CampaignPage.objects.update(live=True)
        old = made(campaign, "window-cards")
        if change == "shop":
            BusinessPage.objects.filter(title="Bäckerei Korn").update(title="Korn")
        elif change == "funding":
            site = campaign.get_site()
            SiteSettings.objects.update_or_create(
                site=site, defaults={"funding_line": "Gefördert von der Stadt."}
            )
        else:
            campaign.participations.first().delete()
        clock(LOOKS_EVERY)
        new = Material.objects.get(pk=old.pk)
    assert new.fingerprint != old.fingerprint
    assert new.state == MaterialState.MADE


def test_another_look_of_the_layouts_needs_new_files(campaign, made, monkeypatch):
    material = made(campaign, "press-text")
    assert not is_out_of_date(material)
    monkeypatch.setattr("campaigns.materials.content._layouts", lambda: "another")
    assert is_out_of_date(material)


@pytest.mark.parametrize("state", [MaterialState.ORDERED, MaterialState.IN_WORK])
def test_what_a_killed_worker_left_is_made_again(campaign, made, clock, state):
    material = made(campaign, "poster-a4")
    path_of(material).unlink()
    Material.objects.update(state=state, ordered_at=timezone.now())
    clock()
    material.refresh_from_db()
    assert material.state == state
    clock(LOST_AFTER + timedelta(seconds=1))
    material.refresh_from_db()
    assert material.state == MaterialState.MADE
    assert has_file(material)


def test_two_workers_with_one_order_make_one_file(campaign, made, monkeypatch):
    material = made(campaign, "poster-a4")
    asked = []
    monkeypatch.setattr(making, "_make", lambda one: asked.append(one.pk))
    Material.objects.update(state=MaterialState.ORDERED)
    make_material.func(material.pk)
    make_material.func(material.pk)
    assert asked == [material.pk]


def test_ordering_twice_leaves_the_work_in_hand_alone(campaign):
    ordering.order(campaign, BY_KEY["poster-a4"])
    Material.objects.update(state=MaterialState.IN_WORK, done=1)
    ordering.order(campaign, BY_KEY["poster-a4"])
    assert Material.objects.get().done == 1


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("window-cards", "Noch macht kein Geschäft mit."),
        ("signs", "Die Aktion hat noch keine Orte."),
    ],
)
def test_what_has_nothing_to_show_says_so(campaign, made, key, words):
    campaign.participations.all().delete()
    campaign.spots.all().delete()
    material = made(campaign, key)
    assert material.state == MaterialState.FAILED
    assert material.error == words


def test_an_accident_is_told_in_words_and_the_old_file_stays(
    campaign, made, monkeypatch
):
    old = made(campaign, "poster-a4")
    monkeypatch.setattr(making, "made", lambda *_args: 1 / 0)
    material = made(campaign, "poster-a4")
    assert material.state == MaterialState.FAILED
    assert material.error == "Die Datei konnte nicht gemacht werden."
    assert has_file(old)


def test_a_picture_whose_file_is_lost_does_not_stop_the_poster(campaign, picture, made):
    campaign.picture = picture()
    campaign.save()
    campaign.picture.file.storage.delete(campaign.picture.file.name)
    assert made(campaign, "poster-a4").state == MaterialState.MADE


def test_files_go_with_their_campaign(campaign, made):
    made(campaign, "press-text")
    folder = folder_of(campaign.pk)
    assert folder.is_dir()
    assert clear_away() == 0
    campaign.delete()
    assert clear_away() == 1
    assert not folder.exists()


def test_an_order_for_a_campaign_that_is_gone_is_forgotten(campaign):
    material = ordering.order(campaign, BY_KEY["poster-a4"])
    campaign.delete()
    make_material.func(material.pk)
    assert not Material.objects.exists()


def test_files_lie_beside_what_the_site_serves(campaign, made):
    path = path_of(made(campaign, "press-text"))
    assert path.is_relative_to(settings.MATERIALS_ROOT)
    assert not path.is_relative_to(settings.MEDIA_ROOT)
