"""Editors write an entry in the admin."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, rich_text, streamfield

from businesses.models import BusinessPage
from quartier.geo.positions import Position
from tests.factories import DirectoryFactory

pytestmark = pytest.mark.django_db


def test_the_form_is_laid_out_in_tabs_that_a_volunteer_understands(
    client, editor, edit_url
):
    client.force_login(editor)
    html = client.get(edit_url).content.decode()
    for tab in (
        "Das Geschäft",
        "Wo und wie erreichbar",
        "Öffnungszeiten",
        "Bilder",
        "Gut zu wissen",
        "Verwaltung",
    ):
        assert tab in html


def test_a_moderator_publishes_a_new_business_with_all_it_has(
    client, moderator, posted
):
    directory = DirectoryFactory()
    client.force_login(moderator)
    response = client.post(
        reverse(
            "wagtailadmin_pages:add", args=["businesses", "businesspage", directory.pk]
        ),
        posted(
            title="Rad & Tat",
            slug="rad-tat",
            claim="Wir reparieren, was rollt.",
            description=streamfield([("text", rich_text("<p>Seit 1982.</p>"))]),
            tags="Fahrrad, Reparatur",
            street="Lange Straße",
            house_number="12",
            postcode="58999",
            town="Ellerbrück",
            latitude="51.300000",
            longitude="7.900000",
            phone="02331 12345",
            website="rad-und-tat.example",
            languages=["de", "tr"],
            payment=["cash"],
            wheelchair="limited",
            social_links=inline_formset([{"url": "https://instagram.com/radundtat"}]),
            **{"action-publish": "1"},
        ),
    )
    assert response.status_code == 302
    page = BusinessPage.objects.get(slug="rad-tat")
    assert page.live
    assert page.phone == "+49233112345"
    assert page.website == "https://rad-und-tat.example"
    assert page.position == Position(7.9, 51.3)
    assert page.languages == ["de", "tr"]
    assert sorted(tag.name for tag in page.tags.all()) == ["Fahrrad", "Reparatur"]
    assert page.social_links.get().label == "Instagram"


def test_what_was_typed_stays_when_something_is_wrong(
    client, moderator, edit_url, business, posted
):
    client.force_login(moderator)
    response = client.post(
        edit_url,
        posted(
            business,
            claim="Frisches Brot",
            phone="hallo",
            **{"action-publish": "1"},
        ),
    )
    html = response.content.decode()
    assert response.status_code == 200
    assert "ist keine Telefonnummer" in html
    assert "Frisches Brot" in html
    business.refresh_from_db()
    assert business.claim == ""


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("website", "javascript:alert(1)"),
        ("website", "ftp://example.org/"),
        ("imprint_url", "data:text/html,hallo"),
        ("latitude", "91"),
        ("latitude", "51.3"),
        ("wheelchair", "perhaps"),
        ("languages", ["xx"]),
        ("payment", ["gold"]),
        ("closed_until", "2026-01-01"),
        ("category", "9999"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(
    client, moderator, edit_url, business, posted, field, value
):
    client.force_login(moderator)
    response = client.post(
        edit_url, posted(business, **{field: value, "action-publish": "1"})
    )
    assert response.status_code == 200
    form = response.context["form"]
    assert form.errors


def test_an_editor_may_draft_but_not_publish(
    client, editor, edit_url, business, posted
):
    client.force_login(editor)
    client.post(edit_url, posted(business, claim="Neu", **{"action-publish": "1"}))
    business.refresh_from_db()
    assert business.claim == ""
    assert business.get_latest_revision_as_object().claim == "Neu"


def test_nobody_else_may_see_the_form(client, edit_url, django_user_model):
    assert client.get(edit_url).status_code == 302
    stranger = django_user_model.objects.create_user("fremd@quartier.example")
    client.force_login(stranger)
    assert client.get(edit_url).status_code == 302
    assert client.post(edit_url, {"title": "Meins"}).status_code == 302


def test_confirming_writes_down_who_and_when(
    client, moderator, edit_url, business, posted
):
    client.force_login(moderator)
    client.post(edit_url, posted(business, confirmed="on", **{"action-publish": "1"}))
    business.refresh_from_db()
    assert business.last_confirmed_at is not None
    assert business.get_last_confirmed_by_display() == "von der Redaktion"
