"""An editor keeps the list of calendars, decides what is double, and takes back."""

from datetime import UTC, date, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from feeds.conftest import shown, vevent, weekly

from quartier.events.models import Event
from quartier.feeds.models import (
    AllowedHost,
    CalendarFeed,
    EntryState,
    FeedEntry,
    FeedState,
)
from quartier.feeds.tasks import ask_calendars
from tests.factories import UserFactory

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def signed_in(client, editor):
    client.force_login(editor, backend=BACKEND)
    return client


def typed(calendar, **values) -> dict:
    usual = {
        "name": "Haus am Park",
        "address": "https://kalender.example.org/haus.ics",
        "calendar": calendar.pk,
        "is_active": "on",
        "languages": ["de", "tr"],
    }
    return usual | values


def text(response) -> str:
    page = BeautifulSoup(response.content, "html.parser")
    return " ".join(page.select_one("#main, main").get_text(" ").split())


@pytest.fixture
def press(signed_in, django_capture_on_commit_callbacks):
    """Press a button of a calendar's page; the page that one sees then."""

    def pressed(feed, name: str):
        url = reverse("feeds:entries", args=[feed.pk])
        page = BeautifulSoup(signed_in.get(url).content, "html.parser")
        found = next(one for one in page.select("button") if name in one.get_text())
        value = {found["name"]: found["value"]} if found.get("name") else {}
        with django_capture_on_commit_callbacks(execute=True):
            answer = signed_in.post(found.find_parent("form")["action"], value)
        assert answer.status_code == 302
        return text(signed_in.get(answer["Location"]))

    return pressed


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://anderswo.example/x.ics", "steht nicht in der Liste"),
        ("http://kalender.example.org/x.ics", "nur verschlüsselt"),
        ("https://kalender.example.org:22/x.ics", "Anschluss 22"),
        ("https://a:b@kalender.example.org/", "kein Name und kein Passwort"),
        ("file:///etc/passwd", "keine Adresse eines Kalenders"),
        ("https://kalender.example.org/\u200b x", "keine Adresse eines Kalenders"),
        ("unsinn", "keine Adresse eines Kalenders"),
    ],
)
def test_an_address_that_may_not_be_asked_is_refused_with_a_sentence(
    signed_in, calendar, address, said
):
    AllowedHost.objects.create(host="kalender.example.org")
    response = signed_in.post(reverse("feeds:add"), typed(calendar, address=address))
    assert response.status_code == 200
    assert said in response.content.decode()
    assert not CalendarFeed.objects.exists()


def test_a_calendar_is_written_down_and_fetched_by_the_clock_alone(
    signed_in, server, calendar, tuesday
):
    AllowedHost.objects.create(host="127.0.0.1", allows_http=True)
    server.serve("BEGIN:VCALENDAR\r\n" + weekly() + "END:VCALENDAR\r\n")
    added = signed_in.post(
        reverse("feeds:add"), typed(calendar, address=server.url, is_trusted="on")
    )
    assert (added.status_code, server.asked) == (302, [])
    ask_calendars(datetime.now(UTC))
    feed = CalendarFeed.objects.get()
    assert (shown(), feed.state) == (["Erzählcafé"], FeedState.FINE)
    hours = (feed.next_fetch_at - datetime.now(UTC)) / timedelta(hours=1)
    assert 5 < hours < 7
    ask_calendars(datetime.now(UTC))
    assert len(server.asked) == 1
    ask_calendars(datetime.now(UTC) + timedelta(hours=7))
    assert len(server.asked) == 2
    CalendarFeed.objects.update(is_active=False)
    ask_calendars(datetime.now(UTC) + timedelta(days=9))
    assert len(server.asked) == 2


def test_webcal_is_https(signed_in, calendar):
    AllowedHost.objects.create(host="kalender.example.org")
    signed_in.post(
        reverse("feeds:add"),
        typed(calendar, address="webcal://Kalender.Example.org/haus.ics?a=1#x"),
    )
    feed = CalendarFeed.objects.get()
    assert feed.address == "https://kalender.example.org/haus.ics?a=1"
    assert "noch nicht geholt" in text(signed_in.get(reverse("feeds:index")))


