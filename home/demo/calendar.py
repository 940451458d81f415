"""The demo's calendar: events once and again, and what differs on single days."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.utils import timezone

from businesses.models import BusinessPage
from home.demo.days import Rule, day_of
from home.models import FrontPage
from quartier.accounts.models import User
from quartier.events.models import CalendarPage, Event, EventChange

AS_TOLD = ("title", "summary", "rule", "place", "online_url", "step_free")
MORE_AS_TOLD = ("audience", "languages", "cost")


class CalendarLoader:
    """Turns demo/events.toml into published events of one calendar."""

    def __init__(self, editor: User, now: datetime):
        self.editor = editor
        self.today = timezone.localdate(now)
        self.shops = {
            page.source_key.removeprefix("demo:"): page
            for page in BusinessPage.objects.filter(source_key__startswith="demo:")
        }

    def calendar(self, front_page: FrontPage, text: Mapping[str, str]) -> CalendarPage:
        """The page that shows them."""
        page = CalendarPage(
            title=text["title"],
            slug="kalender",
            intro=text["intro"],
            show_in_menus=True,
        )
        front_page.add_child(instance=page)
        page.save_revision(user=self.editor, log_action=True).publish(user=self.editor)
        return page

    def load(self, calendar: CalendarPage, file: Path) -> int:
        """Publish every event of a file; says how many there were."""
        texts = tomllib.loads(file.read_text(encoding="utf-8"))
        for text in texts["events"]:
            event = self.event(calendar, text)
            event.organiser = texts["hosts"].get(event.organiser, event.organiser)
            event.place = event.place or texts["houses"].get(text.get("where"), "")
            self._publish(event)
        return len(texts["events"])

    def event(self, calendar: CalendarPage | None, text: Mapping[str, Any]) -> Event:
        """An event as it is told, not yet stored."""
        event = Event(
            calendar=calendar,
            text=[
                {"type": "text", "value": f"<p>{paragraph}</p>"}
                for paragraph in text["text"]
            ],
            first_day=self._day(text["first_day"]),
            start_time=_clock(text.get("start")),
            end_time=_clock(text.get("end")),
            last_day=self._day(text["last_day"]) if "last_day" in text else None,
            left_out=[self._day(rule).isoformat() for rule in text.get("left_out", [])],
            business=self.shops[text["at"]] if "at" in text else None,
            is_free=text.get("free", False),
            organiser=text["by"],
            **{name: text[name] for name in AS_TOLD + MORE_AS_TOLD if name in text},
        )
        event.changes.set([self._change(told) for told in text.get("changes", [])])
        return event

    def _publish(self, event: Event) -> None:
        event.live = False
        event.full_clean()
        event.save()
        event.save_revision(user=self.editor, log_action=True).publish(user=self.editor)

    def _change(self, told: Mapping[str, Any]) -> EventChange:
        return EventChange(
            day=self._day(told["day"]),
            is_cancelled=told.get("is_cancelled", False),
            new_start=_clock(told.get("new_start")),
        )

    def _day(self, rule: Rule) -> date:
        return day_of(rule, self.today)


def _clock(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
