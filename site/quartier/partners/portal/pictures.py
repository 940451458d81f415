"""The logo of an organisation, and the pictures of a meeting place."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from businesses.moderation.values import as_typed, values_of
from businesses.portal.views.pictures import MOST_PICTURES, PictureRow, rows_of
from quartier.accounts.models import User
from quartier.media.shop_pictures import ShopPictureForm
from quartier.partners.portal.parts import LOGO, PICTURES, PagePart
from quartier.partners.portal.saving import StaffPage, Versions, save_part

COLLECTION = "Partner"


class RefusedPictureError(Exception):
    """The form says why this picture can not be taken."""


def add_picture(
    page: StaffPage, part: PagePart, person: User, upload: ShopPictureForm
) -> bool:
    """Make a photo the logo, or put it behind the others; says whether it is public.

    The same photo a second time changes nothing. Raises RefusedPictureError.
    """
    with transaction.atomic():
        versions = Versions.of(page)
        if len(versions.pictures()) >= MOST_PICTURES:
            words = _("Mehr als 20 Bilder passen nicht. Entfernen Sie erst eines.")
            upload.add_error(None, words)
        if not upload.is_valid():
            raise RefusedPictureError
        picture = upload.same_as(versions.pictures()) or upload.save_for(
            person, page.title, COLLECTION
        )
        if part is LOGO:
            return save_part(page, part, person, {"logo": picture.pk})
        values = values_of(versions.newest, part, timezone.localdate())
        values["picture"] = values["picture"] or picture.pk
        if picture.pk not in [row["image"] for row in values["gallery"]]:
            values["gallery"].append({"image": picture.pk, "caption": ""})
        return save_part(page, part, person, as_typed(values))


def shown_rows(versions: Versions, part: PagePart) -> list[PictureRow]:
    """The pictures of a meeting place, the main one first."""
    if part is not PICTURES:
        return []
    return rows_of(values_of(versions.newest, part, timezone.localdate()), "picture")
