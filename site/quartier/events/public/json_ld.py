"""An event as search engines read it: https://schema.org/Event."""

from typing import TYPE_CHECKING, Any

from businesses.profile.open_graph import absolute
from quartier.events.public.houses import url_for_everybody
from quartier.media.renditions import SHARE_SPEC
from quartier.recurrence.series import Occurrence

if TYPE_CHECKING:
    from quartier.events.models import Event

ATTENDANCE = "https://schema.org/{}EventAttendanceMode"
STATUS = "https://schema.org/Event{}"


def json_ld(event: "Event", coming: list[Occurrence], url: str) -> dict[str, Any]:
    """The next date, or the series with its next dates; its start once all is over."""
    named = {
        "@context": "https://schema.org",
        "@id": url,
        "url": url,
        "name": event.title,
        "description": event.summary,
        "inLanguage": event.languages,
        "isAccessibleForFree": True if event.is_free else None,
        "organizer": _organiser(event),
        "image": _image(event),
    }
    if not coming:
        start = event.series.instant(event.series.start)
        return _filled(named | {"@type": "Event", "startDate": _date(event, start)})
    if len(coming) == 1:
        return _filled(named | _event(event, coming[0]))
    series = {
        "@type": "EventSeries",
        "startDate": _date(event, coming[0].start),
        "location": _place(event, ""),
        "subEvent": [
            _filled({"name": event.title, "url": url} | _event(event, one))
            for one in coming
        ],
    }
    return _filled(named | series)


def _event(event: "Event", one: Occurrence) -> dict[str, Any]:
    off = event.is_cancelled or one.is_cancelled
    moved = one.start.replace(tzinfo=None) != one.original
    state = "Cancelled" if off else "Rescheduled" if moved else "Scheduled"
    online = "Mixed" if event.where_here else "Online"
    mode = online if event.online_url else "Offline"
    values = {
        "@type": "Event",
        "startDate": _date(event, one.start),
        "endDate": _date(event, one.end) if one.end else None,
        "eventStatus": STATUS.format(state),
        "eventAttendanceMode": ATTENDANCE.format(mode),
        "location": _place(event, one.change.place if one.change else ""),
    }
    if moved:
        planned = event.series.instant(one.original)
        values["previousStartDate"] = _date(event, planned)
    return values


def _date(event: "Event", moment: Any) -> str:
    """With its offset; a whole day without any time."""
    return (moment.date() if event.is_all_day else moment).isoformat()


def _place(event: "Event", elsewhere: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    house = event.house.title if event.house else ""
    if name := elsewhere or event.place or house or event.where_here:
        place: dict[str, Any] = {"@type": "Place", "name": name}
        if event.position and not elsewhere:
            place["geo"] = {
                "@type": "GeoCoordinates",
                "latitude": event.position.lat,
                "longitude": event.position.lon,
            }
        found.append(place | _address(event, elsewhere))
    if event.online_url:
        found.append({"@type": "VirtualLocation", "url": event.online_url})
    return found


def _address(event: "Event", elsewhere: str) -> dict[str, Any]:
    located = event.located
    if elsewhere or not located.street_line:
        return {}
    lines = located.street_line, located.town_line
    return {"address": ", ".join(filter(None, lines))}


def _organiser(event: "Event") -> dict[str, str] | None:
    if not event.inviter:
        return None
    organiser = {"@type": "Organization", "name": event.inviter}
    page = url_for_everybody(event.partner) if event.partner else ""
    return organiser | ({"url": absolute(page)} if page else {})


def _image(event: "Event") -> str:
    if event.picture is None:
        return ""
    return absolute(event.picture.get_rendition(SHARE_SPEC).url)


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
