"""The demo's pages hold real text in blocks that the site knows."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from home.front.blocks import USUAL_ORDER

DEMO = Path(__file__).resolve().parents[2] / "demo"
TEXTS = json.loads((DEMO / "pages.json").read_text("utf-8"))
PAGES = {page["slug"]: page for page in TEXTS["pages"]}
FRONT = TEXTS["front_page"]
BODIES = [(slug, page["body"]) for slug, page in PAGES.items()]
WORDS = [block for block in FRONT["body"] if block["value"] is not None]
BODIES.append(("front page", WORDS))
ALLOWED = {"p", "ul", "li", "b", "a"}
each_body = pytest.mark.parametrize(
    "body", [b for _, b in BODIES], ids=[n for n, _ in BODIES]
)


class Marks(HTMLParser):
    """Collects the tags and link targets of a text."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.targets = set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        assert {name for name, _ in attrs} <= {"href"}
        self.targets += [value for _, value in attrs]


def rich_texts(body):
    for block in body:
        if block["type"] == "text":
            yield block["value"]
        elif block["type"] == "question":
            yield block["value"]["answer"]


def plain(body):
    return re.sub(r"<[^>]+>", " ", " ".join(rich_texts(body)))


def test_all_legal_pages_and_guides_are_there():
    assert {
        "impressum",
        "datenschutz",
        "barrierefreiheit",
        "leichte-sprache",
        "kontakt",
        "foerderung",
        "ueber-das-projekt",
        "so-finden-sie-ein-geschaeft",
        "mitmachen",
        "fuer-geschaefte",
    } == set(PAGES)


@each_body
def test_a_body_is_made_of_known_blocks(body):
    assert body
    shapes = {
        "image": {"image", "caption"},
        "quote": {"text", "speaker"},
        "question": {"question", "answer"},
        "contact": {"name", "role", "phone", "email", "address"},
    }
    for block in body:
        if block["type"] in shapes:
            assert set(block["value"]) == shapes[block["type"]]
        elif block["type"] == "list":
            assert all(isinstance(point, str) for point in block["value"])
        else:
            assert block["type"] in {"heading", "text"}
            assert block["value"]


@each_body
def test_its_texts_use_few_marks_and_link_only_to_what_exists(body):
    for text in rich_texts(body):
        marks = Marks(text)
        assert marks.tags <= ALLOWED
        for target in marks.targets:
            assert (
                re.fullmatch(r"mailto:[\w.]+@[\w-]+\.example", target)
                or target.strip("/") in PAGES
            )


@each_body
def test_its_pictures_exist(body):
    for block in body:
        if block["type"] == "image":
            assert (DEMO / "images" / block["value"]["image"]).exists()


def test_the_front_page_shows_every_living_part_in_the_usual_order():
    living = [block["type"] for block in FRONT["body"] if block["value"] is None]
    assert tuple(living) == USUAL_ORDER


@pytest.mark.parametrize("page", PAGES.values(), ids=list(PAGES))
def test_a_page_has_title_intro_and_description(page):
    assert page["title"]
    assert 20 <= len(page["intro"]) <= 400
    assert 20 <= len(page["search_description"]) <= 160
    assert sum(len(text.split()) for text in rich_texts(page["body"])) >= 20


def test_the_imprint_says_that_the_operator_is_invented():
    page = PAGES["impressum"]
    assert "Demo" in page["intro"]
    assert "erfunden" in page["intro"]
    assert "erfundene" in plain(page["body"])


def test_the_privacy_notice_tells_what_this_software_does():
    text = plain(PAGES["datenschutz"]["body"])
    for said in ("keine Cookies", "eigenen Server", "Protokoll", "gerundet"):
        assert said in text


def test_easy_language_keeps_its_sentences_short():
    text = " ".join(rich_texts(PAGES["leichte-sprache"]["body"]))
    for sentence in re.findall(r"<p>(.*?)</p>", text):
        assert len(re.sub(r"<[^>]+>", "", sentence).split()) <= 10, sentence


def test_the_funding_page_says_that_the_demo_is_not_funded():
    text = plain(PAGES["foerderung"]["body"])
    assert "nicht gefördert" in text
    assert "Kofinanziert von der Europäischen Union" in text


def test_the_front_page_and_settings_fit_their_fields():
    assert len(FRONT["sentence"]) <= 200
    assert len(TEXTS["settings"]["site_name"]) <= 80
    assert len(TEXTS["settings"]["tagline"]) <= 140
    assert (DEMO / "images" / FRONT["picture"]).exists()


def test_the_number_of_shops_in_the_text_is_right():
    told = next(
        point
        for block in PAGES["ueber-das-projekt"]["body"]
        if block["type"] == "list"
        for point in block["value"]
        if "Geschäfte" in point
    )
    shops = [
        shop
        for file in (DEMO / "businesses").glob("*.json")
        for shop in json.loads(file.read_text("utf-8"))
    ]
    assert told.startswith(f"{len(shops)} ")
