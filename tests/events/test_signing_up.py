"""Residents sign up for one date of a series; they hear of it when it changes."""

from datetime import date, time, timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from campaigns.models import SignUp, SignUpState
from campaigns.people import sign_ups
from campaigns.people.links import path_of
from campaigns.people.reminding import remind
from home.models import FrontPage
from quartier.accounts import retention
from quartier.events.dates import extend
from quartier.events.models import Event, EventChange, EventDate
from quartier.mail.models import OutgoingMail
from quartier.partners.models import PartnerPage, PartnersPage, StaffMember, StaffRole
from tests.factories import UserFactory

BACKEND = "django.contrib.auth.backends.ModelBackend"
NEXT = date(2026, 4, 28)


@pytest.fixture
def course(add):
    """Each Tuesday, with two places."""
    return add("Nähkurs", takes_sign_ups=True, capacity=2, place="im Saal")


def dated(event: Event, day: date = NEXT) -> EventDate:
    return event.sign_up_dates.get(original_day=day, is_current=True)


def sign_up(event: Event, name: str, day: date = NEXT, people: int = 1) -> SignUp:
    """Ask by mail and follow the link in it."""
    one, now = dated(event, day), timezone.now()
    email = f"{name.lower()}@beispiel.example"
    sign_ups.ask(one.pk, name=name, email=email, people=people, language="de", now=now)
    return sign_ups.confirm(one.sign_ups.get(email=email).pk, now)


def subjects(name: str) -> list[str]:
    mails = OutgoingMail.objects.filter(to=f"{name.lower()}@beispiel.example")
    return [mail.subject for mail in mails.order_by("pk")]


def read(client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content, "html.parser")


def republished(event: Event, **values) -> Event:
    for name, value in values.items():
        setattr(event, name, value)
    event.save_revision().publish()
    return Event.objects.get(pk=event.pk)


def test_a_resident_chooses_a_date_and_gets_a_place_by_mail(client, calendar, course):
    page = read(client, course.address_below(calendar.url))
    links = page.select(".event__sign-up a")
    assert len(links) == 8
    assert "Noch 2 Plätze sind frei" in page.select_one(".event__sign-up").get_text()
    form = read(client, links[1]["href"])
    assert "Di., 28. April, 15–17 Uhr" in form.get_text()
    assert form.select_one(f'a[href="{course.address_below(calendar.url)}"]')
    person = sign_up(course, "Ada")
    assert person.has_place
    assert subjects("Ada")[-1] == "Sie haben einen Platz: Nähkurs"
    mine = read(client, path_of(person.pk, "de")).get_text()
    assert "Sie haben einen Platz." in mine
    assert "Zum Termin" in mine


def test_who_comes_late_waits_and_moves_up(course):
    first, second = sign_up(course, "Ada"), sign_up(course, "Bo", people=2)
    third = sign_up(course, "Cem")
    assert [first.state, second.state, third.state] == ["place", "waiting", "waiting"]
    sign_ups.cancel(first.pk, timezone.now())
    second.refresh_from_db()
    assert second.has_place
    assert "Bo" not in "".join(subjects("Cem"))
    assert len(subjects("Bo")) == 3


def test_each_date_has_its_own_places(client, calendar, course):
    sign_up(course, "Ada", people=2)
    assert sign_up(course, "Ada", day=date(2026, 5, 5)).has_place
    page = read(client, course.address_below(calendar.url))
    assert "Ausgebucht" in page.select(".event__sign-up")[1].get_text()


def test_signing_up_ends_so_many_days_before(add):
    course = add("Nähkurs", takes_sign_ups=True, sign_up_days=1)
    assert not dated(course, date(2026, 4, 21)).is_open(timezone.now())
    until = timezone.localtime(dated(course).sign_up_until)
    assert (until.date(), until.time()) == (NEXT, time(0))


def test_people_can_sign_up_for_the_next_twelve_dates_and_the_clock_adds_more(course):
    assert course.sign_up_dates.count() == 12
    extend(timezone.now() + timedelta(days=14))
    assert course.sign_up_dates.count() == 14


