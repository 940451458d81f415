"""Meeting places, campaigns, dates and news of a district."""

from django.utils.translation import gettext as _

from campaigns.public.cards import current_cards
from campaigns.public.filters import Asked as Choice
from home.districts.sections import Asked, DistrictSection
from home.news.cards import news_cards
from quartier.events.asking import Asked as DatesAsked
from quartier.events.sources import entries
from quartier.partners.public.shown import PlaceCard

DATES, NEWS = 6, 3


def places_section(asked: Asked) -> DistrictSection | None:
    """Where people meet and find help."""
    index = asked.indexes.places
    if index is None:
        return None
    rows = index.public_places().filter(district=asked.page.district)
    cards = []
    for row in rows.prefetch_related("special_days", "picture__renditions"):
        row._cached_parent_obj = index
        cards.append(PlaceCard.of(row, asked.request, asked.now))
    if not cards:
        return None
    return DistrictSection(
        key="places",
        title=_("Treffpunkte"),
        template="home/districts/places.html",
        context={"places": cards},
        url=index.get_url(asked.request) or "",
        label=_("Alle Treffpunkte"),
    )


def campaigns_section(asked: Asked) -> DistrictSection | None:
    """What runs and what comes next in the district."""
    index, district = asked.indexes.campaigns, asked.page.district
    if index is None:
        return None
    found = current_cards(index, asked.request, asked.now, district)
    if not found:
        return None
    return DistrictSection(
        key="campaigns",
        title=_("Gemeinsame Aktionen"),
        template="home/districts/campaigns.html",
        context={"campaigns": found},
        url=Choice(district=district.slug).address(index.get_url(asked.request) or ""),
        label=_("Alle Aktionen"),
    )


def dates_section(asked: Asked) -> DistrictSection | None:
    """What takes place next."""
    calendar = asked.indexes.calendar
    if calendar is None:
        return None
    choice = DatesAsked(district=asked.page.district.slug)
    found = entries(calendar, choice, asked.now, most=DATES)
    if not found:
        return None
    return DistrictSection(
        key="dates",
        title=_("Die nächsten Termine"),
        template="home/districts/dates.html",
        context={"dates": found},
        url=choice.address(calendar.get_url(asked.request) or ""),
        label=_("Alle Termine"),
    )


def news_section(asked: Asked) -> DistrictSection | None:
    """What is new."""
    index = asked.indexes.news
    if index is None:
        return None
    choice = Choice(district=asked.page.district.slug)
    found = index.public_articles().asked_for(choice).newest()[:NEWS]
    articles = news_cards(found, asked.request)
    if not articles:
        return None
    return DistrictSection(
        key="news",
        title=_("Neuigkeiten"),
        template="home/districts/news.html",
        context={"articles": articles},
        url=choice.address(index.get_url(asked.request) or ""),
        label=_("Alle Neuigkeiten"),
    )
