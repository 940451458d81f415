"""A page in the reader's language, or in German with a word about that."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from businesses.models import DirectoryPage
from campaigns.models import CampaignIndexPage, CampaignPage
from quartier.translations.models import Translation
from tests.languages.bodies import body

pytestmark = pytest.mark.django_db

GERMAN_ONLY = "Bu sayfa yalnızca Almanca var."
OLDER = "Almanca sayfa daha yeni. Burada eksik bilgi olabilir."


def read(client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser").main


def test_a_turkish_reader_gets_the_turkish_text_at_the_same_address(client, translate):
    translate("tr", "Hakkımızda", summary="Biz kimiz.", body=body("Harita bizden."))
    page = read(client, "/tr/ueber-uns/")
    assert page.h1.text == "Hakkımızda"
    assert "Biz kimiz." in page.text
    assert "Harita bizden." in page.text
    assert not page.select("[lang]")
    assert GERMAN_ONLY not in page.text


def test_without_one_the_german_text_comes_with_a_note_and_its_language(client, about):
    page = read(client, "/ar/ueber-uns/")
    assert "هذه الصفحة موجودة بالألمانية فقط." in page.text
    assert (page.h1["lang"], page.h1["dir"]) == ("de", "ltr")
    prose = page.select_one(".prose")
    assert (prose["lang"], prose["dir"]) == ("de", "ltr")


def test_german_readers_see_no_note(client, translate):
    translate("tr", "Hakkımızda")
    page = read(client, "/ueber-uns/")
    assert page.h1.text == "Über uns"
    assert not page.select(".reading-note, [lang]")


def test_a_draft_is_for_nobody(client, translate):
    text = translate("tr", "Hakkımızda", live=False)
    assert GERMAN_ONLY in read(client, "/tr/ueber-uns/").text
    text.live = True
    text.save()
    assert read(client, "/tr/ueber-uns/").h1.text == "Hakkımızda"
    text.delete()
    assert read(client, "/tr/ueber-uns/").h1.text == "Über uns"


def test_readers_learn_that_the_german_text_is_newer(client, about, translate):
    text = translate("tr", "Hakkımızda")
    about.save_revision().publish()
    assert OLDER not in read(client, "/tr/ueber-uns/").text, "No word has changed."
    about.body = body("Wir pflegen die Karte.", "Und wir beraten.")
    about.save_revision().publish()
    assert OLDER in read(client, "/tr/ueber-uns/").text
    text = Translation.objects.get(pk=text.pk)
    text.save_revision().publish()
    assert OLDER not in read(client, "/tr/ueber-uns/").text, "Somebody has looked."


def test_a_draft_of_the_german_page_makes_no_translation_old(about, translate):
    text = translate("tr", "Hakkımızda")
    about.title = "Wir"
    about.save_revision()
    assert not Translation.objects.get(pk=text.pk).is_outdated


@pytest.fixture
def campaign(about):
    """Flowers, from March to October."""
    index = CampaignIndexPage(title="Aktionen", slug="aktionen")
    about.get_parent().add_child(instance=index)
    page = CampaignPage(
        title="Blumen",
        slug="blumen",
        teaser="Wir gießen.",
        first_day=date(2026, 3, 1),
        last_day=date(2026, 10, 31),
    )
    index.add_child(instance=page)
    return page


def test_a_campaign_is_told_in_turkish_too(client, campaign, translate):
    translate("tr", "Çiçekler", page=campaign, summary="Sularız.")
    path = campaign.get_url()
    page = read(client, f"/tr{path}")
    assert page.h1.text == "Çiçekler"
    assert "Sularız." in page.text
    assert "Wir gießen." not in page.text
    assert read(client, path).h1.text == "Blumen"


def test_a_translation_is_no_page_of_its_own(client, about, translate):
    before = client.get("/sitemap.xml").content, Page.objects.count()
    translate("tr", "Hakkımızda")
    translate("de-simple", "Wer sind wir?")
    assert (client.get("/sitemap.xml").content, Page.objects.count()) == before


def test_only_readers_of_a_translation_pay_for_it(client, about, translate):
    def queries(address: str) -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    alone = queries("/ueber-uns/")
    translate("tr", "Hakkımızda")
    translate("de-simple", "Wer sind wir?")
    assert queries("/ueber-uns/") == alone
    assert queries("/uk/ueber-uns/") == alone
    text_and_names_of_doors = 2
    assert queries("/tr/ueber-uns/") == alone + text_and_names_of_doors


def test_a_page_has_one_text_of_a_language(translate):
    translate("tr", "Hakkımızda")
    second = Translation(page=translate("uk", "Про нас").page, language="tr", title="x")
    with pytest.raises(Exception, match="schon einen Text"):
        second.validate_constraints()


def test_doors_and_the_way_here_are_called_what_their_pages_are(
    client, about, translate
):
    about.show_in_menus = True
    about.save_revision().publish()
    translate("tr", "Hakkımızda")
    soup = BeautifulSoup(client.get("/tr/ueber-uns/").content, "html.parser")
    for link in (soup.select_one(".site-nav a"), soup.select_one(".breadcrumbs span")):
        assert link.text == "Hakkımızda"
        assert not link.get("lang")
    soup = BeautifulSoup(client.get("/uk/ueber-uns/").content, "html.parser")
    assert soup.select_one(".site-nav a").text == "Über uns"
    assert soup.select_one(".site-nav a")["lang"] == "de"


def test_the_directory_is_called_in_turkish_and_stays_one(client, about, translate):
    directory = DirectoryPage(title="Läden", slug="laeden", intro="<p>Alle.</p>")
    about.get_parent().add_child(instance=directory)
    translate("tr", "Dükkânlar", page=directory, summary="Hepsi.", body=[])
    page = read(client, "/tr/laeden/")
    assert page.h1.text == "Dükkânlar"
    assert "Hepsi." in page.text
    assert "Alle." not in page.text
    assert "Alle." in read(client, "/uk/laeden/").text
