"""Where things of a calendar are, below the address of its page."""

from datetime import date

from quartier.places.slugs import slug_of


def event_address(calendar_url: str, pk: int | None, title: str) -> str:
    """The page of one event; its words are for people, its number finds it."""
    return f"{calendar_url}{pk or 0}/{slug_of(title) or 'termin'}/"


def month_address(calendar_url: str, day: date) -> str:
    """The month in which this day lies."""
    return f"{calendar_url}monat/{day.year}/{day.month}/"
