"""A partner's calendar is followed: what is new there, changed, cancelled and gone."""

from datetime import UTC, date, datetime, time, timedelta

from feeds.conftest import ics, shown, vevent, weekly

from home.models import FrontPage
from quartier.events.models import Event
from quartier.feeds.following.process import Pace, follow
from quartier.feeds.models import CalendarFeed, EntryState, FeedEntry, FeedState
from quartier.partners.models import PartnerPage, PartnersPage


def again(feed, hours: float = 6) -> None:
    follow(feed.pk, datetime.now(UTC) + timedelta(hours=hours))
    feed.refresh_from_db()


def test_an_event_comes_in_with_all_that_its_calendar_says(fetched):
    feed = fetched(
        weekly(
            DESCRIPTION="Kaffee und Kuchen.\\n\\nKommen Sie <b>einfach</b> vorbei!",
            URL="https://haus.example/cafe",
            EXDATE=";TZID=Europe/Berlin:20260430T150000",
            GEO="51.36;7.46",
        )
    )
    event = Event.objects.get()
    assert (feed.state, feed.report) == (FeedState.FINE, "1 neu.")
    assert (event.title, event.live, event.organiser) == (
        "Erzählcafé",
        True,
        "Haus am Park",
    )
    assert (event.first_day, event.start_time, event.end_time) == (
        date(2026, 4, 9),
        time(15),
        time(17),
    )
    assert (event.rule, event.left_out) == ("FREQ=WEEKLY", ["2026-04-30"])
    assert event.summary == "Kaffee und Kuchen."
    text = str(event.text)
    assert "Kommen Sie einfach vorbei!" in text
    assert 'href="https://haus.example/cafe"' in text
    assert (event.place, event.languages) == ("Haus am Park", ["de"])
    assert float(event.latitude) == 51.36
    assert event.latest_revision.created_at
    assert event.occurrences.count() > 50


def test_what_is_the_same_is_not_written_again(fetched):
    fetched(weekly())
    revision = Event.objects.get().latest_revision_id
    feed = fetched(weekly())
    assert Event.objects.get().latest_revision_id == revision
    assert (feed.report, feed.runs.count()) == ("Nichts Neues.", 1)


def test_changes_are_followed_and_are_versions(fetched):
    fetched(weekly())
    feed = fetched(
        weekly(SUMMARY="", summary="Erzählcafé am Abend", DTEND=""),
        vevent("2", "Lesung"),
    )
    event = Event.objects.get(title="Erzählcafé am Abend")
    assert (event.end_time, event.revisions.count()) == (None, 2)
    assert feed.report == "1 neu, 1 geändert."


def test_changed_and_cancelled_dates_of_a_series_are_shown(fetched):
    fetched(
        weekly(),
        weekly(
            RRULE="",
            RECURRENCE_ID=";TZID=Europe/Berlin:20260430T150000",
            DTSTART=";TZID=Europe/Berlin:20260501T160000",
            DTEND=";TZID=Europe/Berlin:20260501T180000",
        ),
        weekly(
            RRULE="",
            RECURRENCE_ID=";TZID=Europe/Berlin:20260507T150000",
            STATUS="CANCELLED",
        ),
    )
    event = Event.objects.get()
    moved, off = event.changes.order_by("day")
    assert (moved.day, moved.new_day, moved.new_start) == (
        date(2026, 4, 30),
        date(2026, 5, 1),
        time(16),
    )
    assert (off.day, off.is_cancelled) == (date(2026, 5, 7), True)


def test_what_an_editor_changed_stays_field_by_field(fetched):
    fetched(weekly())
    event = Event.objects.get()
    event.title = "Unser Erzählcafé"
    event.save_revision().publish()
    feed = fetched(weekly(summary="Café", LOCATION="Im Garten"))
    event.refresh_from_db()
    assert (event.title, event.place) == ("Unser Erzählcafé", "Im Garten")
    assert "Von Menschen geändert, bleibt so: Titel." in feed.report


def test_a_draft_that_somebody_works_on_is_left_alone_until_it_is_done(fetched):
    fetched(weekly())
    event = Event.objects.get()
    event.summary = "Ich schreibe noch"
    revision = event.save_revision()
    feed = fetched(weekly(LOCATION="Im Garten"))
    assert "Jemand arbeitet daran" in feed.report
    assert Event.objects.get().latest_revision_id == revision.pk
    revision.publish()
    fetched(weekly(LOCATION="Im Garten"))
    event = Event.objects.get()
    assert (event.place, event.summary) == ("Im Garten", "Ich schreibe noch")


def test_what_is_missing_twice_is_taken_off_and_comes_back(fetched, feed):
    fetched(weekly("1"), vevent("2", "Lesung"), vevent("3", "Tanz"))
    fetched(weekly("1"), vevent("3", "Tanz"))
    assert "Lesung" in shown()
    fetched(weekly("1"), vevent("3", "Tanz"))
    assert shown() == ["Erzählcafé", "Tanz"]
    assert FeedEntry.objects.get(title="Lesung").state == EntryState.GONE
    fetched(weekly("1"), vevent("2", "Lesung"), vevent("3", "Tanz"))
    assert shown() == ["Erzählcafé", "Lesung", "Tanz"]
    assert Event.objects.count() == 3


def test_what_nobody_has_approved_yet_and_is_gone_need_not_be_approved(fetched, feed):
    feed.is_trusted = False
    feed.save()
    both = vevent("1", "Lesung"), vevent("2", "Tanz")
    fetched(*both)
    for _ in range(2):
        fetched(both[0])
    gone = Event.objects.get(title="Tanz")
    assert gone.current_workflow_state is None
    fetched(*both)
    assert Event.objects.get(title="Tanz").current_workflow_state is not None


