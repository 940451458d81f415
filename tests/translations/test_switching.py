"""From a page in one language to the same page in the other."""

import pytest
from bs4 import BeautifulSoup
from factories import BusinessFactory, DirectoryFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _shop():
    BusinessFactory(
        parent=DirectoryFactory(slug="shops"),
        title="Korn",
        slug="korn",
        latitude=51,
        longitude=7,
    )


def switch(client, address: str) -> dict[str, str]:
    """The language that is read now, and where the other one is."""
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    current = soup.select_one("#languages [aria-current]")
    other = soup.select_one("#languages a")
    return {current["lang"]: "", other["lang"]: other["href"]}


@pytest.mark.parametrize(
    "path", ["", "shops/", "shops/korn/", "shops/?q=brot&sort=name"]
)
def test_the_switch_leads_there_and_back(client, path):
    assert switch(client, f"/{path}") == {"de": "", "en": f"/en/{path}"}
    assert switch(client, f"/en/{path}") == {"en": "", "de": f"/{path}"}
    assert client.get(f"/en/{path}").status_code == 200


@pytest.mark.parametrize("path", ["/shops/korn/", "/en/shops/korn/", "/shops/?q=brot"])
def test_search_engines_learn_both_addresses(client, settings, path):
    settings.BASE_URL = "https://quartier.example"
    soup = BeautifulSoup(client.get(path).content, "html.parser")
    rest = path.removeprefix("/en").partition("?")[0]
    assert {
        link["hreflang"]: link["href"] for link in soup.select("[rel=alternate]")
    } == {
        "de": f"https://quartier.example{rest}",
        "en": f"https://quartier.example/en{rest}",
    }


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
    soup = BeautifulSoup(client.get("/en/shops/korn/").content, "html.parser")
    action = soup.select_one("#site-search form")["action"]
    results = BeautifulSoup(client.get(action, {"q": "korn"}).content, "html.parser")
    assert results.select_one("a[href='/en/shops/korn/']")


def test_the_switch_follows_a_search_in_place(client):
    soup = BeautifulSoup(client.get("/shops/").content, "html.parser")
    assert "#languages:innerHTML" in soup.select_one("#finder")["hx-select-oob"]
