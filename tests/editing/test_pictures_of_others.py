"""A form takes only pictures that the person may choose."""

import html

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission
from wagtail.test.utils.form_data import inline_formset, streamfield

from quartier.media.models import Picture
from tests.factories import PictureFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def own_picture():
    return PictureFactory(collection=Collection.get_first_root_node())


@pytest.fixture
def foreign_picture(own_picture):
    """In a collection of its own; moderators lose the right on all others."""
    root = Collection.get_first_root_node()
    theirs = root.add_child(instance=Collection(name="Andere"))
    ours = root.add_child(instance=Collection(name="Unsere"))
    own_picture.collection = ours
    own_picture.save()
    GroupCollectionPermission.objects.all().delete()
    GroupCollectionPermission.objects.create(
        group=Group.objects.get(name="Moderators"),
        collection=ours,
        permission=Permission.objects.get(
            codename="choose_image", content_type__app_label="media"
        ),
    )
    return PictureFactory(collection=theirs)


def places_for(picture):
    return {
        "logo": {"logo": picture.pk},
        "gallery": {"gallery": inline_formset([{"image": picture.pk}])},
        "description": {
            "description": streamfield(
                [("image", {"image": picture.pk, "caption": ""})]
            )
        },
    }


@pytest.mark.parametrize("place", ["logo", "gallery", "description"])
def test_a_picture_of_others_is_refused_wherever_it_is_put(
    client, moderator, edit_url, business, posted, foreign_picture, place
):
    client.force_login(moderator)
    response = client.post(
        edit_url, posted(business, **places_for(foreign_picture)[place])
    )
    assert response.status_code == 200
    assert "Sie nicht verwenden. W" in html.unescape(response.content.decode())


@pytest.mark.parametrize("place", ["logo", "gallery", "description"])
def test_a_permitted_picture_is_taken(
    client, moderator, edit_url, business, posted, own_picture, foreign_picture, place
):
    client.force_login(moderator)
    response = client.post(edit_url, posted(business, **places_for(own_picture)[place]))
    assert response.status_code == 302


def test_a_picture_that_is_already_there_may_stay(
    client, moderator, edit_url, business, posted, foreign_picture
):
    business.logo = foreign_picture
    business.save_revision().publish()
    client.force_login(moderator)
    response = client.post(edit_url, posted(business, logo=foreign_picture.pk))
    assert response.status_code == 302


def test_the_chooser_permission_exists_for_our_own_model():
    assert Permission.objects.filter(
        codename="choose_image", content_type__model=Picture._meta.model_name
    ).exists()
