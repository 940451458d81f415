"""What one event of another calendar says, apart from when it is."""

from typing import Any

from quartier.feeds.reading.component import Component, UnreadableError
from quartier.feeds.reading.texts import (
    LONGEST_TITLE,
    one_line,
    summary_and_text,
    web_address,
)


def words_of(one: Component) -> dict[str, Any]:
    """Title, text and place. Raises UnreadableError for what has no title."""
    title = one_line(one.text("SUMMARY"), LONGEST_TITLE)
    if not title:
        raise UnreadableError("SUMMARY")
    link = web_address(one.text("URL"))
    summary, text = summary_and_text(one.text("DESCRIPTION"), link)
    place = one_line(one.text("LOCATION"), LONGEST_TITLE)
    online = web_address(one.text("CONFERENCE")) or web_address(place)
    latitude, longitude = one.position() or ("", "")
    return {
        "title": title,
        "summary": summary,
        "text": text,
        "place": "" if web_address(place) else place,
        "online_url": online,
        "latitude": latitude,
        "longitude": longitude,
        "organiser": one_line(one.parameter("ORGANIZER", "CN"), LONGEST_TITLE),
        "is_cancelled": one.text("STATUS").upper() == "CANCELLED",
    }
