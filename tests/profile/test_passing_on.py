"""A resident passes a business on: by messenger, by mail, by link."""

import pytest
from bs4 import BeautifulSoup
from django.test import override_settings
from wagtail.models import Page

pytestmark = pytest.mark.usefixtures("tuesday_noon")


def read(client, url="/geschaefte/sonnenschein/"):
    return BeautifulSoup(client.get(url).content, "html.parser")


def open_graph(soup):
    return {
        meta["property"]: meta["content"]
        for meta in soup.find_all("meta", property=True)
    }


@override_settings(BASE_URL="https://quartier.example")
def test_a_messenger_shows_name_sentence_and_picture(client, bakery):
    found = open_graph(read(client))
    assert found["og:title"] == "Bäckerei Sonnenschein"
    assert found["og:description"] == "Brot, das nach Brot schmeckt."
    assert found["og:url"] == "https://quartier.example/geschaefte/sonnenschein/"
    assert found["og:locale"] == "de_DE"
    assert found["og:image"].startswith("https://quartier.example/media/")
    assert found["og:image:alt"] == "Ein Schaufenster mit drei Broten"
    assert int(found["og:image:width"]) > 0


@override_settings(BASE_URL="https://quartier.example")
def test_the_english_page_says_so(client, bakery):
    found = open_graph(read(client, "/en/geschaefte/sonnenschein/"))
    assert found["og:locale"] == "en_GB"
    assert found["og:url"] == "https://quartier.example/en/geschaefte/sonnenschein/"


@override_settings(BASE_URL="https://quartier.example", ALLOWED_HOSTS=["*"])
def test_no_address_on_the_page_comes_from_the_visitors_request(client, bakery):
    html = client.get(
        "/geschaefte/sonnenschein/",
        headers={"host": "evil.example", "x-forwarded-host": "evil.example"},
    ).content.decode()
    assert "evil.example" not in html
    assert 'rel="canonical" href="https://quartier.example/geschaefte/sonnen' in html


def test_a_bare_entry_has_a_card_without_a_picture(client, bare):
    found = open_graph(read(client, "/geschaefte/zum-eck/"))
    assert found["og:title"] == "Zum Eck"
    assert "og:image" not in found
    assert "og:description" not in found


def test_there_are_ways_to_go_to_mail_and_to_save(client, bakery):
    hrefs = [link["href"] for link in read(client).find_all("a", href=True)]
    assert any(href.startswith("geo:51.3") for href in hrefs)
    assert any("openstreetmap.org/directions" in href for href in hrefs)
    assert any(href.startswith("mailto:?subject=") for href in hrefs)
    assert "/geschaefte/sonnenschein/visitenkarte/" in hrefs
    assert "tel:+49233112345" in hrefs


def test_a_word_leads_to_everybody_who_has_it(client, bakery):
    soup = read(client)
    assert soup.find("a", string="Frühstück")["href"] == (
        "/geschaefte/?schlagwort=Fr%C3%BChst%C3%BCck"
    )


def test_the_way_back_is_shown(client, bakery):
    crumbs = read(client).find("nav", class_="breadcrumbs").find_all("li")
    front = Page.objects.get(depth=2).title
    assert [crumb.get_text(strip=True) for crumb in crumbs] == [
        front,
        "Geschäfte",
        "Bäckerei Sonnenschein",
    ]


def test_the_neighbours_are_named(client, bakery, directory):
    from tests.factories import BusinessFactory

    BusinessFactory(
        parent=directory, title="Blumen Blüh", latitude="51.3002", longitude="7.9003"
    )
    assert "Blumen Blüh" in read(client).get_text()
