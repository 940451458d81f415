"""What residents and businesses find of advice, and how they narrow it down."""

import json
import re

import pytest
from django.utils import timezone

from quartier.advice.public.sections import help_you_can_get


@pytest.fixture
def several(new_offer, place):
    """Three offers for residents and one for businesses."""
    return [
        new_offer(
            "Briefe und Anträge",
            topics=["authorities"],
            languages=["de", "tr"],
            way="open",
            hours="Tu 14:00-16:00",
            meeting_place=place,
        ),
        new_offer("Hilfe bei der Arbeit", topics=["work"], has_interpreter=True),
        new_offer("Rat bei Schulden", topics=["debts"], languages=["ro"]),
        new_offer("Energie sparen", audience="businesses", topics=["energy"]),
    ]


def seen(client, url) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def test_residents_and_businesses_have_lists_of_their_own(client, index, several):
    residents = seen(client, index.url)
    businesses = seen(client, index.url + "betriebe/")
    assert "3 Angebote" in residents
    assert "Energie sparen" not in residents
    assert "Energie sparen" in businesses
    assert "Rat bei Schulden" not in businesses


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("sprache=tr", {"Briefe und Anträge"}),
        ("thema=debts", {"Rat bei Schulden"}),
        ("art=offen", {"Briefe und Anträge"}),
        ("art=termin", {"Hilfe bei der Arbeit", "Rat bei Schulden"}),
        ("stadtteil=muehlenviertel", {"Briefe und Anträge"}),
        ("dolmetschen=ja", {"Hilfe bei der Arbeit"}),
        ("sprache=tr&thema=debts", set()),
        ("sprache=erfunden&thema=energy", {"Briefe und Anträge", "Rat bei Schulden"}),
    ],
)
def test_an_address_holds_what_is_looked_for(client, index, several, question, found):
    page = seen(client, f"{index.url}?{question}")
    shown = set(re.findall(r'class="offer-card__name"><a[^>]*>([^<]+)<', page))
    assert found <= shown
    if "erfunden" not in question:
        assert shown == found


def test_a_filter_tells_how_many_it_leaves(client, index, several):
    page = seen(client, index.url + "?art=offen")
    assert "1 von 3 Angeboten" in page
    assert "Türkisch (1)" in page
    assert "Rumänisch" not in page


def test_many_offers_stand_on_pages(client, index, new_offer):
    for number in range(14):
        new_offer(f"Angebot {number}")
    assert seen(client, index.url).count('class="offer-card"') == 12
    assert seen(client, index.url + "?seite=2").count('class="offer-card"') == 2


def test_the_list_needs_few_queries(
    client, index, several, django_assert_max_num_queries
):
    client.get(index.url)
    with django_assert_max_num_queries(14):
        client.get(index.url)


def test_an_offer_says_when_one_can_next_come_and_where(client, several):
    page = seen(client, several[0].url)
    assert "heute, 14–16 Uhr" in page
    assert "Di 14:00–16:00" in page
    assert "Treffpunkt Mühle" in page
    assert "Mühlenweg 4" in page
    found = re.search(r'<script type="application/ld\+json">(.+?)</script>', page)
    data = json.loads(found[1])
    assert data["@type"] == "Service"
    assert data["availableChannel"]["availableLanguage"] == ["de", "tr"]
    assert data["offers"]["price"] == "0"


def test_when_the_meeting_place_is_closed_nobody_is_sent_there(client, several, place):
    place.closed_on = timezone.localdate()
    place.save()
    assert "Di., 28. April, 14–16 Uhr" in seen(client, several[0].url)


def test_partners_and_meeting_places_show_their_advice(client, several, partner, place):
    assert "Rat bei Schulden" in seen(client, partner.url)
    page = seen(client, place.url)
    assert "Briefe und Anträge" in page
    assert "Rat bei Schulden" not in page


def test_hidden_offers_are_nowhere(client, index, several, partner):
    several[2].unpublish()
    assert "Rat bei Schulden" not in seen(client, index.url)
    assert "Rat bei Schulden" not in seen(client, partner.url)
    assert client.get(several[2].url).status_code == 404


def test_every_offer_for_residents_has_its_turn(rf, several, clock):
    request, turns = rf.get("/"), set()
    assert len(help_you_can_get(request, timezone.now())) == 3
    for _day in range(4):
        for card in help_you_can_get(request, timezone.now()):
            turns.add(card.offer.title)
        clock.shift(86_400)
    assert turns == {offer.title for offer in several[:3]}
