"""The filters above the lists of advice: what can be chosen, and how much it gives."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from businesses.choices import language_choices, language_name
from businesses.filter_form import Chip, Choice, FilterForm, Option
from quartier.advice import asking
from quartier.advice.asking import Asked
from quartier.advice.choices import Audience, Topic, Way
from quartier.places.models import District

if TYPE_CHECKING:
    from quartier.advice.models import AdviceOfferPage

WORDS = {"offen": Way.OPEN.label, "termin": Way.APPOINTMENT.label}


def filters(
    offers: Sequence["AdviceOfferPage"], audience: Audience, asked: Asked, url: str
) -> FilterForm:
    """The form for the list at this address, with the number behind every choice."""
    districts = list(District.objects.values_list("slug", "name"))
    topics = [(topic.value, str(topic.label)) for topic in audience.topics]
    ways = [(value, str(words)) for value, words in WORDS.items()]
    offered = [
        (asking.TOPIC, "topic", _("Thema"), topics),
        (asking.LANGUAGE, "language", _("Sprache"), language_choices()),
        (asking.DISTRICT, "district", _("Stadtteil"), districts),
        (asking.WAY, "way", _("So geht es"), ways),
    ]
    choices = [
        Choice(name, label, _("Alle"), _options(values, asked, field, offers))
        for name, field, label, values in offered
    ]
    return FilterForm(
        asked,
        [choice for choice in choices if choice.options],
        list(_chips(asked, url, dict(districts))),
        url,
        url if asked.is_filtered else "",
    )


def _options(
    values: Iterable[tuple[str, str]],
    asked: Asked,
    field: str,
    offers: Sequence["AdviceOfferPage"],
) -> list[Option]:
    """Those that lead to something, and the one that is chosen."""
    chosen = getattr(asked, field)
    found = []
    for value, label in values:
        count = len(asked.with_value(field, value).fitting(offers))
        if count or value == chosen:
            found.append(Option(value, f"{label} ({count})", value == chosen))
    return found


def _chips(asked: Asked, url: str, districts: dict[str, str]) -> Iterator[Chip]:
    in_words: dict[str, Callable[[], str]] = {
        "topic": lambda: str(Topic(asked.topic).label),
        "language": lambda: language_name(asked.language),
        "district": lambda: districts.get(asked.district, asked.district),
        "way": lambda: str(WORDS[asked.way]),
        "interpreter": lambda: _("mit Dolmetschen"),
    }
    for name, words in in_words.items():
        if getattr(asked, name):
            yield Chip(words(), asked.without(name).address(url))
