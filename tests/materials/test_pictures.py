"""Pictures for networks, and what the library's pictures become on the way."""

from io import BytesIO

import pytest
from PIL import Image

from campaigns.materials.pictures import LONGEST, logo, photograph
from campaigns.materials.publisher import LEAF
from home.models import SiteSettings

SIZES = {
    "social-wide": (1200, 630),
    "social-square": (1080, 1080),
    "social-story": (1080, 1920),
}


def opened(content):
    return Image.open(BytesIO(content))


@pytest.mark.parametrize("key", SIZES)
@pytest.mark.parametrize(
    "title", ["Kübel", "Sehr lange Wörter " * 11, "أحواض زهور لشارعنا"]
)
def test_pictures_have_the_size_that_networks_show(campaign, file_of, key, title):
    campaign.title = title
    campaign.save()
    shown = opened(file_of(campaign, key))
    assert shown.format == "JPEG"
    assert shown.size == SIZES[key]


@pytest.mark.parametrize("key", SIZES)
def test_pictures_carry_the_campaigns_picture(campaign, picture, file_of, key):
    campaign.picture = picture(colour=(10, 20, 230))
    campaign.save()
    shown = opened(file_of(campaign, key)).convert("RGB")
    blue = sum(
        one
        for one, (red, green, blue) in shown.getcolors(shown.width * shown.height)
        if blue > 200 and red < 60 and green < 60
    )
    assert blue > shown.width * shown.height / 5


def test_pictures_have_the_colours_of_the_site(campaign, file_of):
    plain = file_of(campaign, "social-square")
    SiteSettings.objects.update_or_create(
        site=campaign.get_site(), defaults={"leaf_colour": "#0b3d91"}
    )
    own = opened(file_of(campaign, "social-square")).getpixel((20, 1_000))
    assert own[2] > own[1] > own[0]
    usual = opened(plain).getpixel((20, 1_000))
    assert LEAF == "#1f5f3f"
    assert usual[1] > usual[2]


def test_a_large_picture_becomes_small_enough(picture):
    shown = opened(photograph(picture((4_000, 3_000)), in_grey=False))
    assert max(shown.size) == LONGEST


def test_a_see_through_picture_lies_on_white(picture):
    seen = photograph(picture(colour=(0, 0, 0, 0), mode="RGBA"), in_grey=False)
    assert opened(seen).getpixel((5, 5)) == (255, 255, 255)


def test_logos_stay_see_through(picture):
    colours = {"colour": (9, 9, 9, 0), "mode": "RGBA"}
    assert opened(logo(picture(**colours), in_grey=True)).mode == "LA"
    assert opened(logo(picture(**colours), in_grey=False)).mode == "RGBA"
