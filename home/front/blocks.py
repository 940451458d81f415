"""Which blocks make up the front page: its living parts, and words between them.

What a living part shows comes from the rest of the site (`home.front.parts`). Without
anything to show it is not there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StreamValue

from quartier.blocks.bodies import BodyBlock

USUAL_ORDER = (
    *("today", "open_now", "campaigns", "rotation", "next_dates", "help"),
    *("categories", "map", "districts", "news", "partners"),
)
"""All living parts, the most urgent first."""


class LivingBlock(blocks.StaticBlock):
    """A part of the front page without content of its own."""

    class Meta:
        preview_template = "home/front/preview.html"


class TodayBlock(LivingBlock):
    """What takes place today and tomorrow."""

    class Meta:
        label = _("Heute und morgen")
        icon = "calendar-check"
        template = "home/front/today.html"
        admin_text = _("Hier steht, was heute und morgen stattfindet.")
        description = admin_text


class OpenNowBlock(LivingBlock):
    """Businesses that are open."""

    class Meta:
        label = _("Jetzt geöffnet")
        icon = "time"
        template = "home/front/open_now.html"
        admin_text = _("Hier stehen Geschäfte, die gerade geöffnet haben.")
        description = admin_text


class CampaignsBlock(LivingBlock):
    """The campaigns that run or come next."""

    class Meta:
        label = _("Gemeinsame Aktionen")
        icon = "group"
        template = "home/front/campaigns.html"
        admin_text = _("Hier steht, welche Aktion läuft, mit dem nächsten Termin.")
        description = admin_text


class RotationBlock(LivingBlock):
    """Three businesses whose turn it is."""

    class Meta:
        label = _("Drei Geschäfte im Wechsel")
        icon = "rotate"
        template = "home/front/rotation.html"
        admin_text = _("Hier stehen jeden Tag drei andere. Alle kommen an die Reihe.")
        description = admin_text


class NextDatesBlock(LivingBlock):
    """What takes place after tomorrow."""

    class Meta:
        label = _("Die nächsten Termine")
        icon = "calendar"
        template = "home/front/next_dates.html"
        admin_text = _("Hier stehen die Termine ab übermorgen.")
        description = admin_text


class HelpBlock(LivingBlock):
    """Which help residents can get."""

    class Meta:
        label = _("Hilfe und Beratung")
        icon = "help"
        template = "home/front/help.html"
        admin_text = _("Hier steht, wo man Hilfe bekommt.")
        description = admin_text


class CategoriesBlock(LivingBlock):
    """Which kinds of businesses there are."""

    class Meta:
        label = _("Branchen")
        icon = "tag"
        template = "home/front/categories.html"
        admin_text = _("Hier stehen die Branchen mit der Zahl ihrer Geschäfte.")
        description = admin_text


class MapBlock(LivingBlock):
    """All businesses on a small map."""

    class Meta:
        label = _("Karte")
        icon = "site"
        template = "home/front/map.html"
        admin_text = _("Hier steht eine Karte mit allen Geschäften.")
        description = admin_text


class DistrictsBlock(LivingBlock):
    """The pages of the districts."""

    class Meta:
        label = _("Stadtteile")
        icon = "home"
        template = "home/front/districts.html"
        admin_text = _("Hier stehen die Stadtteile, die eine Seite haben.")
        description = admin_text


class NewsBlock(LivingBlock):
    """The newest articles."""

    class Meta:
        label = _("Neuigkeiten")
        icon = "doc-full-inverse"
        template = "home/front/news.html"
        admin_text = _("Hier stehen die neuesten Meldungen.")
        description = admin_text


class PartnersBlock(LivingBlock):
    """Who stands behind the site, and who pays."""

    class Meta:
        label = _("Partner und Förderung")
        icon = "info-circle"
        template = "home/front/partners.html"
        admin_text = _("Hier stehen die Partner. Die Förderung steht im Fuß.")
        description = admin_text


class FrontBodyBlock(BodyBlock):
    """All blocks of an editorial page, and the living parts, each once."""

    today = TodayBlock()
    open_now = OpenNowBlock()
    campaigns = CampaignsBlock()
    rotation = RotationBlock()
    next_dates = NextDatesBlock()
    help = HelpBlock()
    categories = CategoriesBlock()
    map = MapBlock()
    districts = DistrictsBlock()
    news = NewsBlock()
    partners = PartnersBlock()

    class Meta:
        label = _("Inhalt")
        required = False
        block_counts = {name: {"max_num": 1} for name in USUAL_ORDER}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbours in a body: living parts, or words that are set together."""

    is_living: bool
    blocks: list[Any]


def usual_body() -> list[tuple[str, None]]:
    """The living parts as a new front page has them."""
    return [(name, None) for name in USUAL_ORDER]


def stretches(body: StreamValue) -> Iterator[Stretch]:
    """The body, with words that follow each other kept together."""
    for is_living, found in groupby(body, lambda one: one.block_type in USUAL_ORDER):
        yield Stretch(is_living, list(found))
