"""What staff do in their portal: facts at once, words after a release, nothing lost."""

import re

import pytest
from django.urls import reverse
from wagtail.models import WorkflowState

from quartier.mail.models import OutgoingMail
from quartier.partners.models import PartnerPage, StaffRole
from quartier.partners.portal import doors
from quartier.partners.portal.doors import add_door
from quartier.partners.team.standing import set_trust


@pytest.fixture
def page_of(partner, place):
    """The address of a part, by its German word."""

    def address(word: str) -> str:
        if word in {"logo", "menschen", "seite-text", "seite-kontakt"}:
            return f"/partner-portal/{partner.pk}/seite/{word.removeprefix('seite-')}/"
        return f"/partner-portal/{partner.pk}/treffpunkt/{place.pk}/{word}/"

    return address


@pytest.fixture
def send(client, page_of):
    """Fill in the form of a part as a browser does: what stands there, and `typed`."""

    def sent(word: str, **typed):
        html = client.get(page_of(word)).content.decode()
        data = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', html))
        return client.post(page_of(word), data | typed)

    return sent


def now_public(page):
    return type(page).objects.get(pk=page.pk)


def test_who_works_for_one_organisation_comes_straight_to_it(
    client, counsellor, partner
):
    client.force_login(counsellor)
    response = client.get(reverse("partner_portal"), follow=True)
    assert response.redirect_chain[-1][0] == reverse("partner_home", args=[partner.pk])


def test_who_works_for_two_chooses(client, lead, other_partner, new_staff):
    other_partner.staff.create(user=lead, role=StaffRole.COUNSELLOR)
    client.force_login(lead)
    page = client.get(reverse("partner_portal")).content.decode()
    assert "Nachbarschaftswerk" in page
    assert "Volkshochschule" in page


def test_new_hours_and_a_new_number_are_public_at_once(client, lead, place, send):
    client.force_login(lead)
    assert send("kontakt", phone="02331 4712").status_code == 302
    assert now_public(place).phone == "+4923314712"
    assert send("zugang", toilet="wheelchair", wheelchair="yes").status_code == 302
    page = client.get(place.url).content.decode()
    assert "02331 4712" in page
    assert "Toilette für den Rollstuhl" in page


def test_a_day_off_and_times_of_counsellors_are_public_at_once(
    client, counsellor, place, send
):
    client.force_login(counsellor)
    response = send(
        "sprechzeiten",
        **{
            "consultation_hours-0-topic": "Mietfragen",
            "consultation_hours-0-hours": "Do 14-17 Uhr",
            "consultation_hours-0-languages": ["de", "ro"],
        },
    )
    assert response.status_code == 302
    found = now_public(place).consultation_hours.get()
    assert (found.hours, found.languages) == ("Th 14:00-17:00", ["de", "ro"])
    send(
        "besondere-tage",
        **{
            "special_days-0-first_day": "2026-04-23",
            "special_days-0-last_day": "2026-04-23",
            "special_days-0-reason": "Fortbildung",
        },
    )
    assert "Fortbildung" in client.get(place.url).content.decode()


def test_closed_today_and_open_after_all_is_one_press_each(client, counsellor, place):
    client.force_login(counsellor)
    address = reverse("partner_place_today", args=[place.partner_id, place.pk])
    client.post(address, {"doing": "closed"})
    assert "heute geschlossen" in client.get(place.url).content.decode().lower()
    client.post(address, {"doing": "usual"})
    assert "bis 17:00 geöffnet" in client.get(place.url).content.decode()
    assert client.get(address).status_code == 405


def test_what_is_wrong_is_said_and_what_was_typed_is_still_there(
    client, counsellor, send, place
):
    client.force_login(counsellor)
    response = send(
        "sprechzeiten",
        **{
            "consultation_hours-0-topic": "Mietfragen",
            "consultation_hours-0-hours": "irgendwann",
        },
    )
    assert response.status_code == 422
    page = response.content.decode()
    assert 'value="Mietfragen"' in page
    assert 'value="irgendwann"' in page
    assert not now_public(place).consultation_hours.exists()


def test_words_of_an_organisation_wait_until_an_editor_releases_them(
    client, lead, editor, partner, send
):
    client.force_login(lead)
    words = {"title": "Nachbarschaftswerk", "claim": "Neu und klar."}
    send("seite-text", **words, text="Erster Absatz.\n\nZweiter.")
    assert "Neu und klar." not in client.get(partner.url).content.decode()
    home = client.get(reverse("partner_home", args=[partner.pk])).content.decode()
    assert "wartet auf Freigabe" in home
    send("seite-kontakt", phone="02331 4799", email="post@werk.example")
    assert now_public(partner).phone == "+4923314799"
    state = WorkflowState.objects.get(status=WorkflowState.STATUS_IN_PROGRESS)
    state.current_task_state.approve(user=editor)
    page = now_public(partner)
    assert (page.claim, page.phone) == ("Neu und klar.", "+4923314799")
    assert "Zweiter." in str(page.text)
    mail = OutgoingMail.objects.get(to=lead.email)
    assert "freigegeben" in mail.text


