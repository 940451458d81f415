"""A list of news, and a Tuesday morning."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine

from home.models import FrontPage, NewsArticlePage, NewsIndexPage

TUESDAY = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _tuesday_morning():
    with time_machine.travel(TUESDAY, tick=False):
        yield


@pytest.fixture
def index(db):
    page = NewsIndexPage(title="Neuigkeiten", slug="neuigkeiten", intro="Was neu ist.")
    FrontPage.objects.get().add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def write(index):
    """Publish an article, by default of this Tuesday."""

    def written(title: str, tags: tuple[str, ...] = (), **values: Any):
        usual = {"intro": f"Mehr über {title}.", "day": date(2026, 4, 21)}
        page = NewsArticlePage(title=title, **(usual | values))
        page.tags.add(*tags)
        index.add_child(instance=page)
        page.save_revision().publish()
        return NewsArticlePage.objects.get(pk=page.pk)

    return written
