"""The public pages of organisations and meeting places."""

import json
import re
from datetime import date

import pytest
from wagtail.models import PageViewRestriction

from quartier.partners import sections
from quartier.partners.models import (
    ConsultationHour,
    ContactPerson,
    MeetingPlacePage,
    PlaceDay,
    Room,
)
from quartier.partners.sections import Section, add_partner_section, add_place_section


def seen(client, page, **headers) -> str:
    response = client.get(page.url, **headers)
    assert response.status_code == 200
    return response.content.decode()


def data_of(html: str) -> dict:
    found = re.search(r'<script type="application/ld\+json">(.+?)</script>', html)
    return json.loads(found[1])


def published(page, **parts):
    for name, rows in parts.items():
        setattr(page, name, rows)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def test_readers_see_who_works_here_and_who_pays_in_the_editors_order(
    client, partners, new_partner
):
    new_partner("Stadt Ellerbrück")
    new_partner("Sparkassenstiftung", is_partner=False, is_funder=True)
    new_partner("Diakonie", is_funder=True)
    page = seen(client, partners)
    work, pays = page.split("funders-title", 1)
    assert work.index("Stadt Ellerbrück") < work.index("Diakonie")
    assert "Sparkassenstiftung" not in work
    assert pays.index("Sparkassenstiftung") < pays.index("Diakonie")


def test_an_organisation_tells_whom_to_talk_to_and_where_it_is(client, partner, place):
    anna = ContactPerson(
        name="Anna Bülow",
        helps_with="Anträge",
        phone="+4923314711",
        languages=["de", "tr"],
    )
    page = seen(client, published(partner, people=[anna]))
    assert "Anna Bülow" in page
    assert "tel:+4923314711" in page
    assert "Deutsch, Türkisch" in page
    assert place.url in page
    found = data_of(page)
    assert found["@type"] == "Organization"
    assert found["contactPoint"][0]["availableLanguage"] == ["de", "tr"]


def test_a_meeting_place_says_that_it_is_open_and_who_is_there_when(client, place):
    hour = ConsultationHour(
        topic="Hilfe bei Anträgen",
        who="Anna Bülow",
        hours='Tu 10:00-12:00, Th 14:00-17:00; "nach Vereinbarung"',
        languages=["ar"],
    )
    room = Room(name="Großer Saal", seats=40, cost="kostenlos")
    page = seen(client, published(place, consultation_hours=[hour], rooms=[room]))
    assert "bis 17:00 geöffnet" in page
    assert "Di 10:00–12:00" in page
    assert "nach Vereinbarung" in page
    assert "Arabisch" in page
    assert "Großer Saal" in page
    assert "Nachbarschaftswerk" in page


def test_machines_read_hours_and_closures_of_a_meeting_place(client, place):
    closed = PlaceDay(first_day=date(2026, 4, 23), last_day=date(2026, 4, 23))
    found = data_of(seen(client, published(place, special_days=[closed])))
    assert found["@type"] == "CivicStructure"
    assert found["openingHoursSpecification"][0]["opens"] == "09:00"
    assert found["specialOpeningHoursSpecification"]
    assert found["geo"]["latitude"] == pytest.approx(51.36)


def test_the_list_of_meeting_places_tells_their_state_in_few_queries(
    client, meeting_places, place, partner, django_assert_max_num_queries
):
    for number in range(5):
        page = MeetingPlacePage(
            title=f"Haus {number}", partner=partner, opening_hours="Sa 10:00-12:00"
        )
        meeting_places.add_child(instance=page)
    client.get(meeting_places.url)
    with django_assert_max_num_queries(12):
        page = seen(client, meeting_places)
    assert page.count('class="place-card"') == 6
    assert "bis 17:00 geöffnet" in page


def test_what_layers_above_bring_stands_in_the_pages(
    client, partner, place, monkeypatch
):
    monkeypatch.setattr(sections, "_of_partners", [])
    monkeypatch.setattr(sections, "_of_places", [])
    shown = Section("dates", "Nächste Termine", "partners/includes/cards.html")
    add_partner_section(lambda *_: shown)
    add_partner_section(lambda *_: None)
    add_place_section(lambda *_: shown)
    for page in (partner, place):
        assert '<h2 id="dates">Nächste Termine</h2>' in seen(client, page)


def test_nobody_reads_of_a_place_or_partner_that_is_hidden(client, partner, place):
    PageViewRestriction.objects.create(
        page=partner.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )
    assert partner.title not in seen(client, place)
    assert client.get(partner.url).status_code == 302
    place.unpublish()
    assert client.get(place.url).status_code == 404


def test_hostile_words_stay_words(client, partner):
    partner.claim = "</script><script>alert(1)</script>"
    page = seen(client, published(partner))
    assert "<script>alert(1)" not in page
