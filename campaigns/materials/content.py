"""What stands on materials, as data that the layouts set; no file is opened here."""

import hashlib
import html
import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from businesses.profile.open_graph import absolute
from businesses.web_addresses import readable_address
from campaigns.materials.kinds import Kind
from campaigns.materials.publisher import Publisher
from campaigns.models.campaign import CampaignPage
from campaigns.phases import Phase
from campaigns.public.when import period, span
from quartier.media.models import Picture

LAYOUTS = Path(__file__).parent / "layouts"
MOST_ABOUT = 420
MOST_DATES = 3
MOST_LOGOS = 4


class NothingToMakeError(Exception):
    """There is nothing to put on this material; the message tells what is missing."""


def content(
    campaign: CampaignPage, kind: Kind, in_grey: bool, by: Publisher, now: datetime
) -> dict[str, Any]:
    """What the layout needs, in the active language; NothingToMakeError says why not.

    Pictures are primary keys and QR codes the addresses they lead to: so it can be
    told cheaply whether a file is still of today's content.
    """
    url = absolute(campaign.url or "/")
    today = timezone.localdate(now)
    finished = campaign.phase_on(today) is Phase.FINISHED
    coming = campaign.dates.coming(now).filter(is_cancelled=False)[:MOST_DATES]
    data = {
        "document": f"{campaign.title} – {kind.label}",
        "language": get_language() or settings.LANGUAGE_CODE,
        "grey": in_grey,
        "cut": kind.cut,
        "width": kind.width,
        "height": kind.height,
        "leaf": by.leaf,
        "brick": by.brick,
        "site": by.name,
        "title": campaign.title,
        "teaser": campaign.teaser,
        "period": period(campaign.first_day, campaign.last_day),
        "dates": [
            f"{span(date.starts_at, date.ends_at, now)}: {date.title}"
            for date in coming
        ],
        "dates_title": _("Termine"),
        "about_title": _("Worum geht es?"),
        "about": _about(campaign),
        "call": _("Sehen Sie das Ergebnis!") if finished else _("Machen Sie mit!"),
        "headline": _("Wir machen mit!"),
        "scan": _("Scannen und mehr erfahren"),
        "address": readable_address(url),
        "qr_of": url,
        "qr_alt": _("QR-Code zu %(address)s") % {"address": url},
        "picture": _picture(campaign.picture),
        "funding": _supporters(campaign, by),
    }
    return data | _for_each(campaign, kind)


def fingerprint(data: dict[str, Any]) -> str:
    """The same for the same content and layouts, 64 letters and digits."""
    told = json.dumps(data, sort_keys=True, default=str) + _layouts()
    return hashlib.sha256(told.encode()).hexdigest()


@cache
def _layouts() -> str:
    files = sorted(LAYOUTS.glob("*.typ"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _about(campaign: CampaignPage) -> str:
    """The first words of the story, up to the end of a sentence where there is one."""
    for block in campaign.body:
        if block.block_type == "text":
            marked = block.value.source.replace("</p>", "</p> ")
            words = " ".join(html.unescape(strip_tags(marked)).split())
            return _shortened(words)
    return campaign.teaser


def _shortened(words: str) -> str:
    if len(words) <= MOST_ABOUT:
        return words
    end = max(words.rfind(sign, 0, MOST_ABOUT) for sign in (". ", "! ", "? "))
    if end > MOST_ABOUT // 2:
        return words[: end + 1]
    return Truncator(words).chars(MOST_ABOUT)


def _picture(picture: Picture | None) -> dict[str, Any] | None:
    if picture is None:
        return None
    alt = picture.description or picture.title
    return {"picture": picture.pk, "stored": picture.file.name, "alt": alt}


def _supporters(campaign: CampaignPage, by: Publisher) -> dict[str, Any]:
    """Whose emblem, line and logos are due; those of the site's funding come first."""
    due = campaign.with_funding
    partners = campaign.partners.exclude(logo=None).select_related("logo")
    logos = [*(by.logos if due else ()), *(partner.logo for partner in partners)]
    return {
        "emblem": by.with_emblem and due,
        "emblem_alt": _("Emblem der Europäischen Union"),
        "line": by.funding_line if due else "",
        "logos": [
            {"ratio": logo.width / logo.height, **(_picture(logo) or {})}
            for logo in logos[:MOST_LOGOS]
        ],
    }


def _for_each(campaign: CampaignPage, kind: Kind) -> dict[str, Any]:
    match kind.for_each:
        case "shops":
            joined = campaign.participations.joined().filter(business__live=True)
            shops = list(joined.values_list("business__title", flat=True))
            if not shops:
                raise NothingToMakeError(_("Noch macht kein Geschäft mit."))
            return {"shops": shops}
        case "spots":
            spots = [_spot(campaign, spot) for spot in campaign.spots.all()]
            if not spots:
                raise NothingToMakeError(_("Die Aktion hat noch keine Orte."))
            return {"spots": spots, "sign_line": _sign_line(campaign)}
    return {}


def _sign_line(campaign: CampaignPage) -> str:
    kind = campaign.format
    if kind and kind.adoptable:
        return _("Gegossen? Durstig? Sagen Sie es hier.")
    if kind and kind.walked_in_order:
        return _("Holen Sie sich hier Ihren Stempel.")
    return _("Das gehört zu unserer Aktion.")


def _spot(campaign: CampaignPage, spot: Any) -> dict[str, Any]:
    url = absolute(reverse("spot", args=[spot.code]))
    kind = campaign.format
    return {
        "kind": str(kind.spot) if kind else pgettext("campaign", "Ort"),
        "number": spot.number,
        "name": spot.label or spot.street_line or campaign.title,
        "address": readable_address(url),
        "qr_of": url,
        "qr_alt": _("QR-Code zu %(address)s") % {"address": url},
    }
