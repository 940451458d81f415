"""A new business registers itself; nothing that was typed is lost on the way."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.utils import timezone
from factories import BusinessFactory, DirectoryFactory, DistrictFactory

from businesses.claims.duplicates import how_alike
from businesses.models import BusinessPage, Category, Claim, ProofWay
from quartier.mail.models import OutgoingMail
from quartier.places.addresses import in_parts
from quartier.places.models import Address

FORM = "/geschaeft/anmelden/"
FINISH = "/geschaeft/anmelden/absenden/"


@pytest.fixture
def typed(bakery):
    return {
        "title": "Nähcafé Faden",
        "category": str(Category.objects.get(slug="services").pk),
        "address": "Lange Straße 12",
        "phone": "02331 12345",
        "email": "faden@quartier.example",
        "claim": "Nähen mit Kaffee.",
    }


@pytest.fixture
def known_address(bakery):
    outline = {
        "type": "Polygon",
        "coordinates": [
            [[7.8, 51.2], [8.0, 51.2], [8.0, 51.4], [7.8, 51.4], [7.8, 51.2]]
        ],
    }
    DistrictFactory(name="Nordhof", outline=outline)
    Address.objects.learn(
        [
            Address(
                street="Lange Straße",
                house_number=number,
                postcode="58999",
                town="Ellerbrück",
                latitude=Decimal("51.3001"),
                longitude=Decimal("7.9002"),
            )
            for number in ("12", "12 a", "120")
        ],
        "test",
    )


def send(client, typed, **more):
    """Fill in the form as a person does, some seconds after it was shown."""
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        page = client.get(FORM).content.decode()
    token = re.search(r'name="shown_at" value="([^"]+)"', page)[1]
    with time_machine.travel(now + timedelta(seconds=5), tick=False):
        return client.post(FORM, {**typed, "shown_at": token, **more})


def test_the_form_sets_no_cookie(client, bakery):
    page = client.get(FORM)
    assert page.status_code == 200
    assert not page.cookies


def test_it_becomes_a_draft_with_owner_and_place(
    client, bakery, typed, known_address, olga, editor
):
    client.force_login(olga)
    assert send(client, typed).url == FINISH
    assert "Nähcafé Faden" in client.get(FINISH).content.decode()
    assert not BusinessPage.objects.filter(title="Nähcafé Faden").exists()
    answer = client.post(FINISH)
    page = BusinessPage.objects.get(title="Nähcafé Faden")
    assert answer.url == f"/mein-geschaeft/{page.pk}/"
    assert not page.live
    assert page.get_parent().pk == bakery.get_parent().pk
    assert (page.street, page.house_number) == ("Lange Straße", "12")
    assert (page.postcode, page.town) == ("58999", "Ellerbrück")
    assert page.latitude == Decimal("51.3001")
    assert page.district.name == "Nordhof"
    assert page.phone == "+49233112345"
    assert page.team.get().user == olga
    assert Claim.objects.get().way == ProofWay.REGISTRATION
    assert (
        client.get(page.get_url() or "/geschaefte/naehcafe-faden/").status_code == 404
    )
    to = set(OutgoingMail.objects.values_list("to", flat=True))
    assert to == {olga.email, editor.email}


def test_what_was_typed_waits_while_somebody_signs_in(client, bakery, typed, olga):
    assert send(client, typed).url == FINISH
    page = client.get(FINISH).content.decode()
    assert 'value="faden@quartier.example"' in page
    assert "Nähcafé Faden" in page
    client.force_login(olga)
    client.post(FINISH)
    assert BusinessPage.objects.get(title="Nähcafé Faden").claim == "Nähen mit Kaffee."


def test_sent_twice_it_is_there_once(client, bakery, typed, olga):
    client.force_login(olga)
    send(client, typed)
    client.post(FINISH)
    assert client.post(FINISH).url == FORM
    assert BusinessPage.objects.filter(title="Nähcafé Faden").count() == 1


@pytest.mark.parametrize(
    "wrong", [{"title": ""}, {"category": ""}, {"phone": "abc"}, {"address": ""}]
)
def test_errors_keep_what_was_typed(client, bakery, typed, wrong):
    page = send(client, {**typed, **wrong})
    assert page.status_code == 200
    assert "Nähen mit Kaffee." in page.content.decode()
    assert not page.cookies


def test_fields_that_are_not_offered_are_not_written(client, bakery, typed, olga):
    client.force_login(olga)
    crafted = {"live": "on", "slug": "x", "source": "osm", "go_live_at": "2020-01-01"}
    send(client, typed, **crafted, owner="1", last_confirmed_by="editor")
    client.post(FINISH, crafted)
    page = BusinessPage.objects.get(title="Nähcafé Faden")
    assert (page.live, page.slug, page.source) == (False, "naehcafe-faden", "editor")
    assert page.last_confirmed_by == ""
    assert page.go_live_at is None


def test_machines_register_nothing(client, bakery, typed):
    client.post(FORM, typed)
    assert client.get(FINISH).status_code == 302
    assert send(client, typed, website_address="http://x.example").status_code == 200


class TestADouble:
    @pytest.fixture
    def faden(self, bakery):
        return BusinessFactory(
            title="Nähcafé Faden",
            slug="faden",
            parent=bakery.get_parent(),
            street="Lange Straße",
            house_number="12",
        )

    def test_is_asked_about_before_anything_is_sent(self, client, typed, faden):
        page = send(client, {**typed, "title": "Naehcafe Faden"}).content.decode()
        assert "Meinen Sie eines von diesen?" in page
        assert f"/geschaeft/{faden.pk}/uebernehmen/" in page
        assert "Nähen mit Kaffee." in page

    def test_can_be_another_one_all_the_same(self, client, typed, faden):
        assert send(client, typed, distinct="1").url == FINISH

    def test_is_shown_while_somebody_types(self, client, typed, faden):
        part = client.get(FORM + "aehnliche/", {"title": "nähcafe fad"})
        assert "Nähcafé Faden" in part.content.decode()
        assert "<html" not in part.content.decode()
        assert not part.cookies

    def test_of_nothing_is_nothing(self, client, faden):
        for title in ("", "x", "Sparkasse", "\x00", "🥖" * 400):
            part = client.get(FORM + "aehnliche/", {"title": title})
            assert "Faden" not in part.content.decode()

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            ("Bäckerei Korn", "Baeckerei Korn GmbH", True),
            ("Nähcafé Faden", "Nähcafe Fadn", True),
            ("Salon Samira", "Friseur Samira", True),
            ("Bäckerei Korn", "Bäckerei Kern", True),
            ("Bäckerei Korn", "Buchladen Zeile", False),
            ("Pizzeria Roma", "Pizzeria Napoli", False),
            ("", "", False),
        ],
    )
    def test_is_told_by_what_the_name_says(self, one, other, same):
        assert (how_alike(one, other) >= 0.78) is same


def test_a_draft_is_no_hint_for_others(client, bakery, typed, olga):
    client.force_login(olga)
    send(client, typed)
    client.post(FINISH)
    part = client.get(FORM + "aehnliche/", {"title": "Nähcafé Faden"})
    assert "Faden" not in part.content.decode()


def test_of_several_directories_the_nearest_is_taken(
    client, typed, known_address, olga
):
    far = DirectoryFactory(slug="fern")
    near = DirectoryFactory(slug="nah")
    BusinessFactory(parent=far, latitude="52.5", longitude="13.4")
    BusinessFactory(parent=near, latitude="51.3", longitude="7.9")
    client.force_login(olga)
    send(client, typed)
    client.post(FINISH)
    assert BusinessPage.objects.get(title="Nähcafé Faden").get_parent().slug == "nah"


def test_known_addresses_are_offered(client, known_address):
    found = client.get(FORM + "adressen.json", {"q": "lange str 12"}).json()["results"]
    assert [one["label"] for one in found][:2] == [
        "Lange Straße 12, 58999 Ellerbrück",
        "Lange Straße 12 a, 58999 Ellerbrück",
    ]


@pytest.mark.parametrize(
    ("typed_address", "parts"),
    [
        ("Lange Straße 12", ("Lange Straße", "12")),
        ("Lange Straße 12 a, 58999 Ellerbrück", ("Lange Straße", "12 a")),
        ("Straße des 17. Juni 135", ("Straße des 17. Juni", "135")),
        ("Markt 3-5", ("Markt", "3-5")),
        ("Am Wall", ("Am Wall", "")),
        ("  ", ("", "")),
    ],
)
def test_an_address_is_taken_apart(typed_address, parts):
    assert in_parts(typed_address) == parts


@pytest.mark.parametrize("path", [FORM, FINISH, FORM + "aehnliche/"])
@pytest.mark.parametrize("method", ["put", "delete"])
def test_other_methods_are_refused(client, db, path, method):
    assert getattr(client, method)(path).status_code == 405


def test_without_a_directory_there_is_no_form(client, db):
    assert client.get(FORM).status_code == 404
