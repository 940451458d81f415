"""A resident reads about a business."""

import re

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from businesses.models import BusinessPage, GalleryPicture, SpecialDay
from tests.factories import BusinessFactory, PictureFactory

pytestmark = pytest.mark.usefixtures("tuesday_noon")


def text_of(response):
    return BeautifulSoup(response.content, "html.parser").get_text(" ", strip=True)


def republished(page, **changes):
    page = BusinessPage.objects.get(pk=page.pk)
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return page


def test_on_the_map_a_shop_that_closes_soon_is_open(client, bakery):
    republished(bakery, opening_hours="Tu 09:00-12:20")
    page = BeautifulSoup(client.get(bakery.url).content, "html.parser")
    assert page.select_one(".state--closing_soon")
    assert page.select_one("[data-state]")["data-state"] == "open"


def test_the_page_says_all_that_is_known(client, bakery):
    text = text_of(client.get("/geschaefte/sonnenschein/"))
    for words in (
        "Bäckerei Sonnenschein",
        "Bäckerei & Konditorei",
        "Nordhof",
        "Brot, das nach Brot schmeckt.",
        "Seit 1962 mitten im Viertel.",
        "Kuchen",
        "Sauerteig",
        "Die Theke",
        "Erika Beispiel",
        "Lange Straße 12 a",
        "58999 Ellerbrück",
        "02331 12345",
        "sonnenschein.example",
        "Instagram",
        "Deutsch",
        "Türkisch",
        "gut zugänglich",
        "Klingel links neben der Tür",
        "Bargeld",
        "Girocard",
        "vom Geschäft",
        "OpenStreetMap",
        "Impressum des Geschäfts",
    ):
        assert words in text


def test_a_business_with_nothing_but_a_name_has_a_page_too(client, bare):
    response = client.get("/geschaefte/zum-eck/")
    text = text_of(response)
    assert response.status_code == 200
    assert "Zum Eck" in text
    assert "None" not in text
    assert "tel:" not in response.content.decode()
    assert "geo:" not in response.content.decode()


def test_open_now_in_words(client, bakery):
    assert "bis 18:00 geöffnet" in text_of(client.get("/geschaefte/sonnenschein/"))


def test_closed_today_beats_the_usual_hours_and_is_gone_tomorrow(client, bakery, april):
    republished(bakery, closed_on=april(21))
    assert "bis 18:00 geöffnet" not in text_of(client.get("/geschaefte/sonnenschein/"))
    republished(bakery, closed_on=april(20))
    assert "bis 18:00 geöffnet" in text_of(client.get("/geschaefte/sonnenschein/"))


def test_a_temporary_closure_is_named_with_its_reason(client, bakery, april):
    republished(
        bakery,
        closed_from=april(20),
        closed_until=april(30),
        closed_reason="Umbau",
    )
    text = text_of(client.get("/geschaefte/sonnenschein/"))
    assert "Umbau" in text
    assert "bis 18:00 geöffnet" not in text


def test_special_days_of_the_next_two_weeks_are_named_and_past_ones_are_gone(
    client, bakery, april
):
    page = BusinessPage.objects.get(pk=bakery.pk)
    page.special_days = [
        SpecialDay(first_day=april(1), last_day=april(20), reason="Osterferien"),
        SpecialDay(
            first_day=april(24),
            last_day=april(24),
            hours="10:00-14:00",
            reason="Straßenfest",
        ),
    ]
    page.save_revision().publish()
    text = text_of(client.get("/geschaefte/sonnenschein/"))
    assert "Straßenfest" in text
    assert "10:00–14:00" in text
    assert "Osterferien" not in text


def test_past_special_days_are_deleted_for_good(bakery, april):
    bakery.special_days = [
        SpecialDay(first_day=april(1), last_day=april(20)),
        SpecialDay(first_day=april(20), last_day=april(21)),
    ]
    bakery.save()
    assert SpecialDay.objects.delete_past(april(21)) == 1
    assert SpecialDay.objects.get().last_day == april(21)


def test_the_english_interface_reads_the_same_entry(client, bakery):
    response = client.get("/en/geschaefte/sonnenschein/")
    text = text_of(response)
    assert response.status_code == 200
    assert "Bakery" in text
    assert "Turkish" in text
    assert "Brot, das nach Brot schmeckt." in text


def test_german_texts_say_so_on_the_english_page(client, bakery):
    html = client.get("/en/geschaefte/sonnenschein/").content
    page = BeautifulSoup(html, "html.parser")
    assert page.html["lang"] == "en"
    assert page.find(string="Brot, das nach Brot schmeckt.").parent["lang"] == "de"
    assert page.find(string="Kuchen").find_parent(lang="de")


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_small_map_knows_where_the_neighbours_are(client, bakery, prefix):
    html = client.get(f"{prefix}/geschaefte/sonnenschein/").content
    points = BeautifulSoup(html, "html.parser").find(attrs={"data-map": "place"})
    answer = client.get(points["data-points-url"])
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/json"


def test_links_to_others_lead_away_safely(client, bakery):
    html = client.get("/geschaefte/sonnenschein/").content.decode()
    for link in BeautifulSoup(html, "html.parser").find_all("a", href=True):
        if re.match(r"https://(www\.)?(sonnenschein|instagram)", link["href"]):
            assert {"noopener", "ugc", "nofollow"} <= set(link["rel"])
        assert re.match(r"(https?:|tel:|mailto:|geo:|/|#)", link["href"])


def test_names_and_numbers_keep_their_direction_in_other_scripts(client, directory):
    BusinessFactory(
        parent=directory, title="مخبز الشمس", slug="sonne", phone="+49233112345"
    )
    page = BeautifulSoup(client.get("/geschaefte/sonne/").content, "html.parser")
    assert page.h1.find("bdi") or page.h1.get("dir") == "auto"
    assert page.find("bdi", string="02331 12345")


def test_drafts_are_not_for_readers(client, directory):
    BusinessFactory(
        parent=directory, title="Entwurf", slug="entwurf", live=False, published=False
    )
    assert client.get("/geschaefte/entwurf/").status_code == 404
    assert client.get("/geschaefte/entwurf/visitenkarte/").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_page_is_only_read(client, bare, method):
    response = getattr(client, method)("/geschaefte/zum-eck/")
    assert response.status_code == 405


def test_the_page_asks_the_database_fifteen_times_at_most(
    client, bakery, django_assert_max_num_queries
):
    url = "/geschaefte/sonnenschein/"
    page = BusinessPage.objects.get(pk=bakery.pk)
    for _number in range(2):
        page.description.append(("image", {"image": PictureFactory(), "caption": ""}))
    page.save_revision().publish()
    client.get(url)
    with django_assert_max_num_queries(15):
        assert client.get(url).status_code == 200


def test_more_pictures_cost_no_more_queries(client, bakery):
    url = "/geschaefte/sonnenschein/"

    def queries():
        client.get(url)
        with CaptureQueriesContext(connection) as captured:
            client.get(url)
            return len(captured)

    with_two = queries()
    for _number in range(5):
        bakery.gallery.add(GalleryPicture(image=PictureFactory()))
    bakery.save_revision().publish()
    assert queries() == with_two
