"""How often a page asks the database, with everything that stands around it."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from factories import (
    BusinessFactory,
    DirectoryFactory,
    DistrictFactory,
    PictureFactory,
)
from wagtail.models import Site

from businesses.choices import Source
from businesses.models import Category, GalleryPicture, SearchDocument, SocialLink
from businesses.models.search_document import DocumentChange
from home.models import FrontPage, FundingLogo, SiteSettings, StandardPage

DIRECTORY_MOST = 8
BUSINESS_MOST = 15
FRONT_MOST = 12
FRAME_ANEW = 13
"""Once after each change of an editor, and once an hour."""

LEGAL = ("imprint_page", "privacy_page", "accessibility_page", "contact_page")


@pytest.fixture(autouse=True)
def _tuesday_noon():
    with time_machine.travel(datetime(2026, 4, 21, 10, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def neighbourhood(db):
    """A front page with legal pages, doors, logos and a shop of OpenStreetMap."""
    front = FrontPage.objects.get()
    settings = SiteSettings.for_site(Site.objects.get())
    for name in LEGAL:
        page = StandardPage(title=name, slug=name.replace("_", "-"))
        setattr(settings, name, front.add_child(instance=page))
    settings.logo = PictureFactory()
    for _ in range(2):
        settings.funding_logos.add(FundingLogo(image=PictureFactory()))
    settings.save()
    front.add_child(
        instance=StandardPage(title="Mitmachen", slug="neu", show_in_menus=True)
    )
    return front


@pytest.fixture
def directory(neighbourhood):
    return DirectoryFactory(parent=neighbourhood, slug="geschaefte", show_in_menus=True)


@pytest.fixture
def bakery(directory):
    """A business about which everything is known."""
    page = BusinessFactory(
        parent=directory,
        slug="korn",
        source=Source.OSM,
        district=DistrictFactory(),
        logo=PictureFactory(),
        latitude="51.3001",
        longitude="7.9002",
        opening_hours="Tu-Fr 07:00-18:00",
        languages=["de", "tr"],
        description=[
            ("text", "<p>Seit 1962.</p>"),
            ("image", {"image": PictureFactory(), "caption": ""}),
            ("image", {"image": PictureFactory(), "caption": ""}),
        ],
        published=False,
    )
    page.tags.add("Sauerteig", "Frühstück")
    page.gallery.add(GalleryPicture(image=PictureFactory(), caption="Die Theke"))
    page.social_links.add(SocialLink(url="https://www.instagram.com/korn"))
    page.save_revision().publish()
    return page


def settle(directory, count):
    """Let the search know that many businesses of the directory."""
    category, district = Category.objects.get(slug="bakery"), DistrictFactory()
    SearchDocument.objects.put(
        DocumentChange(
            1_000_000 + number,
            directory.pk,
            {
                "slug": f"geschaeft-{number}",
                "name": f"Geschäft {number}",
                "category": category.pk,
                "district": district.pk,
                "claim": "Brot und Kuchen",
                "text": "",
                "street_line": f"Lange Straße {number}",
                "position": [7.9 + number / 1e6, 51.3],
                "tags": ["Brot", "Kuchen"][: number % 3],
                "languages": ["de"],
                "wheelchair": "yes",
                "hours": f"Mo-Fr {number % 12:02}:{number % 60:02}-20:00",
                "special_days": [],
                "picture": {"small": "/a.webp", "large": "/b.webp", "alt": "Laden"},
            },
        )
        for number in range(count)
    )


def queries(client, address):
    """How many there are for a page with its whole frame around it."""
    with CaptureQueriesContext(connection) as captured:
        page = client.get(address).content.decode()
    for piece in ('href="/neu/"', 'href="/imprint-page/"', "max-360x120", "max-80x80"):
        assert piece in page
    return len(captured)


@pytest.mark.parametrize("count", [500, 5_000])
def test_a_directory_of_any_size_asks_eight_times_at_most(client, directory, count):
    settle(directory, count)
    page = client.get("/geschaefte/").content.decode()
    assert page.count("data-business-id") == 24
    for question in ("", "?q=brot&offen=jetzt", "?seite=3&sort=name"):
        assert queries(client, f"/geschaefte/{question}") <= DIRECTORY_MOST
    cache.clear()
    assert queries(client, "/geschaefte/") <= DIRECTORY_MOST + FRAME_ANEW


def test_a_business_asks_fifteen_times_at_most(client, bakery):
    settle(bakery.get_parent(), 500)
    page = client.get("/geschaefte/korn/").content.decode()
    assert "breadcrumbs" in page
    assert "OpenStreetMap-Mitwirkende" in page
    warm = queries(client, "/geschaefte/korn/")
    assert warm <= BUSINESS_MOST
    cache.clear()
    assert queries(client, "/geschaefte/korn/") <= warm + FRAME_ANEW


def test_the_front_page_asks_no_more_than_a_business(client, bakery):
    settle(bakery.get_parent(), 500)
    client.get("/")
    warm = queries(client, "/")
    assert warm <= FRONT_MOST
    cache.clear()
    assert queries(client, "/") <= warm + FRAME_ANEW
