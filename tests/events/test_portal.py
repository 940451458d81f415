"""Staff and shops write their own dates: at once if trusted, else editors look first."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Workflow, WorkflowState

from businesses.models import Role, TeamMember, Upkeep
from home.models import FrontPage
from quartier.events.models import Event
from quartier.mail.models import OutgoingMail
from quartier.partners.models import PartnerPage, PartnersPage, StaffMember, StaffRole
from tests.factories import BusinessFactory, UserFactory

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def partner(db):
    index = PartnersPage(title="Partner", slug="partner")
    FrontPage.objects.get().add_child(instance=index)
    index.add_child(instance=PartnerPage(title="Nachbarschaftswerk", slug="werk"))
    return PartnerPage.objects.get()


@pytest.fixture
def trusted_partner(partner):
    PartnerPage.objects.update(is_trusted=True)
    return PartnerPage.objects.get()


@pytest.fixture
def shop(db):
    return BusinessFactory(title="Nähcafé Faden", slug="naehcafe")


@pytest.fixture
def staff(client, partner):
    """Somebody of the organisation, signed in."""
    user = UserFactory()
    StaffMember.objects.create(partner=partner, user=user, role=StaffRole.COUNSELLOR)
    client.force_login(user, backend=BACKEND)
    return user


@pytest.fixture
def team(client, shop):
    """A helper of the shop, signed in."""
    user = UserFactory()
    TeamMember.objects.create(business=shop, user=user, role=Role.HELPER)
    client.force_login(user, backend=BACKEND)
    return user


def typed(**values) -> dict:
    usual = {
        "title": "Erzählcafé",
        "text": "Kaffee und Kuchen.\n\nKommen Sie vorbei.",
        "first_day": "2026-04-28",
        "start_time": "15:00",
        "end_time": "17:00",
        "repeats": "weekly",
        "do": "check",
    }
    return usual | values


def read(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def said(page: BeautifulSoup) -> str:
    return " ".join(page.select_one("main").get_text(" ", strip=True).split())


@pytest.fixture
def write(client, calendar):
    """Fill in the form, look at the dates, save."""

    def written(address: str, **values):
        opened = read(client.get(address))
        version = opened.select_one("input[name=loaded_version]").get("value", "")
        values = typed(loaded_version=version, **values)
        checked = read(client.post(address, values))
        seen = checked.select_one("input[name=seen]")
        if seen is None:
            return checked
        sent = values | {"do": "save", "seen": seen["value"]}
        return client.post(address, sent, follow=True)

    return written


@pytest.fixture
def add_url(partner):
    return reverse("partner_add_date", args=[partner.pk])


def test_a_trusted_organisation_writes_a_series_that_readers_see_at_once(
    client, calendar, trusted_partner, staff, write, add_url
):
    response = write(add_url, until="2026-12-22")
    assert "Das sehen jetzt alle" in said(read(response))
    event = Event.objects.get()
    assert (event.live, event.partner) == (True, trusted_partner)
    assert event.rule == "FREQ=WEEKLY;UNTIL=20261222;BYDAY=TU"
    assert "Kommen Sie vorbei" in str(event.text)
    assert event.latest_revision.user == staff
    assert "Erzählcafé" in client.get(calendar.url).content.decode()


def test_before_saving_one_reads_when_it_will_be(
    client, calendar, trusted_partner, staff, add_url
):
    page = read(client.post(add_url, typed(until="2026-12-22")))
    text = said(page)
    assert "jeden Dienstag, 15–17 Uhr, bis 22. Dezember 2026" in text
    dates = [one.get_text(strip=True) for one in page.select(".notice li")]
    assert dates[0] == "Di., 28. April, 15–17 Uhr"
    assert len(dates) == 5
    assert not Event.objects.exists()


def test_other_dates_than_those_that_were_shown_are_shown_first(
    client, calendar, trusted_partner, staff, add_url
):
    page = read(client.post(add_url, typed()))
    seen = page.select_one("input[name=seen]")["value"]
    again = typed(first_day="2026-04-29", do="save", seen=seen)
    assert "jeden Mittwoch" in said(read(client.post(add_url, again)))
    assert not Event.objects.exists()


def test_what_is_wrong_is_said_and_stays_typed(client, calendar, staff, add_url):
    response = client.post(add_url, typed(until="2026-04-01", cost="3 Euro"))
    assert response.status_code == 422
    page = read(response)
    assert "keinen einzigen Termin" in said(page)
    assert page.select_one("input[name=cost]")["value"] == "3 Euro"
    assert page.select_one("input[name=repeats][checked]")["value"] == "weekly"


def test_words_typed_before_signing_in_are_there_again(
    client, calendar, partner, staff, add_url
):
    client.logout()
    client.post(add_url, typed(title="Nähabend"))
    client.force_login(staff, backend=BACKEND)
    page = read(client.get(add_url))
    assert page.select_one("input[name=title]")["value"] == "Nähabend"


def test_dates_of_others_wait_for_an_editor_and_say_so(
    client, calendar, partner, staff, write, add_url, editor
):
    response = write(add_url)
    event = Event.objects.get()
    assert not event.live
    assert "wartet auf Freigabe" in said(read(response))
    assert "Erzählcafé" not in client.get(calendar.url).content.decode()
    state = event.current_workflow_state
    assert state.workflow == Workflow.objects.get(name="Freigabe")
    state.current_task_state.approve(user=editor)
    event.refresh_from_db()
    assert event.live
    told = OutgoingMail.objects.get(to=staff.email)
    assert "Erzählcafé" in told.subject


def test_what_is_given_back_is_told_with_the_editors_sentence(
    client, calendar, partner, staff, write, add_url, editor
):
    write(add_url)
    event = Event.objects.get()
    task = event.current_workflow_state.current_task_state
    task.reject(user=editor, comment="Bitte mit Adresse.")
    assert "Bitte mit Adresse." in OutgoingMail.objects.get(to=staff.email).text
    one = reverse("partner_date", args=[partner.pk, event.pk])
    assert "Bitte mit Adresse." in said(read(client.get(one)))
    write(reverse("partner_edit_date", args=[partner.pk, event.pk]), place="im Hof")
    event.refresh_from_db()
    assert event.current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS
    assert "wartet auf Freigabe" in said(read(client.get(one)))


@pytest.fixture
def weekly(add, partner):
    """A public series of the organisation, every Tuesday."""
    return add(partner=partner)


def of_day(partner, event, day: str) -> str:
    return reverse("partner_one_date", args=[partner.pk, event.pk, day])


def test_one_date_is_cancelled_in_two_taps_also_without_trust(
    client, calendar, partner, staff, weekly
):
    list_page = read(client.get(reverse("partner_dates", args=[partner.pk])))
    one = read(client.get(list_page.select_one(".link-list a")["href"]))
    address = one.select(".link-list a")[1]["href"]
    assert address == of_day(partner, weekly, "2026-04-28")
    client.post(address, {"is_cancelled": "on"})
    weekly.refresh_from_db()
    assert weekly.occurrences.get(original_day=date(2026, 4, 28)).is_cancelled
    assert "Fällt aus" in client.get(calendar.url).content.decode()
    client.post(address, {"do": "as-planned"})
    assert not weekly.occurrences.filter(is_cancelled=True).exists()


def test_a_date_is_moved_and_readers_see_where_and_when(
    client, calendar, partner, staff, weekly
):
    address = of_day(partner, weekly, "2026-04-28")
    client.post(address, {"new_day": "2026-04-29", "place": "im Garten"})
    row = weekly.occurrences.get(original_day=date(2026, 4, 28))
    assert (row.first_day, row.place) == (date(2026, 4, 29), "im Garten")


@pytest.mark.parametrize("day", ["2026-04-29", "morgen", "2026-02-30"])
def test_only_a_date_that_there_is_can_be_changed(client, partner, staff, weekly, day):
    assert client.get(of_day(partner, weekly, day)).status_code == 404


def test_a_day_on_which_nothing_is_different_is_no_change(
    client, partner, staff, weekly
):
    response = client.post(of_day(partner, weekly, "2026-04-28"), {})
    assert response.status_code == 422
    assert "Was ist an diesem Tag anders?" in said(read(response))


def test_what_readers_must_know_goes_past_what_waits_and_into_it(
    client, calendar, partner, staff, weekly, write, editor
):
    write(reverse("partner_edit_date", args=[partner.pk, weekly.pk]), title="Café Neu")
    client.post(of_day(partner, weekly, "2026-05-05"), {"is_cancelled": "on"})
    weekly.refresh_from_db()
    assert weekly.title == "Erzählcafé"
    assert weekly.occurrences.get(original_day=date(2026, 5, 5)).is_cancelled
    weekly.current_workflow_state.current_task_state.approve(user=editor)
    weekly.refresh_from_db()
    assert weekly.title == "Café Neu"
    assert weekly.occurrences.get(original_day=date(2026, 5, 5)).is_cancelled
    assert not weekly.has_unpublished_changes


def test_a_whole_event_is_cancelled_and_takes_place_after_all(
    client, calendar, partner, staff, weekly
):
    address = reverse("partner_cancel_date", args=[partner.pk, weekly.pk])
    assert "Ganz absagen?" in said(read(client.get(address)))
    client.post(address, {"do": "cancel"})
    assert not weekly.occurrences.filter(is_cancelled=False).exists()
    assert "Findet doch statt?" in said(read(client.get(address)))
    client.post(address, {"do": "resume"})
    assert not weekly.occurrences.filter(is_cancelled=True).exists()


def test_a_copy_has_all_but_the_days(client, calendar, partner, staff, weekly):
    address = reverse("partner_add_date", args=[partner.pk])
    page = read(client.get(address, {"von": weekly.pk}))
    assert page.select_one("input[name=title]")["value"] == "Erzählcafé"
    assert page.select_one("input[name=start_time]")["value"] == "15:00"
    assert not page.select_one("input[name=first_day]").get("value")


def test_of_two_who_write_at_once_the_second_is_told(
    client, calendar, trusted_partner, staff, weekly
):
    address = reverse("partner_edit_date", args=[trusted_partner.pk, weekly.pk])
    old = {"loaded_version": str(weekly.latest_revision_id)}
    weekly.title = "Neuer Titel"
    weekly.save_revision().publish()
    seen = read(client.post(address, typed(**old))).select_one("input[name=seen]")
    sent = typed(**old, do="save", seen=seen["value"]) | {"do": "save"}
    response = client.post(address, sent)
    assert response.status_code == 422
    assert "Jemand hat das inzwischen geändert" in said(read(response))
    weekly.refresh_from_db()
    assert weekly.title == "Neuer Titel"


def test_another_weekday_leaves_no_change_of_a_date_that_is_gone(
    client, calendar, trusted_partner, staff, add, write
):
    event = add(
        partner=trusted_partner,
        changes=({"day": date(2026, 4, 28), "is_cancelled": True},),
    )
    address = reverse("partner_edit_date", args=[trusted_partner.pk, event.pk])
    write(address, first_day="2026-04-29")
    event.refresh_from_db()
    assert not event.changes.exists()
    assert not event.occurrences.filter(is_cancelled=True).exists()


def test_a_series_of_so_many_times_keeps_its_end(
    client, calendar, trusted_partner, staff, add, write
):
    event = add(partner=trusted_partner, rule="FREQ=WEEKLY;COUNT=5;BYDAY=TU")
    address = reverse("partner_edit_date", args=[trusted_partner.pk, event.pk])
    write(address, first_day="2026-04-07", title="Fünfmal")
    event.refresh_from_db()
    assert (event.title, event.rule) == ("Fünfmal", "FREQ=WEEKLY;COUNT=5;BYDAY=TU")


def test_a_rule_of_an_editor_stays_when_staff_change_the_words(
    client, calendar, trusted_partner, staff, add, write
):
    rule = "FREQ=MONTHLY;BYDAY=1TU,3TU"
    event = add(partner=trusted_partner, rule=rule)
    address = reverse("partner_edit_date", args=[trusted_partner.pk, event.pk])
    write(address, first_day="2026-04-07", repeats="own", rule=rule, title="Zweimal")
    event.refresh_from_db()
    assert (event.title, event.rule) == ("Zweimal", rule)


def test_an_editor_brings_an_earlier_version_back(
    client, calendar, trusted_partner, staff, weekly, write
):
    first = weekly.latest_revision
    address = reverse("partner_edit_date", args=[trusted_partner.pk, weekly.pk])
    write(address, title="Unsinn")
    weekly.refresh_from_db()
    assert weekly.title == "Unsinn"
    first.publish()
    weekly.refresh_from_db()
    assert (weekly.title, weekly.partner) == ("Erzählcafé", trusted_partner)


def test_the_team_of_a_shop_writes_what_takes_place_in_it(
    client, calendar, shop, team, write
):
    write(reverse("portal_add_date", args=[shop.pk]), place="im Hof")
    event = Event.objects.get()
    assert (event.business, event.inviter, event.live) == (shop, shop.title, False)
    home = read(client.get(reverse("portal_home", args=[shop.pk])))
    assert home.select(f'a[href="{reverse("portal_dates", args=[shop.pk])}"]')


def test_a_trusted_shop_needs_no_editor(client, calendar, shop, team, write):
    Upkeep.objects.update_or_create(business=shop, defaults={"is_trusted": True})
    write(reverse("portal_add_date", args=[shop.pk]))
    assert Event.objects.get().live


def test_what_others_do_in_a_shop_is_not_the_shops_to_change(
    client, calendar, shop, team, partner, add
):
    theirs = add(business=shop, partner=partner)
    named = add(business=shop, organiser="Verein der Näherinnen")
    own = add(business=shop)
    for event, status in ((theirs, 404), (named, 404), (own, 200)):
        address = reverse("portal_edit_date", args=[shop.pk, event.pk])
        assert client.get(address).status_code == status


@pytest.mark.parametrize("name", ["date", "edit_date", "cancel_date", "one_date"])
def test_nobody_touches_the_dates_of_others(
    client, calendar, partner, staff, add, name
):
    partner.get_parent().add_child(instance=PartnerPage(title="Andere", slug="andere"))
    other = PartnerPage.objects.get(slug="andere")
    event = add(partner=other)
    day = ["2026-04-28"] if name == "one_date" else []
    for owner in (partner, other):
        address = reverse(f"partner_{name}", args=[owner.pk, event.pk, *day])
        assert client.get(address).status_code == 404
        assert client.post(address, {"is_cancelled": "on"}).status_code in {404, 405}
    event.refresh_from_db()
    assert not event.is_cancelled
    assert event.latest_revision.user is None


def test_who_leaves_the_staff_writes_no_more(client, calendar, partner, staff, weekly):
    StaffMember.objects.all().delete()
    address = of_day(partner, weekly, "2026-04-28")
    assert client.post(address, {"is_cancelled": "on"}).status_code == 404


def test_nobody_makes_an_event_that_of_others(
    client, calendar, trusted_partner, staff, shop, write, add_url
):
    write(add_url, partner="", organiser="Wir", business=shop.pk, live="on")
    event = Event.objects.get()
    assert (event.partner, event.organiser, event.business) == (
        trusted_partner,
        "",
        None,
    )
