"""Whatever somebody writes into an entry stays text."""

import json

import pytest
from bs4 import BeautifulSoup

from businesses.models import BusinessPage, GalleryPicture, SocialLink, SpecialDay
from tests.factories import BusinessFactory, DistrictFactory, PictureFactory

pytestmark = pytest.mark.usefixtures("tuesday_noon")

POLYGLOTS = [
    "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=alert() )//%0D%0A%0d%0a//</stYle/"
    "</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert()//>\\x3e",
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    "{{ 7|add:7 }}{% debug %}",
    "<!--<script>",
    "]]><svg onload=alert(1)>",
    "\u202egnp.exe\u2066",
]
BAD_LINKS = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//evil"]


def hostile(directory, text, link):
    """An entry that says this text and this link wherever it can."""
    page = BusinessFactory(
        parent=directory,
        title=text[:200],
        slug="boese",
        claim=text[:140],
        district=DistrictFactory(name=text[:80], slug="boese"),
        logo=PictureFactory(title=text, description=text[:250], credit=text[:200]),
        description=[("text", f"<p>{BeautifulSoup().new_string(text)}</p>")]
        if "<" not in text
        else [("list", [text])],
        street=text[:120],
        house_number=text[:20],
        postcode=text[:12],
        town=text[:80],
        languages=[text],
        wheelchair="yes",
        wheelchair_note=text,
        payment=[text],
        opening_hours=f'Mo-Fr 10:00-18:00 "{text}"',
        closed_from=None,
        closed_reason=text[:120],
        seo_title=text[:200],
        search_description=text,
        published=False,
    )
    page.tags.add(text[:100])
    page.gallery.add(GalleryPicture(image=PictureFactory(), caption=text[:200]))
    page.social_links.add(SocialLink(url="https://social.example/"))
    page.special_days.add(
        SpecialDay(
            first_day="2026-04-22", last_day="2026-04-22", hours=text, reason=text
        )
    )
    page.save_revision().publish()
    # What no form lets through may stand in the database all the same.
    BusinessPage.objects.filter(pk=page.pk).update(
        email=text[:60], phone=text[:40], website=link, imprint_url=link
    )
    SocialLink.objects.update(url=link)


@pytest.mark.parametrize("text", POLYGLOTS)
@pytest.mark.parametrize("address", ["/geschaefte/boese/", "/en/geschaefte/boese/"])
def test_nothing_in_a_text_becomes_markup(client, directory, text, address):
    hostile(directory, text, BAD_LINKS[0])
    html = client.get(address).content.decode()
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.find_all():
        assert not [name for name in element.attrs if name.lower().startswith("on")]
    for script in soup.find_all("script"):
        if script.get("type") == "application/ld+json":
            assert json.loads(script.string)["name"]
        else:
            assert script.get("src")
            assert not script.string
    assert not soup.find(["svg"], onload=True)
    assert not soup.find("img", src="x")
    assert "1414" not in html
    assert "{% debug %}" in html or "debug" not in text


@pytest.mark.parametrize("link", BAD_LINKS)
def test_a_link_that_is_no_web_address_is_no_link(client, directory, link):
    hostile(directory, "Text", link)
    soup = BeautifulSoup(client.get("/geschaefte/boese/").content, "html.parser")
    hrefs = [element["href"] for element in soup.find_all(href=True)]
    assert not [href for href in hrefs if "alert" in href or "evil" in href]
    assert not [href for href in hrefs if href.lower().startswith("data:")]


@pytest.mark.parametrize("link", BAD_LINKS)
def test_rich_text_keeps_no_dangerous_link(client, directory, link):
    BusinessFactory(
        parent=directory,
        slug="links",
        description=[("text", f'<p><a href="{link}">hier</a><b>fett</b></p>')],
    )
    soup = BeautifulSoup(client.get("/geschaefte/links/").content, "html.parser")
    found = soup.find(string="hier").parent
    assert found.name != "a" or not found.get("href", "").lower().startswith(
        ("javascript", "data")
    )
