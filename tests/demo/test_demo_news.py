"""The demo's news and districts: whole, fitting their fields, and never out of date."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from demo.test_demo_pages import ALLOWED, PAGES, Marks, rich_texts

from home.demo.days import day_of
from home.models import NewsArticlePage

DEMO = Path(__file__).resolve().parents[2] / "demo"
NEWS = tomllib.loads((DEMO / "news.toml").read_text("utf-8"))["articles"]
DISTRICTS = tomllib.loads((DEMO / "districts.toml").read_text("utf-8"))["districts"]
NAMES = ["Mühlenviertel", "Nordhof"]
TODAY = date(2026, 11, 23)
each_text = pytest.mark.parametrize(
    "text", [*NEWS, *DISTRICTS], ids=[one["slug"] for one in [*NEWS, *DISTRICTS]]
)


def test_ten_articles_were_written_over_the_last_months():
    days = [day_of(article["day"], TODAY) for article in NEWS]
    assert len(days) == len(set(days)) == 10
    assert days == sorted(days, reverse=True)
    assert days[0] <= TODAY
    assert (TODAY - days[-1]).days >= 90


def test_each_district_has_its_page_and_its_news():
    assert [one["district"] for one in DISTRICTS] == NAMES
    assert {article.get("district", "") for article in NEWS} == {*NAMES, ""}


@each_text
def test_a_text_fits_its_fields_and_has_a_picture(text):
    assert 20 <= len(text["intro"]) <= 400
    assert (DEMO / "images" / text["picture"]).exists()
    for name in ("title", "author"):
        most = NewsArticlePage._meta.get_field(name).max_length
        assert len(text.get(name, "")) <= most


@each_text
def test_its_sentences_are_short_and_its_links_lead_somewhere(text):
    for html in rich_texts(text["body"]):
        marks = Marks(html)
        assert marks.tags <= ALLOWED
        for target in marks.targets:
            first, *rest = target.strip("/").split("/")
            assert first in PAGES or (first in {"geschaefte", "aktionen"} and rest)
        for sentence in re.split(r"[.!?:]\s", re.sub(r"<[^>]+>", " ", html)):
            assert len(sentence.split()) <= 18, sentence
