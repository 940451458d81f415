"""A question that nothing answers as it was typed still leads somewhere."""

from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Site

from home.models import SiteSettings, StandardPage

pytestmark = pytest.mark.usefixtures("street")


@pytest.fixture
def shown(client, directory):
    """The page as it is read."""

    def ask(**parameters):
        page = client.get(directory.url, parameters)
        return BeautifulSoup(page.content, "html.parser")

    return ask


def said(page):
    return " ".join(page.find(id="taken-for").get_text(" ").split())


def link(page, text):
    """The address of the link that begins so."""
    words = (" ".join(one.get_text(" ").split()) for one in page("a"))
    found = zip(words, page("a"), strict=True)
    return next(one["href"] for label, one in found if label.startswith(text))


def test_a_slip_is_said_and_the_right_word_is_a_link(shown, client):
    page = shown(q="Bäckrei")
    assert said(page).startswith(
        "Für „Bäckrei“ gibt es keinen Treffer. Wir zeigen „Bäckerei“."
    )
    url = link(page, "Meinten Sie „Bäckerei“?")
    assert unquote(url) == "/geschaefte/?q=Bäckerei"
    assert [hit.name for hit in client.get(url).context["search"].hits] == [
        "Bäckerei Korn"
    ]


def test_the_sentence_is_read_out_when_it_changes(shown):
    assert shown(q="Bäckrei").find(id="taken-for")["role"] == "status"


def test_the_right_word_keeps_the_filters(shown):
    url = link(shown(q="Bäckrei", stadtteil="nordhof"), "Meinten Sie")
    assert unquote(url) == "/geschaefte/?q=Bäckerei&stadtteil=nordhof"


def test_nothing_is_said_to_be_shown_where_nothing_is(shown):
    assert said(shown(q="qwrtzpx")) == ""
    page = shown(q="Bäckrei", stadtteil="suedstadt")
    assert said(page) == "Meinten Sie „Bäckerei“?"


def test_right_words_need_no_sentence(shown):
    assert said(shown(q="Bäckerei")) == ""
    assert said(shown()) == ""


def test_where_no_shop_has_all_words_the_best_are_shown(shown):
    page = shown(q="Korn Zahnbürste")
    assert said(page).startswith("Kein Geschäft passt zu allen Wörtern.")
    assert page.find("h3", string="Bäckerei Korn")


def test_the_strictest_filter_is_named_and_what_is_found_without_it(visit):
    search = visit(stadtteil="suedstadt", kategorie="bakery")
    assert [(way.label, way.total) for way in search.ways_on] == [
        ("Bäckerei & Konditorei", 2),
        ("Südstadt", 1),
    ]
    assert {hit.name for hit in search.nearest_hits} == {"Café Lina", "Kiosk Can"}


def test_each_filter_is_dropped_with_one_click(shown, client):
    page = shown(stadtteil="suedstadt", kategorie="bakery")
    url = link(page, "Ohne „Südstadt“")
    assert [hit.name for hit in client.get(url).context["search"].hits] == [
        "Bäckerei Korn"
    ]


def test_where_no_filter_alone_is_to_blame_all_are_dropped(visit):
    search = visit(q="korn", stadtteil="suedstadt", kategorie="books", offen="jetzt")
    [way] = search.ways_on
    assert (way.label, way.total, way.url) == ("", 1, "/geschaefte/?q=korn")


def test_unknown_goods_lead_to_their_category(shop, shown):
    shop("Apotheke am Ring", "health")
    page = shown(q="Zahnarzt")
    assert link(page, "Gesundheit") == "/geschaefte/?kategorie=health"


def test_what_nobody_knows_leads_to_all_shops(shown):
    page = shown(q="qwrtzpx")
    assert page.find("h2", string="Dazu haben wir nichts gefunden")
    assert link(page, "Alle Geschäfte zeigen") == "/geschaefte/"


def test_a_missing_shop_can_be_told_by_mail(shown):
    settings = SiteSettings.for_site(Site.objects.get())
    settings.contact_email = "kontakt@quartier.example"
    settings.save()
    url = unquote(link(shown(q="Käse & Wein"), "Fehlt ein Geschäft?"))
    assert url.startswith("mailto:kontakt@quartier.example?subject=Ein Geschäft fehlt&")
    assert "Gesucht habe ich: Käse & Wein\r\n" in url


def test_without_an_address_nobody_is_asked_to_write(shown):
    assert "Fehlt ein Geschäft?" not in shown(q="qwrtzpx").get_text()


def test_hostile_words_stay_words(shown):
    page = shown(q='"><b id="oops">Bäckrei')
    assert page.find(id="oops") is None


def test_where_the_words_are_to_blame_they_are_left_out(visit, client):
    search = visit(q="qwrtzpx offen", stadtteil="nordhof")
    [way] = search.ways_on
    assert way.label == "qwrtzpx"
    assert way.url == "/geschaefte/?q=offen&stadtteil=nordhof"
    names = [hit.name for hit in client.get(way.url).context["search"].hits]
    assert names == [hit.name for hit in search.nearest_hits] == ["Bäckerei Korn"]


def test_what_nobody_knows_leads_to_all_categories(shown):
    page = shown(q="qwrtzpx")
    assert page.find("h3", string="Das gibt es hier")
    assert link(page, "Bäckerei & Konditorei 1") == "/geschaefte/?kategorie=bakery"


def test_without_an_address_the_contact_page_takes_missing_shops(shown):
    home = Site.objects.get().root_page
    home.add_child(instance=StandardPage(title="Kontakt", slug="kontakt"))
    page = shown(q="qwrtzpx")
    assert link(page, "Fehlt ein Geschäft?").endswith("/kontakt/")


def test_all_filters_go_and_the_words_stay(shown):
    page = shown(q="Bäckerei jetzt offen", stadtteil="nordhof")
    assert unquote(link(page, "Alle entfernen")) == "/geschaefte/?q=Bäckerei"
