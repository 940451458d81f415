"""From a page in one language to the same page in the others."""

import pytest
from bs4 import BeautifulSoup
from factories import BusinessFactory, DirectoryFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _shop():
    BusinessFactory(
        parent=DirectoryFactory(slug="shops"), slug="korn", latitude=51, longitude=7
    )


CODES = ["de", "en", "tr", "ar", "ro", "bg", "uk"]


def switch(client, address: str) -> dict[str, str]:
    """The language that is read now, and where the other ones are."""
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    current = soup.select_one("#languages [aria-current]")
    others = soup.select("#languages a")
    return {current["lang"]: ""} | {other["lang"]: other["href"] for other in others}


def below(code: str, path: str) -> str:
    return f"/{path}" if code == "de" else f"/{code}/{path}"


@pytest.mark.parametrize(
    "path", ["", "shops/", "shops/korn/", "shops/?q=brot&sort=name"]
)
@pytest.mark.parametrize("reading", ["de", "en", "ar"])
def test_the_switch_leads_there_and_back(client, path, reading):
    addresses = {code: below(code, path) for code in CODES}
    assert switch(client, addresses[reading]) == addresses | {reading: ""}
    assert client.get(addresses[reading]).status_code == 200


def test_the_switch_names_each_language_in_its_own_words(client):
    soup = BeautifulSoup(client.get("/").content, "html.parser")
    names = [item.text for item in soup.select("#languages li")]
    assert names[:3] == ["Deutsch", "English", "Türkçe"]
    assert names[4:] == ["Română", "Български", "Українська"]
    assert soup.select_one("#languages summary").text.strip() == "Sprache: Deutsch"


@pytest.mark.parametrize("path", ["/shops/korn/", "/en/shops/korn/", "/shops/?q=brot"])
def test_search_engines_learn_all_addresses(client, settings, path):
    settings.BASE_URL = "https://quartier.example"
    soup = BeautifulSoup(client.get(path).content, "html.parser")
    rest = path.removeprefix("/en").partition("?")[0].removeprefix("/")
    assert {
        link["hreflang"]: link["href"] for link in soup.select("[rel=alternate]")
    } == {code: f"https://quartier.example{below(code, rest)}" for code in CODES}


def test_only_arabic_runs_from_right_to_left(client):
    pages = {code: client.get(below(code, "")).content for code in CODES}
    found = {
        code: BeautifulSoup(page, "html.parser").html for code, page in pages.items()
    }
    assert {code for code, html in found.items() if html["dir"] == "rtl"} == {"ar"}
    assert [html["lang"] for html in found.values()] == CODES


def test_english_pages_lead_on_to_english_pages(client):
    for address in ("/en/", "/en/shops/", "/en/shops/korn/", "/en/missing/"):
        soup = BeautifulSoup(client.get(address).content, "html.parser")
        for element in soup.select("#languages"):
            element.decompose()
        links = {link["href"] for link in soup.select('a[href^="/"]')}
        assert links
        assert [link for link in links if not link.startswith("/en/")] == []


def test_an_english_map_has_english_points(client):
    soup = BeautifulSoup(client.get("/en/shops/").content, "html.parser")
    points = client.get(soup.select_one("[data-map]")["data-points-url"]).json()
    assert [category["name"] for category in points["categories"]] == ["Services"]
    assert points["url"] == ["/en/shops/korn/"]


def test_the_search_box_leads_to_english_results(client):
    soup = BeautifulSoup(client.get("/en/impressum/").content, "html.parser")
    action = soup.select_one("#site-search form")["action"]
    results = BeautifulSoup(client.get(action, {"q": "korn"}).content, "html.parser")
    assert results.select_one("a[href='/en/shops/korn/']")


def test_the_switch_follows_a_search_in_place(client):
    soup = BeautifulSoup(client.get("/shops/").content, "html.parser")
    assert "#languages:innerHTML" in soup.select_one("#finder")["hx-select-oob"]
