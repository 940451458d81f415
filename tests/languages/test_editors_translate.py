"""Editors write translations, and see what is older than the German text."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse

from campaigns.models import CampaignIndexPage, CampaignPage
from quartier.translations.models import Translation
from tests.factories import UserFactory
from tests.languages.bodies import body

pytestmark = pytest.mark.django_db
ADMIN = "wagtailsnippets_translations_translation"


@pytest.fixture(autouse=True)
def _moderator(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    person = UserFactory()
    person.groups.add(Group.objects.get(name="Moderators"))
    client.force_login(person)


def soup(client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def languages_of(client, page) -> dict[str, str]:
    """Each language of the page's form with what is said about it."""
    form = soup(client, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    links = form.select(f'a[href*="{reverse(f"{ADMIN}:list")}"]')
    said = (link.parent.text.strip().partition(":") for link in links if link.parent)
    return {name: " ".join(stand.split()) for name, _colon, stand in said if stand}


def test_a_page_tells_which_languages_it_has(client, about, translate):
    translate("tr", "Hakkımızda")
    translate("uk", "Про нас", live=False)
    translate("ar", "من نحن")
    Translation.objects.filter(language="ar").update(source_text="older")
    told = languages_of(client, about)
    assert told["Türkisch"] == "aktuell"
    assert told["Ukrainisch"] == "Entwurf"
    assert told["Arabisch"] == "älter als der deutsche Text"
    assert told["Leichte Sprache"] == "noch nicht übersetzt"


def test_a_new_translation_begins_with_the_german_text(client, about):
    asked = f"?page={about.pk}&language=ro"
    form = soup(client, reverse(f"{ADMIN}:add") + asked)
    assert form.select_one("#id_title")["value"] == "Über uns"
    assert form.select_one("#id_language [selected]")["value"] == "ro"
    assert "Wir pflegen die Karte." in str(form)


@pytest.mark.parametrize("asked", ["", "?page=x", "?page=9999", "?page=1&language=xx"])
def test_without_a_page_the_form_is_empty(client, about, asked):
    form = soup(client, reverse(f"{ADMIN}:add") + asked)
    assert form.select_one("#id_title").get("value", "") == ""


def test_the_list_names_what_is_older(client, about, translate):
    translate("tr", "Hakkımızda")
    about.body = body("Neu.")
    about.save_revision().publish()
    listed = soup(client, reverse(f"{ADMIN}:list")).text
    assert "älter als der deutsche Text" in listed


def test_the_form_of_an_old_translation_asks_to_look(client, translate):
    text = translate("tr", "Hakkımızda")
    address = reverse(f"{ADMIN}:edit", args=[text.pk])
    assert "gehört zum deutschen Text von heute" in soup(client, address).text
    Translation.objects.update(source_text="older")
    assert "Der deutsche Text hat sich geändert." in soup(client, address).text


def test_editors_are_told_how_hard_a_text_is(client, about):
    long = "Wir wollen " + "und ".join(["gehen "] * 9) + "bleiben."
    about.body = body("Wir gehen los.", long)
    about.save_revision().publish()
    page = reverse("wagtailadmin_pages:edit", args=[about.pk])
    said = " ".join(soup(client, page).text.split())
    assert "ist leicht zu lesen" in said
    assert "mehr als 15 Wörter" in said
    assert long in said


def test_a_preview_shows_the_translation_in_the_frame_of_its_page(rf, translate):
    text = translate("tr", "Hakkımızda", live=False)
    answer = text.make_preview_request()
    assert "Hakkımızda" in answer.rendered_content


def test_of_a_campaign_the_words_are_taken_over_and_its_living_parts_are_not(
    client, about
):
    index = CampaignIndexPage(title="Aktionen", slug="aktionen")
    about.get_parent().add_child(instance=index)
    campaign = CampaignPage(
        title="Blumen",
        teaser="Wir gießen.",
        first_day=date(2026, 3, 1),
        last_day=date(2026, 10, 31),
        body=[("dates", None), *body("Die Gasse wird bunt.")],
    )
    index.add_child(instance=campaign)
    form = str(soup(client, reverse(f"{ADMIN}:add") + f"?page={campaign.pk}"))
    assert "Die Gasse wird bunt." in form
    assert "Wir gießen." in form
