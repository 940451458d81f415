"""Editors make, place, assign and look over the spots of their campaigns."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from factories import BusinessFactory, DistrictFactory, PictureFactory, UserFactory

from campaigns.adoption import adopt
from campaigns.models import Adoption, DiaryEntry, EntryState, Spot
from campaigns.spots.diary import note
from tests.spots.conftest import TUESDAY

HERE = {
    "type": "Polygon",
    "coordinates": [
        [[7.45, 51.35], [7.48, 51.35], [7.48, 51.37], [7.45, 51.37], [7.45, 51.35]]
    ],
}
PAGES = ("list", "new", "line", "table", "assign", "print", "diary")


@pytest.fixture
def rosa(editor, phone_of):
    return phone_of(editor)


@pytest.fixture
def address(tubs):
    return lambda name, *args: reverse(f"campaign_spot_{name}", args=[tubs.pk, *args])


@pytest.mark.parametrize("name", PAGES)
def test_each_page_opens_for_editors(rosa, address, tub, bakery, name):
    adopt(tub, bakery, None)
    page = rosa.get(address(name))
    assert page.status_code == 200
    assert "Blumenkübel für unsere Straße" in page.content.decode()


@pytest.mark.parametrize("name", PAGES)
def test_no_page_opens_for_others(address, tub, owner, phone_of, client, name):
    guest = UserFactory()
    guests = Group.objects.create(name="Gäste")
    guests.permissions.add(Permission.objects.get(codename="access_admin"))
    guest.groups.add(guests)
    for phone in (client, phone_of(owner), phone_of(guest)):
        page = phone.get(address(name))
        assert page.status_code in {302, 403}
        assert "Blumenkübel" not in page.content.decode()


def test_a_season_ends_for_those_who_have_not_said_that_they_go_on(
    rosa, address, tub, tubs, make_spot, bakery, florist
):
    old, new = adopt(tub, bakery, None), adopt(make_spot(tubs, 8), florist, None)
    assert "aus einem früheren Jahr" not in rosa.get(address("list")).content.decode()
    Adoption.objects.filter(pk=old.pk).update(season=2025)
    asked = "1 Patenschaft ist aus einem früheren Jahr"
    assert asked in rosa.get(address("list")).content.decode()
    rosa.post(address("season"))
    assert Adoption.objects.current().count() == 2
    rosa.post(address("season"), {"sure": "yes"})
    assert Adoption.objects.current().get() == new
    assert asked not in rosa.get(address("list")).content.decode()


def test_the_campaign_s_page_leads_to_its_spots(rosa, tubs, address):
    page = rosa.get(reverse("wagtailadmin_pages:edit", args=[tubs.pk]))
    assert address("list") in page.content.decode()


def test_twelve_tubs_along_a_line_are_shown_before_they_are_made(rosa, address, tubs):
    line = {"line": "51.36, 7.46\n51.36, 7.47", "count": 12, "label": "Lange Straße"}
    shown = rosa.post(address("line"), line).content.decode()
    assert shown.count("<td>neu</td>") == 12
    assert not tubs.spots.exists()
    rosa.post(address("line"), line | {"write": "1"})
    assert list(tubs.spots.values_list("number", flat=True)) == list(range(1, 13))
    rosa.post(address("line"), line | {"write": "1"})
    assert tubs.spots.count() == 24


@pytest.mark.parametrize(
    "wrong", [{"line": "x"}, {"line": ""}, {"count": 0}, {"count": 101}]
)
def test_a_line_that_is_none_makes_nothing(rosa, address, tubs, wrong):
    line = {"line": "51.36, 7.46", "count": 3, "write": "1"} | wrong
    answer = rosa.post(address("line"), line)
    assert answer.status_code == 422
    assert "error-message" in answer.content.decode()
    assert not tubs.spots.exists()


def test_a_table_makes_and_changes_and_can_be_sent_again(
    rosa, address, tubs, bakery, make_spot
):
    make_spot(tubs, 2, label="Alt", text="bleibt")
    table = {"text": "Nummer;Name;Geschäft\n1;Neu;Bäckerei Korn\n2;Anders;\nx;Falsch;"}
    shown = rosa.post(address("table"), table).content.decode()
    assert "wird geändert" in shown
    assert "keine Nummer" in shown
    assert tubs.spots.count() == 1
    for _ in range(2):
        rosa.post(address("table"), table | {"write": "1"})
    first, second = tubs.spots.all()
    assert (first.label, first.business) == ("Neu", bakery)
    assert (second.label, second.text) == ("Anders", "bleibt")


def test_an_unknown_shop_in_a_table_is_an_error_of_its_row(rosa, address, tubs):
    shown = rosa.post(address("table"), {"text": "Nr;Geschäft\n1;Gibt es nicht"})
    assert "kein Geschäft von hier" in shown.content.decode()


def test_a_place_outside_the_districts_is_a_question(rosa, address, tubs):
    tubs.districts.add(DistrictFactory(outline=HERE))
    tubs.save_revision().publish()
    shown = rosa.post(
        address("table"), {"text": "Nr;Breite;Länge\n1;51.36;7.46\n2;52.5;13.4"}
    )
    assert shown.content.decode().count("außerhalb der Stadtteile") == 1
    far = {"number": 5, "latitude": "52.5", "longitude": "13.4"}
    asked = rosa.post(address("new"), far)
    assert "außerhalb der Stadtteile" in asked.content.decode()
    assert not tubs.spots.exists()
    rosa.post(address("new"), far | {"accept_outside": "on"})
    assert tubs.spots.get().number == 5


def test_a_tub_gets_its_district_from_its_place(rosa, address, tub):
    district = DistrictFactory(outline=HERE)
    rosa.post(address("move", tub.pk), {"position": "51.355, 7.465"})
    tub.refresh_from_db()
    assert tub.district == district
    assert str(tub.latitude) == "51.355000"


def test_nonsense_moves_nothing(rosa, address, tub):
    answer = rosa.post(address("move", tub.pk), {"position": "dort"})
    assert answer.status_code == 422
    assert answer.json()["said"]


def test_a_number_is_given_once(rosa, address, tub):
    answer = rosa.post(address("new"), {"number": 7})
    assert "gibt es schon" in answer.content.decode()
    assert Spot.objects.count() == 1


def test_a_spot_goes_only_when_the_editor_is_sure(rosa, address, tub):
    rosa.post(address("delete", tub.pk))
    assert Spot.objects.exists()
    rosa.post(address("delete", tub.pk), {"sure": "yes"})
    assert not Spot.objects.exists()


@pytest.fixture
def twenty(tubs, directory, make_spot):
    shops = [
        BusinessFactory(
            title=f"Laden {n}", parent=directory, street="Weg", house_number=n
        )
        for n in range(1, 21)
    ]
    return [(make_spot(tubs, n), shop) for n, shop in enumerate(shops, 1)]


def filled_in(rosa, address, who):
    page = rosa.get(address("assign"))
    sent = {}
    for row in page.context["rows"]:
        sent[f"seen-{row.spot.pk}"] = row.now
        sent[f"who-{row.spot.pk}"] = who.get(row.spot.pk, row.typed)
    return sent


def test_twenty_spots_are_assigned_to_twenty_shops_in_one_form(rosa, address, twenty):
    who = {spot.pk: f"{shop.title}, {shop.street_line}" for spot, shop in twenty}
    answer = rosa.post(address("assign"), filled_in(rosa, address, who))
    assert answer.status_code == 302
    adopters = Adoption.objects.current().order_by("spot__number")
    assert [one.business for one in adopters] == [shop for _spot, shop in twenty]


def test_a_school_class_is_assigned_by_its_name_and_taken_out_again(rosa, address, tub):
    rosa.post(address("assign"), filled_in(rosa, address, {tub.pk: "Klasse 3b"}))
    assert str(Adoption.objects.current().get()) == "Klasse 3b"
    rosa.post(address("assign"), filled_in(rosa, address, {tub.pk: ""}))
    assert not Adoption.objects.current().exists()


def test_the_same_shop_twice_is_asked_about(
    rosa, address, tubs, tub, bakery, make_spot
):
    other = make_spot(tubs, 8)
    who = {tub.pk: "Bäckerei Korn", other.pk: "Bäckerei Korn"}
    sent = filled_in(rosa, address, who)
    asked = rosa.post(address("assign"), sent)
    assert "mehrmals" in asked.content.decode()
    assert not Adoption.objects.exists()
    rosa.post(address("assign"), sent | {"repeated": "yes"})
    assert Adoption.objects.count() == 2


def test_what_was_taken_meanwhile_stays_and_is_said(
    rosa, address, tub, bakery, florist
):
    sent = filled_in(rosa, address, {tub.pk: "Blumen Huber"})
    adopt(tub, bakery, None)
    answer = rosa.post(address("assign"), sent)
    assert "inzwischen jemand geändert" in answer.content.decode()
    assert Adoption.objects.current().get().business == bakery


def test_windows_are_assigned_to_shops_without_adoptions(
    rosa, make_campaign, make_spot, bakery
):
    calendar = make_campaign("advent-calendar", slug="advent")
    window = make_spot(calendar, 1)
    url = reverse("campaign_spot_assign", args=[calendar.pk])
    sent = {f"seen-{window.pk}": "", f"who-{window.pk}": "Unbekannt"}
    assert "kennen wir nicht" in rosa.post(url, sent).content.decode()
    rosa.post(url, sent | {f"who-{window.pk}": "bäckerei korn"})
    window.refresh_from_db()
    assert window.business == bakery
    assert not Adoption.objects.exists()


def test_the_list_is_filtered_by_state_and_words(
    rosa, address, tubs, tub, bakery, make_spot
):
    make_spot(tubs, 8, state="damaged", label="Am Bahnhof")
    adopt(tub, bakery, None)
    rows = lambda query: [  # noqa: E731
        row.spot.number
        for row in rosa.get(f"{address('list')}?{query}").context["list"].rows
    ]
    assert rows("") == [7, 8]
    assert rows("state=damaged") == [8]
    assert rows("q=bahnhof") == [8]
    assert rows("q=korn") == [7]
    assert rows("q=8") == [8]
    assert rows("state=nonsense&p=99") == [7, 8]


def test_the_list_asks_seldom(rosa, address, tubs, make_spot, bakery):
    def queries():
        with CaptureQueriesContext(connection) as found:
            rosa.get(address("list"))
        return len(found)

    make_spot(tubs, 1)
    queries()
    few = queries()
    for number in range(2, 60):
        adopt(make_spot(tubs, number, latitude="51.36", longitude="7.46"), bakery, None)
    assert queries() <= few + 4


def test_an_entry_is_taken_back_and_put_back_with_one_tap(rosa, address, tub):
    entry = note(tub, tub.campaign.format.action("damaged"), TUESDAY)
    rosa.post(address("decide", entry.pk, "zuruecknehmen"))
    tub.refresh_from_db()
    assert tub.state == ""
    rosa.post(address("decide", entry.pk, "zuruecklegen"))
    tub.refresh_from_db()
    assert tub.state == "damaged"
    assert rosa.post(address("decide", entry.pk, "anderes")).status_code == 404
    assert rosa.get(address("decide", entry.pk, "zuruecknehmen")).status_code == 405


def test_a_picture_is_looked_at_before_everybody_sees_it(rosa, address, tub):
    entry = note(
        tub, tub.campaign.format.action("thirsty"), TUESDAY, picture=PictureFactory()
    )
    assert "warten" in rosa.get(address("diary")).content.decode()
    rosa.post(address("decide", entry.pk, "foto-zeigen"))
    assert DiaryEntry.objects.get().state == EntryState.SHOWN


def test_the_dashboard_tells_of_damage_and_of_pictures(rosa, tub):
    home = reverse("wagtailadmin_home")
    assert "Orte der Aktionen" not in rosa.get(home).content.decode()
    note(tub, tub.campaign.format.action("damaged"), TUESDAY, picture=PictureFactory())
    page = rosa.get(home).content.decode()
    assert "beschädigt" in page
    assert "1 Foto wartet auf Freigabe" in page


def test_entries_of_another_campaign_are_not_found(rosa, tub, make_campaign):
    entry = note(tub, tub.campaign.format.action("damaged"), TUESDAY)
    other = make_campaign("flower-tubs", slug="andere")
    url = reverse("campaign_spot_decide", args=[other.pk, entry.pk, "zuruecknehmen"])
    assert rosa.post(url).status_code == 404
    assert (
        rosa.get(reverse("campaign_spot_edit", args=[other.pk, tub.pk])).status_code
        == 404
    )