def test_what_is_over_and_missing_stays(fetched, tuesday):
    fetched(weekly("1"), vevent("2", "Lesung"))
    tuesday.shift(timedelta(days=7))
    for _ in range(3):
        fetched(weekly("1"))
    assert shown() == ["Erzählcafé", "Lesung"]


def test_a_calendar_that_is_suddenly_empty_changes_nothing_and_asks(fetched, feed):
    fetched(weekly("1"), vevent("2", "Lesung"))
    for _ in range(3):
        assert fetched().state == FeedState.ASKS
    assert shown() == ["Erzählcafé", "Lesung"]
    assert "fehlen auf einmal 2 kommende Termine" in feed.report
    feed.may_lose = True
    feed.save()
    assert fetched().state == FeedState.FINE
    assert shown() == []
    assert Event.objects.count() == 2


def test_losing_half_is_followed_and_losing_more_is_asked(fetched):
    events = [vevent(str(n), f"Kurs in Raum {n}") for n in range(4)]
    fetched(*events)
    assert fetched(*events[:2]).state == FeedState.FINE
    assert fetched(events[0]).state == FeedState.ASKS
    assert len(shown()) == 4


def test_new_uids_are_no_new_events(fetched):
    fetched(weekly("a"), vevent("b", "Lesung"), vevent("c", "Tanz"))
    feed = fetched(weekly("x"), vevent("y", "Lesung!"), vevent("z", "Tanz"))
    assert Event.objects.count() == 3
    assert set(FeedEntry.objects.values_list("uid", flat=True)) == {"x", "y", "z"}
    assert "Lesung!" in shown()
    assert feed.report == "1 geändert."


def test_an_event_that_people_deleted_does_not_come_again(fetched):
    fetched(weekly("1"), vevent("2", "Lesung"))
    Event.objects.get(title="Lesung").delete()
    for _ in range(2):
        feed = fetched(weekly("1"), vevent("2", "Lesung"))
    assert shown() == ["Erzählcafé"]
    assert FeedEntry.objects.get(uid="2").state == EntryState.REMOVED
    assert feed.state == FeedState.FINE


def test_without_the_mark_events_wait_for_an_editor_without_a_mail_for_each(
    fetched, feed, editor, mailoutbox
):
    feed.is_trusted = False
    feed.save()
    fetched(weekly())
    event = Event.objects.get()
    assert not event.live
    assert event.current_workflow_state is not None
    assert mailoutbox == []
    event.current_workflow_state.current_task_state.approve()
    assert shown() == ["Erzählcafé"]
    fetched(weekly(summary="Café"))
    assert shown() == ["Erzählcafé"]
    fetched(weekly(summary="Café im Hof"))
    event = Event.objects.get()
    assert event.get_latest_revision_as_object().title == "Café im Hof"
    event.current_workflow_state.current_task_state.approve()
    assert shown() == ["Café im Hof"]


def test_what_stands_in_the_calendar_already_waits_as_a_draft(fetched, calendar):
    own = Event(
        calendar=calendar,
        title="Erzählcafé im Haus",
        first_day=date(2026, 4, 23),
        start_time=time(15),
        place="Haus am Park",
    )
    own.save()
    own.save_revision().publish()
    feed = fetched(weekly(), vevent("2", "Tanz"))
    entry = FeedEntry.objects.get(uid="1")
    assert entry.state == EntryState.DOUBTFUL
    assert entry.similar_title == "Erzählcafé im Haus"
    assert shown() == ["Erzählcafé im Haus", "Tanz"]
    assert "Ein Termin ist vielleicht doppelt." in feed.report
    fetched(weekly(LOCATION="Haus"), vevent("2", "Tanz"))
    assert shown() == ["Erzählcafé im Haus", "Tanz"]
    assert Event.objects.get(feed_entry=entry).latest_revision.as_object().place == (
        "Haus"
    )


def test_what_one_calendar_says_twice_it_means_twice(fetched):
    morning = {"DTSTART": ":20260430T100000", "DTEND": ":20260430T120000"}
    fetched(weekly("1"), vevent("2", "Erzählcafé", **morning))
    assert shown() == ["Erzählcafé", "Erzählcafé"]


def test_one_import_writes_so_much_and_the_next_goes_on(fetched, feed):
    events = [vevent(str(n), f"Kurs in Raum {n}") for n in range(5)]
    fetched(*events, pace=Pace(most=2))
    assert (len(shown()), feed.etag) == (2, "")
    assert "3 Termine folgen gleich." in feed.report
    assert feed.next_fetch_at - datetime.now(UTC) < timedelta(minutes=2)
    fetched(*events)
    assert (len(shown()), feed.runs.count()) == (5, 1)
    assert ics(*events).count("BEGIN:VEVENT") == 5


def test_events_of_a_partners_calendar_are_the_partners(fetched, feed, server):
    index = PartnersPage(title="Partner", slug="partner")
    FrontPage.objects.get().add_child(instance=index)
    partner = index.add_child(instance=PartnerPage(title="Haus am Park"))
    fetched(weekly())
    assert Event.objects.get().partner is None
    CalendarFeed.objects.filter(pk=feed.pk).update(partner=partner)
    again(feed)
    event = Event.objects.get()
    assert (event.partner_id, event.organiser) == (partner.pk, "")
    assert event.inviter == "Haus am Park"
