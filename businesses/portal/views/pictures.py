"""Photos of a shop: taken with the telephone, one by one, in the shop's own order."""

from dataclasses import dataclass
from typing import cast

from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from businesses.models import BusinessPage
from businesses.moderation.lanes import Outcome, save_part
from businesses.moderation.parts import PICTURES
from businesses.moderation.values import Values, as_typed, values_of
from businesses.moderation.versions import Versions
from businesses.moderation.waiting import waits_for_release
from businesses.portal.frame import for_teams, portal_page
from businesses.portal.pages import PAGES
from businesses.portal.views.home import address_after
from businesses.team.guards import own_business
from businesses.team.standing import is_trusted
from quartier.accounts.models import User
from quartier.media.models import Picture
from quartier.media.shop_pictures import ShopPictureForm

MOST_PICTURES = 20


@dataclass(frozen=True)
class PictureRow:
    """A picture with its inputs."""

    picture: Picture
    caption: str
    is_main: bool
    number: int


@require_POST
@for_teams
def upload(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one photo; a script sends many one after the other."""
    business = own_business(request.user, pk, PICTURES.doing)
    form = ShopPictureForm(request.POST, request.FILES)
    by_script = "X-Requested-With" in request.headers
    with transaction.atomic():
        versions = Versions.locked(pk)
        shown = versions.pictures()
        if len(shown) >= MOST_PICTURES:
            form.add_error(
                None, _("Mehr als 20 Bilder passen nicht. Entfernen Sie erst eines.")
            )
        if form.is_valid():
            outcome = _added(versions, form, cast(User, request.user), shown)
    if not form.is_valid():
        if by_script:
            return JsonResponse({"errors": form.errors}, status=422)
        return pictures_page(request, business, upload_form=form, status=422)
    if by_script:
        return JsonResponse({"url": address_after(pk, outcome.change)}, status=201)
    return redirect("portal_part", pk, "pictures")


def pictures_page(
    request: HttpRequest,
    business: BusinessPage,
    *,
    upload_form: ShopPictureForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """All pictures, the main one first, and the door for new ones."""
    versions = Versions.of(business.pk)
    today = timezone.localdate()
    return portal_page(
        request,
        "businesses/portal/parts/pictures.html",
        versions.live,
        status=status,
        part=PICTURES,
        part_page=PAGES[PICTURES.key],
        rows=rows_of(values_of(versions.newest, PICTURES, today)),
        version=versions.fingerprint(PICTURES, today),
        upload_form=upload_form or ShopPictureForm(),
        is_live_at_once=is_trusted(business),
        waits=waits_for_release(business, PICTURES),
    )


def rows_of(values: Values, main_field: str = "logo") -> list[PictureRow]:
    """The pictures in the order of the public page."""
    main = values[main_field]
    captions = {row["image"]: row["caption"] for row in values["gallery"]}
    keys = dict.fromkeys([*([main] if main else []), *captions])
    found = Picture.objects.in_bulk(list(keys))
    return [
        PictureRow(found[key], captions.get(key, ""), key == main, number)
        for number, key in enumerate(key for key in keys if key in found)
    ]


def with_main_picture(posted: QueryDict, main_field: str = "logo") -> QueryDict:
    """What was sent, with another main picture where that one is to be removed."""
    total = posted.get("gallery-TOTAL_FORMS", "0")
    rows = range(min(int(total), MOST_PICTURES * 3)) if total.isdecimal() else range(0)
    kept = [
        posted.get(f"gallery-{row}-image", "")
        for row in rows
        if f"gallery-{row}-DELETE" not in posted
    ]
    if posted.get(main_field, "") in kept:
        return posted
    data = posted.copy()
    data[main_field] = kept[0] if kept else ""
    return data


def _added(
    versions: Versions, form: ShopPictureForm, person: User, shown: set[int]
) -> Outcome:
    """Put the photo at the end; the first one is the main picture."""
    if form.same_as(shown):
        return Outcome(None)
    page, today = versions.newest, timezone.localdate()
    version = versions.fingerprint(PICTURES, today)
    picture = form.save_for(person, page.title)
    values = values_of(page, PICTURES, today)
    if not values["logo"]:
        values["logo"] = picture.pk
    values["gallery"].append({"image": picture.pk, "caption": ""})
    return save_part(page.pk, person, PICTURES.key, as_typed(values), version)