@pytest.mark.parametrize(
    ("typed_host", "kept"),
    [
        (" Kalender.Example.ORG. ", "kalender.example.org"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("https://kalender.example.org", None),
        ("kalender.example.org/x", None),
        ("*.example.org", None),
        ("localhost", None),
        ("a..b", None),
    ],
)
def test_an_allowed_server_is_a_whole_name(signed_in, typed_host, kept):
    signed_in.post(reverse("feed_hosts:add"), {"host": typed_host})
    assert list(AllowedHost.objects.values_list("host", flat=True)) == (
        [kept] if kept else []
    )


def test_who_may_not_publish_events_trusts_no_calendar(client, calendar):
    AllowedHost.objects.create(host="kalender.example.org")
    user = UserFactory()
    group = Group.objects.create(name="Kalenderleute")
    group.permissions.add(
        Permission.objects.get(codename="access_admin"),
        Permission.objects.get(codename="add_calendarfeed"),
    )
    user.groups.add(group)
    client.force_login(user, backend=BACKEND)
    client.post(reverse("feeds:add"), typed(calendar, is_trusted="on"))
    assert not CalendarFeed.objects.exists()
    client.post(reverse("feeds:add"), typed(calendar))
    assert not CalendarFeed.objects.get().is_trusted


def test_editors_who_only_write_have_no_calendars(client, feed):
    user = UserFactory()
    user.groups.add(Group.objects.get(name="Editors"))
    client.force_login(user, backend=BACKEND)
    for name in ("entries", "fetch", "accept_loss", "edit"):
        url = reverse(f"feeds:{name}", args=[feed.pk])
        assert client.get(url).status_code in (302, 403)
        assert client.post(url).status_code in (302, 403)
    feed.refresh_from_db()
    assert (feed.state, feed.may_lose) == (FeedState.NEW, False)


def test_the_button_has_it_fetched_now_and_the_page_tells_what_came(
    press, server, feed
):
    server.serve("BEGIN:VCALENDAR\r\n" + weekly() + "END:VCALENDAR\r\n")
    said = press(feed, "Jetzt holen")
    assert "1 neu." in said
    assert "Erzählcafé" in said
    server.serve("<html>Wartung</html>")
    said = press(feed, "Jetzt holen")
    assert "liegt kein Kalender" in said
    assert shown() == ["Erzählcafé"]


@pytest.fixture
def double(calendar, fetched):
    """A draft that may be what stands in the calendar already."""
    own = Event(
        calendar=calendar, title="Erzählcafé", first_day=date(2026, 4, 23), place="Haus"
    )
    own.save()
    own.save_revision().publish()
    fetched(vevent("1", "Erzählcafé"), vevent("2", "Tanz"))
    return FeedEntry.objects.get(uid="1")


def test_what_is_the_same_is_dropped_for_good(signed_in, press, double, fetched):
    home = text(signed_in.get(reverse("wagtailadmin_home")))
    assert "Fremde Kalender" in home
    said = press(double.feed, "ist dasselbe")
    assert "Entschieden" in said
    for _ in range(3):
        fetched(vevent("1", "Erzählcafé", LOCATION="Haus"), vevent("2", "Tanz"))
    assert Event.objects.count() == 2
    assert FeedEntry.objects.get(uid="1").state == EntryState.SAME


def test_what_is_another_is_published_and_followed(signed_in, press, double, fetched):
    press(double.feed, "ist etwas anderes")
    assert shown() == ["Erzählcafé", "Erzählcafé", "Tanz"]
    fetched(vevent("1", "Café"), vevent("2", "Tanz"))
    assert shown() == ["Café", "Erzählcafé", "Tanz"]
    answer = signed_in.post(
        reverse("feeds:decide", args=[double.pk]), {"do": "same"}, follow=True
    )
    assert "schon jemand entschieden" in answer.content.decode()


def test_losing_much_is_confirmed_by_a_button(press, fetched, feed):
    fetched(vevent("1", "Lesung"), weekly("2"))
    fetched()
    said = press(feed, "Ja, das stimmt so")
    assert "2 vom Netz genommen" in said
    assert shown() == []


def test_an_import_is_taken_back_as_a_whole(press, fetched, feed):
    fetched(weekly("1"), vevent("2", "Lesung"), vevent("3", "Tanz"))
    fetched(
        weekly("1", summary="Falsch"),
        vevent("2", "Auch falsch"),
        vevent("3", "Tanz"),
        vevent("4", "Fremdes"),
    )
    edited = Event.objects.get(title="Auch falsch")
    edited.summary = "Von Hand"
    edited.save_revision().publish()
    said = press(feed, "Zurücknehmen")
    assert "2 Termine sind wieder wie vorher" in said
    assert "Einen Termin hat seitdem jemand geändert" in said
    assert shown() == ["Auch falsch", "Erzählcafé", "Tanz"]
    feed.refresh_from_db()
    assert not feed.is_active
    fetched(weekly("1"), vevent("2", "Lesung"), vevent("3", "Tanz"), vevent("4", "Neu"))
    assert Event.objects.count() == 4


def test_taking_back_drafts_leaves_nothing_behind(press, fetched, feed):
    feed.is_trusted = False
    feed.save()
    fetched(weekly("1"), vevent("2", "Lesung"))
    assert Event.objects.count() == 2
    press(feed, "Zurücknehmen")
    assert not Event.objects.exists()
    assert not FeedEntry.objects.exists()
