"""When materials are made: on request, on publishing, and when their content changes.

Orders stand in the database. What a killed worker has left behind is ordered again.
"""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from campaigns.materials.files import clear_away
from campaigns.materials.kinds import BY_KEY, KINDS, Kind
from campaigns.materials.making import is_out_of_date, make_material
from campaigns.models.campaign import CampaignPage
from campaigns.models.materials import Material, MaterialState

LOST_AFTER = timedelta(minutes=10)
"""Nothing takes as long: who has not finished by then was interrupted."""

LOOKS_EVERY = timedelta(minutes=15)
"""How often the content of materials is compared with their files."""

UNFINISHED = (MaterialState.ORDERED, MaterialState.IN_WORK)


def order(campaign: CampaignPage, kind: Kind, in_grey: bool = False) -> Material:
    """Have a file made, or made again; one that is being made is left alone."""
    material, is_new = Material.objects.get_or_create(
        campaign=campaign,
        kind=kind.key,
        language=settings.LANGUAGE_CODE,
        in_black_and_white=in_grey and kind.in_grey,
    )
    rows = Material.objects.filter(pk=material.pk)
    if is_new or rows.exclude(state__in=UNFINISHED).update(**_anew()):
        _enqueue(material.pk)
    return material


def order_public(campaign: CampaignPage) -> None:
    """Have made what everybody may fetch and nobody has ordered yet."""
    existing = set(campaign.materials.values_list("kind", flat=True))
    for kind in KINDS:
        if kind.public and kind.key not in existing:
            order(campaign, kind)


def follow_publishing(sender: type, instance: Any, **_more: Any) -> None:
    """A campaign has been published: its files show the new words."""
    transaction.on_commit(lambda: order_public(instance))
    transaction.on_commit(lambda: renew(instance.materials.all()))


def keep_materials(now: datetime) -> None:
    """The clock's part: resume what was interrupted, renew what is out of date."""
    lost = Material.objects.filter(
        state__in=UNFINISHED, ordered_at__lt=now - LOST_AFTER
    )
    for pk in list(lost.values_list("pk", flat=True)):
        if lost.filter(pk=pk).update(**_anew()):
            _enqueue(pk)
    if cache.add("materials-looked-at", True, LOOKS_EVERY.total_seconds()):
        today = timezone.localdate(now)
        lately = Q(campaign__last_day__gte=today - timedelta(days=30))
        renew(Material.objects.filter(lately, campaign__live=True))
        clear_away()


def renew(materials: Any) -> None:
    """Order again what no longer shows what it should."""
    made = materials.filter(state=MaterialState.MADE).select_related("campaign")
    for material in made:
        if material.kind in BY_KEY and is_out_of_date(material):
            order(material.campaign, BY_KEY[material.kind], material.in_black_and_white)


def _anew() -> dict[str, Any]:
    return {
        "state": MaterialState.ORDERED,
        "ordered_at": timezone.now(),
        "done": 0,
        "steps": 0,
        "error": "",
    }


def _enqueue(pk: int) -> None:
    transaction.on_commit(lambda: make_material.enqueue(pk))
