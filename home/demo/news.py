"""The demo's news, told as if they had been written over the last months."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone

from home.demo.bodies import stream
from home.demo.days import day_of
from home.demo.pictures import PictureShelf
from home.models import FrontPage, NewsArticlePage, NewsIndexPage
from quartier.accounts.models import User
from quartier.places.models import District


class NewsLoader:
    """Turns the texts of demo/news.toml into published pages below one index."""

    def __init__(self, shelf: PictureShelf, editor: User, now: datetime):
        self.shelf = shelf
        self.editor = editor
        self.today = timezone.localdate(now)
        self.districts = {place.name: place for place in District.objects.all()}

    def load(self, front_page: FrontPage, text: Mapping[str, Any]) -> NewsIndexPage:
        """The list, and its articles in the order in which they were written."""
        index = NewsIndexPage(
            title=text["title"], slug="neuigkeiten", intro=text["intro"]
        )
        front_page.add_child(instance=index)
        index.save_revision(user=self.editor, log_action=True).publish(user=self.editor)
        for told in reversed(text["articles"]):
            self._publish(index, told)
        return index

    def _publish(self, index: NewsIndexPage, told: Mapping[str, Any]) -> None:
        page = NewsArticlePage(
            title=told["title"],
            slug=told["slug"],
            intro=told["intro"],
            day=day_of(told["day"], self.today),
            picture=self.shelf.take(told.get("picture")),
            district=self.districts.get(told.get("district", "")),
            author=told.get("author", ""),
            body=stream(told["body"], self.shelf),
        )
        page.tags.add(*told["tags"])
        index.add_child(instance=page)
        page.save_revision(user=self.editor, log_action=True).publish(user=self.editor)
