"""The demo's offers of work and training."""

import tomllib
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from businesses.models import BusinessPage
from businesses.phones import clean_phone
from home.demo.days import day_of
from home.demo.translations import INDEX, Translations
from home.models import FrontPage
from quartier.accounts.models import User
from quartier.partners.models import MeetingPlacePage, PartnerPage
from quartier.work.models import OpeningPage, WorkPage

AS_TOLD = (
    *("title", "kind", "summary", "german", "starts", "hours_from", "hours_to", "pay"),
    *("needs_no_papers", "takes_foreign_papers", "needs", "learns", "languages"),
    "contact_name",
)
HOUSE = "perspektivhaus-"


class WorkLoader:
    """Turns demo/work.toml into published pages."""

    def __init__(
        self, partners: Mapping[str, PartnerPage], editor: User, now: datetime
    ):
        self.partners = partners
        self.editor = editor
        self.today = timezone.localdate(now)
        self.shops = {
            page.source_key.removeprefix("demo:"): page
            for page in BusinessPage.objects.filter(source_key__startswith="demo:")
        }
        self.houses = {
            page.slug.removeprefix(HOUSE): page
            for page in MeetingPlacePage.objects.all()
        }

    def load(self, front_page: FrontPage, file: Path) -> int:
        """Publish every offer of a file; says how many there were."""
        texts = tomllib.loads(file.read_text(encoding="utf-8"))
        translations = Translations(
            file.parent / "translations" / file.name, self.editor
        )
        index = WorkPage(slug="arbeit", show_in_menus=True, **texts["index"])
        front_page.add_child(instance=index)
        self._publish(index)
        translations.publish(index, INDEX)
        for text in texts["openings"]:
            page = self.opening(text)
            page.live = False
            index.add_child(instance=page)
            self._publish(page)
            translations.publish(page, page.title)
        return len(texts["openings"])

    def opening(self, text: Mapping[str, Any]) -> OpeningPage:
        """An offer as it is told, not yet stored."""
        starts_on = text.get("starts_on")
        return OpeningPage(
            business=self.shops[text["at"]] if "at" in text else None,
            partner=self.partners[text["by"]] if "by" in text else None,
            meeting_place=self.houses.get(text.get("where", "")),
            starts_on=day_of(starts_on, self.today) if starts_on else None,
            contact_phone=clean_phone(text["contact_phone"]),
            shown_until=self.today + timedelta(days=text["until"]),
            **{name: text[name] for name in AS_TOLD if name in text},
        )

    def _publish(self, page: WorkPage | OpeningPage) -> None:
        page.full_clean()
        page.save_revision(user=self.editor, log_action=True).publish(user=self.editor)
