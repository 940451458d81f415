"""A resident reads advice, and asks for it, in their own language."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.models import FrontPage
from quartier.mail.models import OutgoingMail
from quartier.translations.models import Translation

TITLE, SUMMARY = "İş arama yardımı", "İş ararken size yardım ederiz."


def read(client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


@pytest.fixture
def translate(django_capture_on_commit_callbacks):
    def translated(page, language: str, title: str, summary: str, text: str = ""):
        body = [("text", f"<p>{text}</p>")] if text else []
        with django_capture_on_commit_callbacks(execute=True):
            return Translation.objects.create(
                page=page, language=language, title=title, summary=summary, body=body
            )

    return translated


@pytest.fixture
def turkish(offer, translate):
    return translate(offer, "tr", TITLE, SUMMARY, "Birlikte yazarız.")


def test_the_list_names_offers_in_the_reader_s_language(
    client, index, new_offer, turkish, translate
):
    new_offer("Rat bei Schulden")
    translate(index, "tr", "Danışma", "Burada size biri yardım eder.")
    page = read(client, f"/tr{index.url}").main
    assert page.h1.text == "Danışma"
    assert page.select_one(".lead").text == "Burada size biri yardım eder."
    told = {link.text: link.get("lang") for link in page.select(".offer-card__name a")}
    assert told == {TITLE: None, "Rat bei Schulden": "de"}
    assert SUMMARY in page.text
    assert "2 teklif" in page.text


def test_businesses_read_their_introduction_as_it_was_written(client, index, translate):
    index.intro_for_businesses = "Rat für Läden."
    index.save_revision().publish()
    translate(index, "tr", "Danışma", "Burada size biri yardım eder.")
    page = read(client, f"/tr{index.url}betriebe/").main
    assert page.h1.text == "Danışma"
    assert (page.select_one(".lead").text, page.select_one(".lead")["lang"]) == (
        "Rat für Läden.",
        "de",
    )


def test_an_offer_is_read_in_turkish_and_elsewhere_in_german_with_a_note(
    client, offer, turkish
):
    path = offer.url
    page = read(client, f"/tr{path}").main
    assert page.h1.text == TITLE
    assert "Birlikte yazarız." in page.select_one(".prose").text
    assert not page.select(".reading-note")
    page = read(client, f"/ar{path}").main
    assert (page.h1.text, page.h1["lang"], page.h1["dir"]) == (offer.title, "de", "ltr")
    assert "هذه الصفحة موجودة بالألمانية فقط." in page.text


def test_readers_learn_that_an_offer_has_changed_since(client, offer, turkish):
    offer.summary = "Wir helfen bei der Suche und beim Schreiben."
    offer.save_revision().publish()
    assert "Almanca sayfa daha yeni." in read(client, f"/tr{offer.url}").main.text


def test_an_offer_in_leichte_sprache_has_its_mark(client, offer, translate):
    translate(offer, "de-simple", "Hilfe", "Wir helfen Ihnen.", "Sie suchen Arbeit?")
    [way] = read(client, offer.url).select('.reading-note a[href*="leicht"]')
    page = read(client, way["href"]).main
    assert page.select_one(".text-page--easy h1").text == "Hilfe"
    assert "Leichte Sprache" in page.select_one(".reading-note .tag").text


def test_whoever_asks_sees_for_what_in_their_words(client, offer, turkish, counsellor):
    page = read(client, f"/tr/termin-anfragen/{offer.pk}/")
    assert TITLE in page.title.text
    assert page.main.h1.text == "Randevu isteyin"
    assert page.select_one(".lead strong").text == TITLE
    assert "Ne zaman vaktiniz var?" in page.main.text
    assert "Salı öğleden önce" in page.main.text


def test_the_page_of_a_request_is_in_the_language_it_is_read_in(
    client, by_phone, turkish
):
    request, path = by_phone
    page = read(client, f"/tr{path}").main
    assert page.h1.text == "İsteğiniz"
    assert page.select_one(".lead strong").text == TITLE
    assert "Kodunuz" in page.text
    assert "İstek gönderildi" in page.text
    assert read(client, path).select_one(".lead strong").text == request.title
    request.offer.delete()
    assert read(client, f"/tr{path}").select_one(".lead strong").text == request.title


@pytest.mark.parametrize("address", ["partner", "place"])
def test_organisations_and_houses_name_their_offers_in_it(
    request, client, offer, place, turkish, address
):
    offer.meeting_place = place
    offer.save_revision().publish()
    page = read(client, f"/tr{request.getfixturevalue(address).url}")
    assert page.select_one(".offer-card__name").text == TITLE


def test_the_front_page_names_help_in_it(client, index, turkish):
    front = FrontPage.objects.get()
    front.body = [("help", None)]
    front.save_revision().publish()
    link = read(client, "/tr/").select_one(".offers .offer__title a")
    assert (link.text, link.get("lang")) == (TITLE, None)


def test_translated_lists_take_one_query_however_many_there_are(
    client, index, new_offer, turkish, translate
):
    def queries(address: str) -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    path = index.url
    untranslated, one = queries(f"/uk{path}"), queries(f"/tr{path}")
    assert one == untranslated + 1
    for number in range(5):
        page = new_offer(f"Angebot {number}")
        translate(page, "tr", f"Teklif {number}", "")
    assert queries(f"/tr{path}") == one


def test_the_mails_about_a_request_come_in_the_language_in_which_it_was_made(
    client, offer, turkish, counsellor, clock, link_in
):
    path = f"/tr/termin-anfragen/{offer.pk}/"
    token = client.get(path).context["form"]["shown_at"].value()
    clock.shift(30)
    values = {"name": "Elif", "reach": "elif@post.example", "language": "tr"}
    client.post(path, values | {"times": ["tu-am"], "agreed": "on", "shown_at": token})
    asked = OutgoingMail.objects.get(to="elif@post.example")
    assert (asked.language, asked.subject) == ("tr", "Lütfen onaylayın: isteğiniz")
    assert "bu adresle “Nachbarschaftswerk” kurumundan randevu istedi" in asked.text
    link = link_in("elif@post.example")
    assert link.startswith("/tr/")
    client.post(link, {"do": "confirm"})
    received = OutgoingMail.objects.filter(to="elif@post.example").latest("pk")
    assert received.subject == "İsteğiniz ulaştı"
    assert TITLE in received.text
    notice = OutgoingMail.objects.get(to=counsellor.email)
    assert (notice.language, TITLE in notice.text) == ("de", False)
