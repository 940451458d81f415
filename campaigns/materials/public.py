"""What everybody may fetch of a campaign: its poster and its pictures."""

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from campaigns.materials.files import download_name, has_file, path_of
from campaigns.materials.kinds import BY_KEY, KINDS
from campaigns.models.campaign import CampaignPage
from campaigns.models.materials import Material

PUBLIC = [kind.key for kind in KINDS if kind.public]


def public_downloads(campaign: CampaignPage) -> list[dict[str, str]]:
    """What can be fetched now, for `campaigns/includes/downloads.html`. One query."""
    found = {
        material.kind: material
        for material in campaign.materials.filter(
            kind__in=PUBLIC, in_black_and_white=False
        )
        if has_file(material)
    }
    return [
        {
            "label": str(BY_KEY[key].label),
            "url": reverse("campaign_material", args=[campaign.pk, key]),
            "note": _note(found[key]),
        }
        for key in PUBLIC
        if key in found
    ]


@require_safe
def fetch(request: HttpRequest, pk: int, kind: str) -> FileResponse:
    """The file, while the campaign is open to all; else Http404."""
    campaign = get_object_or_404(CampaignPage.objects.live().public(), pk=pk)
    if kind not in PUBLIC:
        raise Http404
    material = get_object_or_404(
        campaign.materials.filter(in_black_and_white=False), kind=kind
    )
    return file_response(material, "public, max-age=300")


def file_response(material: Material, caching: str) -> FileResponse:
    """Its file as a download; Http404 if there is none."""
    if material.kind not in BY_KEY or not has_file(material):
        raise Http404
    response = FileResponse(
        path_of(material).open("rb"),
        as_attachment=True,
        filename=download_name(material),
        content_type=BY_KEY[material.kind].content_type,
    )
    response["Cache-Control"] = caching
    return response


def _note(material: Material) -> str:
    kind = BY_KEY[material.kind]
    size = filesizeformat(path_of(material).stat().st_size)
    if kind.is_picture:
        return _("JPG, %(pixels)s Pixel, %(size)s") % {
            "pixels": kind.note,
            "size": size,
        }
    return _("PDF, %(size)s") % {"size": size}
