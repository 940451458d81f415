"""How editors write organisations and meeting places."""

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from quartier.partners.models import MeetingPlacePage

ADDRESS = {
    "street": "",
    "house_number": "",
    "postcode": "",
    "town": "",
    "district": "",
    "latitude": "",
    "longitude": "",
}


def place_data(partner, **values):
    nothing = inline_formset([])
    return nested_form_data(
        ADDRESS
        | {
            "title": "Haus am Wall",
            "slug": "haus-am-wall",
            "partner": partner.pk,
            "wheelchair": "yes",
            "toilet": "none",
            "text": streamfield([]),
            "special_days": nothing,
            "gallery": nothing,
            "rooms": nothing,
            "consultation_hours": nothing,
            "opening_hours": "Mo-Fr 10:00-16:00",
            "action-publish": "1",
        }
        | values
    )


def test_an_editor_adds_a_meeting_place_with_consultation_hours(
    client, editor, partner, meeting_places
):
    client.force_login(editor)
    address = reverse(
        "wagtailadmin_pages:add",
        args=["partners", "meetingplacepage", meeting_places.pk],
    )
    hour = {"topic": "Rente", "who": "", "hours": "Mi 9-11 Uhr", "languages": "de"}
    rows = inline_formset([hour])
    client.post(address, place_data(partner, consultation_hours=rows))
    page = MeetingPlacePage.objects.get(slug="haus-am-wall")
    assert page.live
    assert page.consultation_hours.get().hours == "We 09:00-11:00"
    assert page.consultation_hours.get().languages == ["de"]


def test_times_that_nobody_can_read_are_refused_in_words(
    client, editor, partner, meeting_places
):
    client.force_login(editor)
    address = reverse(
        "wagtailadmin_pages:add",
        args=["partners", "meetingplacepage", meeting_places.pk],
    )
    rows = inline_formset([{"topic": "Rente", "hours": "We[1] 10:00-12:00"}])
    page = client.post(address, place_data(partner, consultation_hours=rows))
    assert "Schreiben Sie Wochentage und Uhrzeiten" in page.content.decode()
    assert not MeetingPlacePage.objects.exists()


def test_there_is_one_list_of_partners_and_it_holds_partners_only(
    client, editor, partners
):
    client.force_login(editor)
    front = partners.get_parent()
    below_front = reverse("wagtailadmin_pages:add_subpage", args=[front.pk])
    assert "partnerspage" not in client.get(below_front).content.decode()
    below = reverse("wagtailadmin_pages:add_subpage", args=[partners.pk])
    response = client.get(below, follow=True)
    assert response.redirect_chain[-1][0].endswith(
        f"/add/partners/partnerpage/{partners.pk}/"
    )
