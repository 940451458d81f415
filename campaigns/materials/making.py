"""The worker's part: what was ordered becomes a file."""

import logging
from typing import Any

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_tasks import task

from campaigns.materials.content import NothingToMakeError, content, fingerprint
from campaigns.materials.files import has_file, put
from campaigns.materials.kinds import BY_KEY, Kind
from campaigns.materials.press import press_page, press_text, press_words
from campaigns.materials.publisher import publisher
from campaigns.materials.setting import made, steps_of
from campaigns.models.materials import Material, MaterialState

logger = logging.getLogger(__name__)


@task()
def make_material(pk: int) -> None:
    """Make one file; what goes wrong is told where it was ordered.

    Of two workers that were given the same order, one makes it.
    """
    ordered = Material.objects.filter(pk=pk, state=MaterialState.ORDERED)
    begun = {"state": MaterialState.IN_WORK, "ordered_at": timezone.now()}
    if not ordered.update(**begun, done=0, steps=0, error=""):
        return
    material = Material.objects.select_related("campaign").get(pk=pk)
    with override(material.language):
        try:
            _make(material)
        except NothingToMakeError as reason:
            _failed(material, str(reason))
        except Exception:
            logger.exception("Material %s could not be made", pk)
            _failed(material, _("Die Datei konnte nicht gemacht werden."))


def wanted(material: Material) -> dict[str, Any]:
    """What it has to show today; NothingToMakeError says what is missing."""
    campaign = material.campaign
    kind = BY_KEY[material.kind]
    by = publisher(campaign)
    grey = material.in_black_and_white
    with override(material.language):
        data = content(campaign, kind, grey, by, timezone.now())
        return data if kind.layout else press_words(campaign, data)


def is_out_of_date(material: Material) -> bool:
    """Whether the file is lost, or shows what is no longer so."""
    try:
        return not has_file(material) or material.fingerprint != fingerprint(
            wanted(material)
        )
    except NothingToMakeError:
        return False


def _make(material: Material) -> None:
    kind = BY_KEY[material.kind]
    data = wanted(material)
    row = Material.objects.filter(pk=material.pk)
    row.update(steps=steps_of(data))
    file = _file(kind, data, lambda: row.update(done=F("done") + 1))
    material.fingerprint = fingerprint(data)
    put(material, file)
    row.filter(state=MaterialState.IN_WORK).update(
        fingerprint=material.fingerprint,
        state=MaterialState.MADE,
        made_at=timezone.now(),
        done=F("steps"),
    )


def _file(kind: Kind, data: dict[str, Any], step: Any) -> bytes:
    if kind.layout:
        return made(kind, data, step)
    return press_page(data) if kind.extension == "html" else press_text(data)


def _failed(material: Material, words: str) -> None:
    Material.objects.filter(pk=material.pk).update(
        state=MaterialState.FAILED, error=words
    )