def test_words_that_were_given_back_stand_in_the_portal_with_the_editors_sentence(
    client, lead, editor, partner, send
):
    client.force_login(lead)
    send("seite-text", title="Nachbarschaftswerk", claim="Kauft bei uns!!!")
    state = WorkflowState.objects.get(status=WorkflowState.STATUS_IN_PROGRESS)
    state.current_task_state.reject(user=editor, comment="Bitte ohne Werbung.")
    home = client.get(reverse("partner_home", args=[partner.pk])).content.decode()
    assert "Bitte ohne Werbung." in home
    assert "Bitte ohne Werbung." in OutgoingMail.objects.get(to=lead.email).text
    form = client.get(f"/partner-portal/{partner.pk}/seite/text/").content.decode()
    assert "Kauft bei uns!!!" in form
    send("seite-text", title="Nachbarschaftswerk", claim="Wir helfen.")
    state.refresh_from_db()
    assert state.status == WorkflowState.STATUS_IN_PROGRESS


def test_words_of_a_trusted_organisation_are_public_at_once(
    client, lead, editor, partner, place, send
):
    set_trust(partner, editor, True, "kennen wir gut")
    client.force_login(lead)
    send("seite-text", title="Nachbarschaftswerk", claim="Neu und klar.")
    assert now_public(partner).claim == "Neu und klar."
    send("text", title="Treffpunkt Mühle", claim="Für alle.")
    assert now_public(place).claim == "Für alle."


def test_who_saves_over_somebody_elses_change_is_told_first(
    client, lead, partner, page_of
):
    client.force_login(lead)
    address = page_of("seite-kontakt")
    html = client.get(address).content.decode()
    version = re.search(r'name="loaded_version" value="(\w+)"', html)[1]
    mine = {"loaded_version": version, "phone": "02331 11", "email": "a@werk.example"}
    client.post(address, mine | {"phone": "02331 4777"})
    response = client.post(address, mine | {"phone": "02331 4788"})
    assert response.status_code == 422
    assert now_public(partner).phone == "+4923314777"
    page = response.content.decode()
    assert 'value="02331 4788"' in page
    again = re.search(r'name="loaded_version" value="(\w+)"', page)[1]
    client.post(address, mine | {"phone": "02331 4788", "loaded_version": again})
    assert now_public(partner).phone == "+4923314788"


def test_what_somebody_sends_who_was_signed_out_is_there_after_signing_in(
    client, lead, page_of
):
    address = page_of("seite-kontakt")
    response = client.post(address, {"phone": "02331 4755"})
    assert response.status_code == 302
    client.force_login(lead)
    page = client.get(address).content.decode()
    assert 'value="02331 4755"' in page
    assert "Ihre Eingaben sind noch da." in page


def test_staff_change_no_field_that_is_not_theirs(client, lead, partner, send):
    client.force_login(lead)
    send("seite-kontakt", phone="02331 4711", is_trusted="on", slug="boese", title="X")
    page = now_public(partner)
    assert (page.title, page.is_trusted, page.slug) == (
        "Nachbarschaftswerk",
        False,
        partner.slug,
    )


def test_parts_of_places_do_not_open_on_partners_and_the_other_way_round(
    client, lead, partner, place
):
    client.force_login(lead)
    assert client.get(f"/partner-portal/{partner.pk}/seite/raeume/").status_code == 404
    path = f"/partner-portal/{partner.pk}/treffpunkt/{place.pk}/menschen/"
    assert client.get(path).status_code == 404


def test_every_part_has_a_page_for_leads(client, lead, partner, place):
    client.force_login(lead)
    start = client.get(reverse("partner_home", args=[partner.pk])).content.decode()
    inside = client.get(
        reverse("partner_place", args=[partner.pk, place.pk])
    ).content.decode()
    found = set(re.findall(r'href="(/partner-portal/\d+/[^"]+)"', start + inside))
    assert len(found) >= 14
    for address in found:
        assert client.get(address).status_code == 200, address


def test_counsellors_find_no_doors_that_are_closed_to_them(
    client, counsellor, partner, place
):
    client.force_login(counsellor)
    for name, values in (
        ("partner_home", [partner.pk]),
        ("partner_place", [partner.pk, place.pk]),
    ):
        page = client.get(reverse(name, args=values)).content.decode()
        for address in re.findall(r'href="(/partner-portal/\d+/[^"]+)"', page):
            assert client.get(address).status_code == 200, address


def test_layers_above_bring_doors_for_those_who_may(
    client, lead, counsellor, partner, monkeypatch
):
    from businesses.portal.doors import Door
    from quartier.partners.models import Doing

    monkeypatch.setattr(doors, "_added", [])
    add_door(
        lambda member: (
            Door("/dates/", "calendar", "Termine") if member.may(Doing.TEAM) else None
        )
    )
    for person, is_shown in ((lead, True), (counsellor, False)):
        client.force_login(person)
        page = client.get(reverse("partner_home", args=[partner.pk])).content.decode()
        assert ("Termine" in page) is is_shown


def test_an_unpublished_page_says_so_and_keeps_what_is_written(
    client, lead, partner, send
):
    PartnerPage.objects.get(pk=partner.pk).unpublish()
    client.force_login(lead)
    send("seite-kontakt", phone="02331 4711")
    home = client.get(reverse("partner_home", args=[partner.pk])).content.decode()
    assert "noch nicht zu sehen" in home
    form = client.get(f"/partner-portal/{partner.pk}/seite/kontakt/").content.decode()
    assert "02331 4711" in form
    assert not WorkflowState.objects.exists()
