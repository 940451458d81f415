"""Everything that the template of a campaign is given, as it is at one moment."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from businesses.profile.breadcrumbs import breadcrumbs
from businesses.profile.json_ld import script_element
from businesses.profile.open_graph import absolute
from campaigns.blocks.bodies import pictures_in
from campaigns.materials import public_downloads
from campaigns.models.parts import CampaignPartner, PartnerRole
from campaigns.phases import Phase, phase_on
from campaigns.public.calls import Situation, call
from campaigns.public.dates import shown_dates
from campaigns.public.faces import Face, faces
from campaigns.public.news import PARAMETER, News, news
from campaigns.public.sharing import json_ld, open_graph
from campaigns.public.steps import shown_steps
from campaigns.public.when import period
from campaigns.spots.listing import spot_list

if TYPE_CHECKING:
    from campaigns.models import CampaignPage


def campaign_context(
    page: "CampaignPage", request: HttpRequest, now: datetime
) -> dict[str, Any]:
    """The campaign in words, and all who belong to it, from `now` on."""
    today = timezone.localdate(now)
    steps = page.steps
    phase = phase_on(steps, today)
    path = page.get_url(request) or ""
    url = absolute(path)
    districts = ", ".join(district.name for district in page.districts.all())
    coming, past = shown_dates(page, path, now)
    over = phase is Phase.FINISHED or page.result
    numbers = list(page.result_numbers.all()) if over else []
    partners = list(page.partners.select_related("logo"))
    spots = spot_list(page, now, request)
    updates = news(page, request.GET.get(PARAMETER, "1"), now)
    shops = list(faces(page, request, now))
    _fetch_sizes(page, partners, shops, updates)
    told = [date.date for date in coming]
    situation = Situation(
        phase=phase,
        takes_sign_ups=any(date.is_open for date in coming),
        has_dates=bool(coming),
        has_spots=spots is not None,
        may_be_adopted=bool(spots and spots.free),
        shops_may_join=page.shops_may_join,
        join_url=reverse("portal"),
        contact_url=_contact_url(page),
        has_result=bool(page.result or numbers),
        has_updates=bool(updates.updates),
    )
    return {
        "phase": phase,
        "steps": list(shown_steps(steps, today)),
        "call": call(situation),
        "period": period(page.first_day, page.last_day),
        "districts": districts,
        "told_in_body": {block.block_type for block in page.body},
        "dates": coming,
        "past_dates": past,
        "spot_list": spots,
        "faces": shops,
        "joins": phase is not Phase.FINISHED and page.shops_may_join,
        "join_url": situation.join_url,
        "news": updates,
        "numbers": numbers,
        "downloads": public_downloads(page),
        "partners": _in_role(partners, PartnerRole.PARTNER),
        "funders": _in_role(partners, PartnerRole.FUNDER),
        "share_url": url,
        "open_graph": open_graph(page, url),
        "json_ld": script_element(json_ld(page, phase, told, url, districts)),
        "atom_url": path + page.reverse_subpage("atom"),
        "ical_url": path + page.reverse_subpage("calendar"),
        "embed_url": absolute(path + page.reverse_subpage("embed")),
        "breadcrumbs": breadcrumbs(page, request),
    }


def _contact_url(page: "CampaignPage") -> str:
    return "#contact" if page.contact_email or page.contact_phone else ""


def _in_role(partners: list[CampaignPartner], role: PartnerRole) -> list[Any]:
    return [partner for partner in partners if partner.role == role]


def _fetch_sizes(
    page: "CampaignPage", partners: list[CampaignPartner], shops: list[Face], told: News
) -> None:
    """Read the sizes of all pictures at once, not one by one."""
    shown = [
        page.picture,
        *pictures_in(page.body),
        *(partner.logo for partner in partners),
        *(face.picture for face in shops),
        *(update.picture for update in told.updates),
    ]
    pictures = [picture for picture in shown if picture]
    prefetch_related_objects(pictures, "renditions")