def test_an_open_end_and_a_whole_day_are_said_in_words(client, calendar, once):
    open_end = once("Fest", NEXT, end_time=None, takes_sign_ups=True)
    whole = once("Ausflug", NEXT, start_time=None, end_time=None, takes_sign_ups=True)
    for event, words in ((open_end, "15:00 Uhr"), (whole, "Di., 28. April")):
        text = read(client, reverse("sign_up", args=[dated(event).pk])).get_text()
        assert words in text
        assert "0–0" not in text


def test_one_cancelled_date_tells_its_people_alone(course):
    sign_up(course, "Ada")
    sign_up(course, "Bo", day=date(2026, 5, 5))
    course.changes.set([EventChange(day=NEXT, is_cancelled=True)])
    republished(course)
    assert subjects("Ada")[-1].startswith("Fällt aus: Nähkurs")
    assert "Fällt aus" not in "".join(subjects("Bo"))
    assert course.sign_up_dates.get(original_day=NEXT).sign_ups.with_place().exists()


def test_a_moved_date_tells_when_and_where_and_keeps_its_places(course):
    person = sign_up(course, "Ada")
    course.changes.set([EventChange(day=NEXT, new_start=time(18), place="im Hof")])
    republished(course)
    mail = OutgoingMail.objects.filter(to=person.email).latest("pk")
    assert mail.subject == "Geändert: Nähkurs"
    assert "18–20 Uhr" in mail.text
    assert "im Hof" in mail.text
    assert dated(course).places_taken == 1


def test_another_rule_calls_off_what_vanishes_and_loses_nobody(course):
    sign_up(course, "Ada")
    sign_up(course, "Ada", day=date(2026, 5, 5))
    changed = republished(course, first_day=date(2026, 4, 8))
    assert subjects("Ada")[-1] == "Fällt aus: Nähkurs"
    last = OutgoingMail.objects.filter(to="ada@beispiel.example").latest("pk")
    assert "28. April" in last.text
    assert "5. Mai" in last.text
    ended = changed.sign_up_dates.filter(is_current=False)
    assert SignUp.objects.with_place().filter(date__in=ended).count() == 2
    assert dated(changed, date(2026, 4, 29)).places_taken == 0


def test_a_rule_that_keeps_a_date_keeps_its_people_in_peace(course):
    sign_up(course, "Ada")
    told = len(subjects("Ada"))
    republished(course, rule="FREQ=WEEKLY;INTERVAL=3;BYDAY=TU")
    assert dated(course).places_taken == 1
    assert len(subjects("Ada")) == told


def test_a_date_that_takes_place_after_all_begins_with_an_empty_list(course):
    sign_up(course, "Ada")
    republished(course, is_cancelled=True)
    again = republished(Event.objects.get(pk=course.pk), is_cancelled=False)
    assert dated(again).places_taken == 0
    assert again.sign_up_dates.filter(original_day=NEXT).count() == 2


@pytest.mark.parametrize("how", ["unpublish", "delete"])
def test_an_event_that_goes_tells_everybody_once(course, how):
    sign_up(course, "Ada")
    sign_up(course, "Ada", day=date(2026, 5, 5))
    told = len(subjects("Ada"))
    getattr(course, how)()
    assert len(subjects("Ada")) == told + 1
    assert subjects("Ada")[-1] == "Fällt aus: Nähkurs"


def test_signing_up_can_be_closed_without_sending_anybody_away(course):
    sign_up(course, "Ada")
    closed = republished(course, takes_sign_ups=False)
    assert not dated(closed).is_open(timezone.now())
    assert dated(closed).places_taken == 1
    assert "Fällt aus" not in "".join(subjects("Ada"))


def test_more_places_are_given_to_who_waits_and_fewer_than_taken_are_refused(course):
    sign_up(course, "Ada", people=2)
    waiting = sign_up(course, "Bo")
    with_two = course.latest_revision
    course = republished(course, capacity=3)
    waiting.refresh_from_db()
    assert waiting.has_place
    course.capacity = 2
    with pytest.raises(ValidationError, match="schon vergeben"):
        course.clean()
    with_two.publish()
    assert dated(course).capacity == 3


def test_the_day_before_one_is_reminded_unless_the_event_is_gone(course, add):
    sign_up(course, "Ada")
    other = add("Verborgen", takes_sign_ups=True)
    sign_up(other, "Bo")
    Event.objects.filter(pk=other.pk).update(live=False)
    assert remind(timezone.now() + timedelta(days=6, hours=12)) == 1
    assert subjects("Ada")[-1] == "Bald ist es so weit: Nähkurs"


