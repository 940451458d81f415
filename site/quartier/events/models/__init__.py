"""Records of the calendar."""

from quartier.events.models.calendar import CalendarPage
from quartier.events.models.change import EventChange
from quartier.events.models.event import Event
from quartier.events.models.event_date import EventDate
from quartier.events.models.occurrence import Occurrence

__all__ = ["CalendarPage", "Event", "EventChange", "EventDate", "Occurrence"]
