"""Header and footer of every page."""

import pytest
from factories import BusinessFactory, DirectoryFactory
from wagtail.models import Site

from businesses.choices import Source
from home.models import FrontPage, SiteSettings, StandardPage
from home.templatetags.frame_tags import place_of_doors

pytestmark = pytest.mark.django_db


@pytest.fixture
def front_page():
    return FrontPage.objects.get()


@pytest.fixture
def imprint(front_page):
    page = front_page.add_child(
        instance=StandardPage(title="Impressum", slug="impressum")
    )
    settings = SiteSettings.for_site(Site.objects.get())
    settings.imprint_page = page
    settings.save()
    return page


@pytest.mark.parametrize("path", ["/", "/impressum/", "/gibt-es-nicht/", "/en/"])
def test_the_imprint_is_one_step_away_from_every_page(client, imprint, path):
    assert 'href="/impressum/"' in client.get(path).content.decode().replace(
        "/en/impressum/", "/impressum/"
    )


def test_a_site_without_legal_pages_leads_to_none_that_is_missing(client, front_page):
    html = client.get("/").content.decode()
    assert "impressum" not in html
    assert "Rechtliches und Hilfe" not in html


def test_legal_pages_at_their_usual_address_need_no_setting(client, front_page):
    page = StandardPage(title="Wer wir sind", slug="impressum")
    front_page.add_child(instance=page)
    assert "Wer wir sind" in client.get("/").content.decode()
    page.unpublish()
    assert "Wer wir sind" not in client.get("/").content.decode()


def test_an_error_page_without_database_still_leads_to_the_imprint():
    from django.template.loader import render_to_string

    assert 'href="/impressum/"' in render_to_string("500.html")


def test_what_an_editor_changes_is_seen_at_once(client, imprint):
    client.get("/")
    imprint.title = "Wer wir sind"
    imprint.save_revision().publish()
    assert "Wer wir sind" in client.get("/").content.decode()


def test_a_frame_made_while_an_editor_still_saves_is_made_anew_afterwards(
    client, imprint, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        imprint.save_revision().publish()
        client.get("/")
        StandardPage.objects.filter(pk=imprint.pk).update(title="Wer wir sind")
    assert "Wer wir sind" in client.get("/").content.decode()


def test_openstreetmap_is_credited_as_soon_as_its_shops_are_here(client):
    credit = "OpenStreetMap-Mitwirkende"
    shop = BusinessFactory(parent=DirectoryFactory())
    assert credit not in client.get("/").content.decode()
    shop.source = Source.OSM
    shop.save_revision().publish()
    assert credit in client.get("/").content.decode()


def test_visitors_get_no_cookie(client, imprint):
    for path in ("/", "/impressum/", "/nichts/"):
        assert not client.get(path).cookies


def test_the_same_page_is_offered_in_the_other_language(client, imprint):
    assert 'href="/en/impressum/"' in client.get("/impressum/").content.decode()
    english = client.get("/en/impressum/").content.decode()
    assert '<html lang="en"' in english
    assert 'href="/impressum/"' in english


def test_a_page_says_where_it_stands(client, imprint):
    page = client.get("/impressum/").content.decode()
    assert 'aria-current="page"' in page


def test_the_frame_costs_no_queries_the_second_time(client, front_page, imprint):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get("/impressum/")
    with CaptureQueriesContext(
        connection,
    ) as queries:
        client.get("/impressum/")
    assert len(queries) <= 8, [query["sql"] for query in queries]


@pytest.mark.parametrize(
    ("letters", "shown"),
    [
        ([9, 9, 16], ["line"]),
        ([9, 9, 16, 16], ["line", "doors-alone"]),
        ([20, 20, 20, 20], []),
        ([], ["line"]),
    ],
)
def test_many_doors_take_the_room_of_the_search_before_they_hide(letters, shown):
    doors = [StandardPage(title="n" * count) for count in letters]
    assert place_of_doors(doors).split() == [f"site-header--{place}" for place in shown]