def test_thirty_days_later_the_names_are_gone(course):
    person = sign_up(course, "Ada")
    kept = next(one for one in retention.kinds() if one.name == "sign-ups")
    due = kept.before(timezone.now() + timedelta(days=8))
    assert list(due) == [person]


def test_nobody_signs_up_for_what_not_everybody_may_see(client, calendar, course):
    address = reverse("sign_up", args=[dated(course).pk])
    assert client.get(address).status_code == 200
    calendar.unpublish()
    assert client.get(address).status_code == 404


@pytest.fixture
def two_partners(db):
    index = PartnersPage(title="Partner", slug="partner")
    FrontPage.objects.get().add_child(instance=index)
    for title in ("Eigene", "Andere"):
        index.add_child(instance=PartnerPage(title=title, slug=title.lower()))
    return PartnerPage.objects.order_by("path")


def test_staff_see_who_comes_to_their_own_dates_and_to_no_others(
    client, calendar, two_partners, add
):
    own, other = two_partners
    user = UserFactory()
    StaffMember.objects.create(partner=own, user=user, role=StaffRole.COUNSELLOR)
    client.force_login(user, backend=BACKEND)
    events = [add("Kurs", takes_sign_ups=True, partner=one) for one in (own, other)]
    people = [sign_up(event, "Ada") for event in events]
    for event, person, status in zip(events, people, (200, 404), strict=True):
        partner, ends = event.partner_id, status == 200
        one = dated(event)
        args = [partner, event.pk, one.pk]
        for name in ("date_people", "date_printed", "date_table"):
            response = client.get(reverse(f"partner_{name}", args=args))
            assert response.status_code == status
            assert ("Ada" in response.content.decode()) is ends
        lists = reverse("partner_date_lists", args=args[:2])
        assert client.get(lists).status_code == status
        end = reverse("partner_date_end_sign_up", args=[*args, person.pk])
        assert client.post(end).status_code == (302 if ends else 404)
        person.refresh_from_db()
        assert (person.state == SignUpState.CANCELLED) is ends
    mixed = [own.pk, events[0].pk, dated(events[1]).pk]
    assert client.get(reverse("partner_date_people", args=mixed)).status_code == 404


def test_staff_enter_who_has_called(client, calendar, two_partners, add):
    user = UserFactory()
    StaffMember.objects.create(
        partner=two_partners[0], user=user, role=StaffRole.COUNSELLOR
    )
    client.force_login(user, backend=BACKEND)
    event = add("Kurs", takes_sign_ups=True, partner=two_partners[0])
    args = [two_partners[0].pk, event.pk, dated(event).pk]
    address = reverse("partner_date_people", args=args)
    page = client.post(address, {"name": "Herr Öz", "people": 1}, follow=True)
    assert "Herr Öz" in page.content.decode()
    assert client.post(address, {"name": "", "people": 1}).status_code == 422


def test_editors_see_the_list_and_others_in_the_admin_do_not(client, editor, course):
    sign_up(course, "Ada")
    one = dated(course)
    addresses = [
        reverse("event_people:dates", args=[course.pk]),
        *(reverse(f"event_people:{name}", args=[one.pk]) for name in ("people",)),
        reverse("event_people:printed", args=[one.pk]),
        reverse("event_people:table", args=[one.pk]),
    ]
    client.force_login(editor, backend=BACKEND)
    for address in addresses:
        assert client.get(address).status_code == 200, address
    assert "Ada" in client.get(addresses[1]).content.decode()
    editor.groups.clear()
    for address in addresses:
        assert client.get(address).status_code in {302, 403}


def test_a_campaigns_desk_knows_nothing_of_the_dates_of_events(client, editor, course):
    client.force_login(editor, backend=BACKEND)
    address = reverse("campaign_people:sign_ups", args=[dated(course).pk])
    assert client.get(address).status_code == 404


def test_dates_of_events_are_in_the_calendar_once(client, calendar, course):
    text = client.get(f"{calendar.url}abonnieren/").content.decode()
    assert text.count("SUMMARY:Nähkurs") == 1
