"""Load the demo neighbourhood into a site that is still empty."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Site

from businesses.models import DirectoryPage
from home.demo.advice import AdviceLoader
from home.demo.businesses import BusinessLoader
from home.demo.calendar import CalendarLoader
from home.demo.campaigns import CampaignLoader
from home.demo.news import NewsLoader
from home.demo.pages import PageLoader
from home.demo.partners import PartnerLoader
from home.demo.pictures import PictureShelf
from home.demo.work import WorkLoader
from home.front.rotation import draw_turns
from home.models import FrontPage
from quartier.accounts.models import User
from quartier.places.drawn_addresses import drawn_addresses
from quartier.places.models import Address, District
from quartier.places.slugs import slug_of

FOLDER = settings.ROOT / "demo"
EDITOR = "redaktion@quartier.example"


class Command(BaseCommand):
    """All or nothing: after an interruption the next run begins anew."""

    def add_arguments(self, parser: CommandParser) -> None:
        """Nothing to choose; say what it does."""
        parser.description = _(
            "Lädt das Demo-Viertel, wenn die Website noch kein Verzeichnis hat."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, or leave everything as it is."""
        if DirectoryPage.objects.exists():
            return
        self.stdout.write(_("Das Demo-Viertel wird geladen, einmalig ..."))
        self.stdout.flush()
        call_command(
            "build_basemap",
            str(FOLDER / "geo"),
            output="demo",
            attribution="Karte: Quartier-Demo",
            verbosity=0,
        )
        with transaction.atomic():
            count = load()
        self.stdout.write(_("Geladene Geschäfte: %(count)s") % {"count": count})


@transaction.atomic
def load() -> int:
    """Write everything; says how many businesses there are."""
    now = timezone.localtime()
    editor = User.objects.filter(is_superuser=True).first()
    editor = editor or User.objects.create_superuser(EDITOR)
    shelf = PictureShelf(FOLDER)
    load_districts(FOLDER / "geo" / "districts.geojson")
    Address.objects.learn(drawn_addresses(FOLDER / "geo" / "addresses.geojson"), "demo")
    texts = _read("pages.json")
    loader = PageLoader(texts, shelf, editor)
    front_page = loader.front_page(FrontPage.objects.get())
    directory = loader.directory(front_page)
    pages = loader.standard_pages(front_page)
    loader.settings(Site.objects.get(is_default_site=True), pages)
    count = BusinessLoader(directory, shelf, editor, now).load(_businesses())
    partners = PartnerLoader(shelf, editor, now).load(
        front_page, FOLDER / "partners.toml"
    )
    AdviceLoader(editor, partners).load(front_page, FOLDER / "advice.toml")
    campaigns = CampaignLoader(texts["settings"]["contact_email"], shelf, editor, now)
    index = campaigns.index(front_page, texts["campaigns"])
    campaigns.load(index, FOLDER / "campaigns")
    events = CalendarLoader(editor, now, partners)
    calendar = events.calendar(front_page, texts["calendar"])
    events.load(calendar, FOLDER / "events.toml")
    WorkLoader(partners, editor, now).load(front_page, FOLDER / "work.toml")
    loader.district_pages(front_page, _read_toml("districts.toml")["districts"])
    NewsLoader(shelf, editor, now).load(front_page, _read_toml("news.toml"))
    draw_turns(now.date())
    return count


def load_districts(file: Path) -> None:
    """Add the districts that the file outlines."""
    for place, feature in enumerate(json.loads(file.read_text())["features"]):
        named = feature["properties"]
        district = District(
            name=named["name"],
            slug=slug_of(named["name"]),
            colour=named["colour"],
            outline=feature["geometry"],
            sort_order=place,
        )
        district.full_clean()
        district.save()


def _businesses() -> Iterator[dict[str, Any]]:
    for file in sorted((FOLDER / "businesses").glob("*.json")):
        yield from json.loads(file.read_text(encoding="utf-8"))


def _read(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def _read_toml(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
