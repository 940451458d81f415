"""A site may have colours of its own, as long as people can read them."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Site

from home.contrast import contrast, readable_on
from home.models import SiteSettings
from home.theme import theme_css

colours = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#fbf8f2", "#1f5f3f", 7.2),
        ("#777777", "#777777", 1),
    ],
)
def test_contrast_is_what_wcag_says(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.05)


@given(colours)
def test_the_shade_we_propose_can_be_read_and_stays_when_it_could(colour):
    shade = readable_on("#fbf8f2", colour)
    assert contrast("#fbf8f2", shade) >= 4.5
    assert readable_on("#fbf8f2", shade) == shade


@pytest.mark.django_db
def test_a_pale_colour_is_refused_with_a_shade_that_would_do():
    settings = SiteSettings(site=Site.objects.get(), leaf_colour="#9fe0b0")
    with pytest.raises(ValidationError) as refused:
        settings.full_clean()
    (sentence,) = refused.value.message_dict["leaf_colour"]
    assert readable_on("#fbf8f2", "#9fe0b0") in sentence


@pytest.mark.django_db
def test_own_colours_arrive_as_a_stylesheet_of_this_site(client):
    settings = SiteSettings.for_site(Site.objects.get())
    settings.leaf_colour = "#234567"
    settings.save()
    page = client.get("/").content.decode()
    assert "/farben/leaf-234567.css" in page
    sheet = client.get("/farben/leaf-234567.css")
    assert sheet["Content-Type"] == "text/css"
    assert "--leaf: #234567;" in sheet.content.decode()


def test_a_stylesheet_holds_nothing_but_readable_colours():
    assert "--leaf" not in theme_css("leaf-ffffff")
    assert "script" not in theme_css("leaf-1f5f3f-script-alert")
