"""Shops and organisations write their offers: at once if trusted, else editors look."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.urls import reverse
from wagtail.models import WorkflowState

from businesses.models import Role, TeamMember, Upkeep
from quartier.mail.models import OutgoingMail
from quartier.partners.models import PartnerPage, StaffMember, StaffRole
from quartier.work.models import OpeningPage
from tests.factories import BusinessFactory, UserFactory

BACKEND = "django.contrib.auth.backends.ModelBackend"
PAGES = ("openings", "add_opening")
PAGES_OF_ONE = ("opening", "edit_opening")


@pytest.fixture
def signed_in(client):
    """Sign somebody of a shop or an organisation in."""

    def sign_in(of, role) -> object:
        user = UserFactory()
        if isinstance(of, PartnerPage):
            StaffMember.objects.create(partner=of, user=user, role=role)
        else:
            TeamMember.objects.create(business=of, user=user, role=role)
        client.force_login(user, backend=BACKEND)
        return user

    return sign_in


@pytest.fixture
def owner(signed_in, bakery):
    return signed_in(bakery, Role.OWNER)


def typed(**values) -> dict:
    usual = {
        "title": "Aushilfe im Verkauf",
        "kind": "minijob",
        "summary": "Sie verkaufen Brot und Kaffee. Wir zeigen Ihnen alles.",
        "german": "a2",
        "contact_name": "Anna Korn",
        "contact_phone": "02331 4711",
        "shown_until": "",
        "text": "",
        "loaded_version": "",
    }
    return usual | values


def send(client, name, *args, **values):
    return client.post(reverse(name, args=args), typed(**values))


def test_an_offer_of_a_shop_waits_for_an_editor_and_is_told(
    client, work, bakery, owner
):
    response = send(client, "portal_add_opening", bakery.pk)
    page = OpeningPage.objects.get()
    assert response["Location"] == reverse("portal_opening", args=[bakery.pk, page.pk])
    assert not page.live
    assert "wartet auf Freigabe" in client.get(response["Location"]).text
    assert client.get(page.url).status_code == 404
    state = WorkflowState.objects.get()
    editor = UserFactory(is_superuser=True)
    state.current_task_state.approve(user=editor)
    page = OpeningPage.objects.get()
    assert page.live
    assert page.business_id == bakery.pk
    assert page.shown_until == date(2026, 6, 16)
    assert page.contact_phone == "+4923314711"
    assert client.get(page.url).status_code == 200
    [mail] = OutgoingMail.objects.filter(to=owner.email)
    assert "Aushilfe im Verkauf" in mail.subject + mail.text


def test_who_wrote_for_an_organisation_gets_one_mail_with_the_way_to_the_offer(
    client, work, college, signed_in
):
    writer = signed_in(college, StaffRole.LEAD)
    send(client, "partner_add_opening", college.pk, kind="course")
    state = WorkflowState.objects.get()
    state.current_task_state.reject(
        user=UserFactory(is_superuser=True), comment="Wann beginnt der Kurs?"
    )
    [mail] = OutgoingMail.objects.filter(to=writer.email)
    assert "Wann beginnt der Kurs?" in mail.text
    page = OpeningPage.objects.get()
    assert reverse("partner_opening", args=[college.pk, page.pk]) in mail.text


def test_a_trusted_shop_publishes_at_once(client, work, bakery, owner):
    Upkeep.objects.update_or_create(business=bakery, defaults={"is_trusted": True})
    send(client, "portal_add_opening", bakery.pk)
    assert OpeningPage.objects.get().live


def test_a_trusted_organisation_publishes_at_once(client, work, college, signed_in):
    signed_in(college, StaffRole.COUNSELLOR)
    PartnerPage.objects.update(is_trusted=True)
    send(client, "partner_add_opening", college.pk, kind="course")
    page = OpeningPage.objects.get()
    assert page.live
    assert page.partner_id == college.pk
    assert page.business is None


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"summary": ""}, "Dieses Feld"),
        ({"contact_phone": ""}, "bitte eine E-Mail"),
        ({"contact_phone": "wie immer"}, "wie immer"),
        ({"hours_from": "20", "hours_to": "10"}, "weniger als"),
        ({"shown_until": "2026-04-01"}, "schon vorbei"),
        ({"shown_until": "2028-04-01"}, "mehr als ein Jahr"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    client, work, bakery, owner, values, said
):
    response = send(
        client, "portal_add_opening", bakery.pk, **{"title": "Backkunst"} | values
    )
    assert response.status_code == 422
    assert said in response.text
    assert "Backkunst" in response.text
    assert not OpeningPage.objects.exists()


def test_taken_is_public_at_once_and_open_again_for_eight_weeks(
    client, offer, bakery, owner
):
    page = offer()
    taken = reverse("portal_opening_taken", args=[bakery.pk, page.pk])
    client.post(taken, {"do": "taken"})
    assert client.get(page.url).status_code == 410
    with time_machine.travel(datetime(2026, 6, 1, 8, tzinfo=UTC)):
        client.force_login(owner, backend=BACKEND)
        client.post(taken, {"do": "again"})
        assert client.get(page.url).status_code == 200
        assert OpeningPage.objects.get().shown_until == date(2026, 7, 27)
    assert page.revisions.filter(user=owner).count() == 2


def test_new_words_of_a_public_offer_wait_beside_it(client, offer, bakery, owner):
    page = offer()
    form = client.get(reverse("portal_edit_opening", args=[bakery.pk, page.pk]))
    assert page.summary in form.text
    send(
        client,
        "portal_edit_opening",
        *(bakery.pk, page.pk),
        summary="Neu und ungelesen.",
        loaded_version=str(page.latest_revision_id),
    )
    assert "ungelesen" not in client.get(page.url).text
    client.post(reverse("portal_opening_taken", args=[bakery.pk, page.pk]))
    stored = OpeningPage.objects.get()
    assert stored.is_taken
    assert stored.get_latest_revision_as_object().is_taken
    assert stored.get_latest_revision_as_object().summary == "Neu und ungelesen."
    assert stored.current_workflow_state is not None


def test_who_saves_over_somebody_else_is_told_and_keeps_their_words(
    client, offer, bakery, owner
):
    page = offer()
    response = send(
        client,
        "portal_edit_opening",
        *(bakery.pk, page.pk),
        title="Zweite Fassung",
        loaded_version="1",
    )
    assert response.status_code == 422
    assert "inzwischen geändert" in response.text
    assert "Zweite Fassung" in response.text


@pytest.mark.parametrize("role", [None, Role.HELPER])
def test_strangers_and_helpers_of_a_shop_have_no_way_in(
    client, offer, bakery, signed_in, role
):
    page = offer()
    signed_in(bakery if role else BusinessFactory(), role or Role.OWNER)
    for name in PAGES:
        assert (
            client.get(reverse(f"portal_{name}", args=[bakery.pk])).status_code == 404
        )
    for name in PAGES_OF_ONE:
        url = reverse(f"portal_{name}", args=[bakery.pk, page.pk])
        assert client.get(url).status_code == 404
    taken = reverse("portal_opening_taken", args=[bakery.pk, page.pk])
    assert client.post(taken).status_code == 404
    assert not OpeningPage.objects.get().is_taken


def test_a_shop_can_not_touch_the_offers_of_others(client, offer, college, signed_in):
    theirs = offer(partner=college)
    other = BusinessFactory()
    signed_in(other, Role.OWNER)
    for name in PAGES_OF_ONE:
        url = reverse(f"portal_{name}", args=[other.pk, theirs.pk])
        assert client.get(url).status_code == 404
    taken = reverse("portal_opening_taken", args=[other.pk, theirs.pk])
    assert client.post(taken).status_code == 404
    assert client.get(taken).status_code == 405
    wrong_owner = {"partner": college.pk, "business": college.pk}
    send(client, "portal_add_opening", other.pk, **wrong_owner)
    assert OpeningPage.objects.get(title="Aushilfe im Verkauf").business_id == other.pk


def test_owners_see_the_door_and_helpers_do_not(client, bakery, signed_in):
    home = reverse("portal_home", args=[bakery.pk])
    door = reverse("portal_openings", args=[bakery.pk])
    signed_in(bakery, Role.HELPER)
    assert door not in client.get(home).text
    signed_in(bakery, Role.OWNER)
    assert door in client.get(home).text
