"""Campaigns, dates and news of a district."""

from django.utils.translation import gettext as _

from campaigns.public.cards import current_cards
from campaigns.public.filters import Asked as Choice
from home.districts.sections import Asked, Section
from home.news.cards import news_cards
from quartier.events.asking import Asked as DatesAsked
from quartier.events.sources import entries

DATES, NEWS = 6, 3


def campaigns_section(asked: Asked) -> Section | None:
    """What runs and what comes next in the district."""
    index, district = asked.indexes.campaigns, asked.page.district
    if index is None:
        return None
    found = current_cards(index, asked.request, asked.now, district)
    if not found:
        return None
    return Section(
        key="campaigns",
        title=_("Gemeinsame Aktionen"),
        template="home/districts/campaigns.html",
        content=found,
        url=Choice(district=district.slug).address(index.get_url(asked.request) or ""),
        label=_("Alle Aktionen"),
    )


def dates_section(asked: Asked) -> Section | None:
    """What takes place next."""
    calendar = asked.indexes.calendar
    if calendar is None:
        return None
    choice = DatesAsked(district=asked.page.district.slug)
    found = entries(calendar, choice, asked.now, most=DATES)
    if not found:
        return None
    return Section(
        key="dates",
        title=_("Die nächsten Termine"),
        template="home/districts/dates.html",
        content=found,
        url=choice.address(calendar.get_url(asked.request) or ""),
        label=_("Alle Termine"),
    )


def news_section(asked: Asked) -> Section | None:
    """What is new."""
    index = asked.indexes.news
    if index is None:
        return None
    choice = Choice(district=asked.page.district.slug)
    found = index.public_articles().asked_for(choice).newest()[:NEWS]
    articles = news_cards(found, asked.request)
    if not articles:
        return None
    return Section(
        key="news",
        title=_("Neuigkeiten"),
        template="home/districts/news.html",
        content=articles,
        url=choice.address(index.get_url(asked.request) or ""),
        label=_("Alle Neuigkeiten"),
    )
