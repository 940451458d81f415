"""The filters above the calendar: what can be chosen, and what is."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.apps import apps
from django.utils.translation import gettext as _

from businesses.choices import language_choices, language_name
from businesses.filter_form import Chip, Choice, FilterForm
from businesses.models import BusinessPage
from quartier.events import asking
from quartier.events.asking import Asked
from quartier.events.choices import Audience
from quartier.partners.models import MeetingPlacePage
from quartier.places.models import District

if TYPE_CHECKING:
    from quartier.events.models import CalendarPage


def filters(calendar: "CalendarPage", asked: Asked, url: str) -> FilterForm:
    """The form for the view at this address; it offers languages that are spoken."""
    districts = list(District.objects.values_list("slug", "name"))
    places = _places(asked)
    spoken = _languages(calendar) | {asked.language}
    languages = [choice for choice in language_choices() if choice[0] in spoken]
    audiences = [(value, str(label)) for value, label in Audience.choices]
    offered = [
        (asking.DISTRICT, _("Stadtteil"), _("Alle"), districts, asked.district),
        (asking.PLACE, _("Ort"), _("Alle"), places, asked.place),
        (asking.AUDIENCE, _("Für wen"), _("Für alle"), audiences, asked.audience),
        (asking.LANGUAGE, _("Sprache"), _("Alle"), languages, asked.language),
    ]
    choices = [
        Choice.of(name, label, first, values, chosen)
        for name, label, first, values, chosen in offered
        if len(values) > 1 or chosen
    ]
    return FilterForm(
        asked,
        choices,
        list(_chips(asked, url, dict(districts), dict(places))),
        url,
        Asked(since=asked.since).address(url) if asked.is_filtered else "",
    )


def _places(asked: Asked) -> list[tuple[str, str]]:
    """The meeting places, and the business that was asked for."""
    shown = MeetingPlacePage.objects.shown().values_list("slug", "title")
    places = list(shown)
    if asked.place and asked.place not in dict(places):
        shops = BusinessPage.objects.live().public().filter(slug=asked.place)
        places += shops.values_list("slug", "title")[:1]
    return places


def _languages(calendar: "CalendarPage") -> set[str]:
    events = apps.get_model("events", "Event").objects.shown().filter(calendar=calendar)
    lists = events.order_by().values_list("languages", flat=True).distinct()
    return {code for codes in lists for code in codes}


def _chips(
    asked: Asked, url: str, districts: dict[str, str], places: dict[str, str]
) -> Iterable[Chip]:
    audience = Audience(asked.audience).label if asked.audience else ""
    labels = {
        "text": f"„{asked.text}“" if asked.text else "",
        "district": districts.get(asked.district, asked.district),
        "place": places.get(asked.place, asked.place),
        "audience": str(audience),
        "language": language_name(asked.language) if asked.language else "",
        "is_free": _("kostenlos") if asked.is_free else "",
        "is_step_free": _("stufenlos") if asked.is_step_free else "",
    }
    for name, label in labels.items():
        if label:
            yield Chip(label, asked.without(name).address(url))
