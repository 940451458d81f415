"""Each block of a campaign's story, as readers get it without a script."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from wagtail.blocks import StructBlockValidationError
from wagtail.documents.models import Document

from campaigns.blocks.bodies import LIVING, CampaignBodyBlock
from campaigns.blocks.pictures import FilmBlock
from tests.factories import PictureFactory


def document(name):
    return Document.objects.create(title=name, file=ContentFile(b"x", name=name))


@pytest.fixture
def told(client, campaign):
    """Publish a body and read the page."""

    def tell(*body):
        campaign.body = list(body)
        campaign.save_revision().publish()
        return BeautifulSoup(client.get(campaign.url).content, "html.parser").main

    return tell


def test_every_block_has_a_name_a_description_and_a_template():
    for name, block in CampaignBodyBlock().child_blocks.items():
        assert str(block.label), name
        assert block.meta.description, name
        assert block.meta.template, name


def test_a_gallery_shows_all_pictures(told):
    pictures = [{"image": PictureFactory(), "caption": f"Bild {n}"} for n in range(3)]
    page = told(("gallery", {"pictures": pictures}))
    assert len(page.select(".gallery img")) == 3


def test_before_and_after_are_both_there_without_a_script(told):
    page = told(
        (
            "before_after",
            {
                "before": PictureFactory(),
                "after": PictureFactory(),
                "caption": "Die Ecke",
            },
        )
    )
    assert [word.get_text() for word in page.select(".before-after__word")] == [
        "Vorher",
        "Nachher",
    ]
    assert len(page.select(".before-after img")) == 2
    assert "Die Ecke" in page.get_text()


def test_a_film_loads_nothing_before_it_is_started(told):
    page = told(
        (
            "film",
            {
                "film": document("fest.mp4"),
                "poster": PictureFactory(),
                "captions": document("fest.vtt"),
                "caption": "Das Fest",
            },
        )
    )
    [film] = page.select("video")
    assert film["preload"] == "none"
    assert film.has_attr("controls")
    assert not film.has_attr("autoplay")
    assert film.select("source")[0]["type"] == "video/mp4"
    assert film.select("track")[0]["kind"] == "captions"


@pytest.mark.parametrize(
    ("film", "captions", "wrong"),
    [("a.pdf", "a.vtt", "film"), ("a.mp4", "a.txt", "captions")],
)
def test_only_files_that_browsers_play_are_taken(db, film, captions, wrong):
    block = FilmBlock()
    value = block.to_python({"caption": "Das Fest"})
    value.update(
        film=document(film), poster=PictureFactory(), captions=document(captions)
    )
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(value)
    assert set(refused.value.block_errors) == {wrong}


def test_a_voice_leads_to_the_shop_while_it_is_public(told, shop):
    value = {"text": "Schön!", "speaker": "Anna", "business": shop, "picture": None}
    assert told(("voice", value)).select("blockquote a")[0]["href"] == shop.url
    shop.unpublish()
    assert told(("voice", value)).select("blockquote a") == []


def test_numbers_and_a_course_of_time(told):
    page = told(
        ("numbers", [{"number": "24", "label": "Kübel"}]),
        ("timeline", [{"when": "März", "title": "Erde kommt", "text": ""}] * 2),
    )
    assert page.select(".numbers-row dd")[0].get_text() == "24"
    assert len(page.select(".timeline li")) == 2


@pytest.mark.parametrize("name", LIVING)
def test_a_living_part_stands_on_a_page_at_most_once(name):
    block = CampaignBodyBlock()
    value = block.to_python([{"type": name, "value": None}] * 2)
    with pytest.raises(Exception, match=r"[\s\S]+"):
        block.clean(value)
