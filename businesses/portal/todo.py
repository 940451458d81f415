"""The one thing that a shop should do next, if there is one."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from businesses.freshness.deciding import doing_of
from businesses.models import BusinessPage, TeamMember
from businesses.moderation.parts import PARTS
from businesses.moderation.versions import Versions
from businesses.portal.unsettled import Unsettled

FRESH = timedelta(days=182)


@dataclass(frozen=True)
class Todo:
    """A card: what, why, and the door to it; `confirms` is a button instead of it."""

    title: str
    text: str
    url: str = ""
    label: str = ""
    confirms: bool = False


def next_todo(
    versions: Versions, unsettled: Unsettled, member: TeamMember, now: datetime
) -> Todo | None:
    """The most urgent card for this person; None if all is well."""
    business = versions.live
    return (
        _said_gone(business, unsettled)
        or _sent_back(business, unsettled, member)
        or _reported(business, unsettled, member)
        or _no_hours(business)
        or _no_picture(versions.newest)
        or _not_confirmed(business, now)
    )


def _said_gone(business: BusinessPage, unsettled: Unsettled) -> Todo | None:
    if not (unsettled.said_gone and business.live):
        return None
    return Todo(
        _("Gibt es Ihr Geschäft nicht mehr?"),
        _(
            "Das hat uns Ihr Team gesagt. Die Redaktion sieht nach und nimmt es vom "
            "Netz."
        ),
        label=_("Doch, und alles stimmt"),
        confirms=True,
    )


def _sent_back(
    business: BusinessPage, unsettled: Unsettled, member: TeamMember
) -> Todo | None:
    change = next(iter(unsettled.sent_back), None)
    part = PARTS.get(change.part) if change else None
    if change is None or part is None or not member.may(part.doing):
        return None
    return Todo(
        _("Bitte noch einmal ansehen: %(part)s") % {"part": part.label},
        change.answer or _("Die Redaktion hat Ihre Änderung noch nicht freigegeben."),
        _page(business, change.part),
        _("Noch einmal ändern"),
    )


def _reported(
    business: BusinessPage, unsettled: Unsettled, member: TeamMember
) -> Todo | None:
    decidable = (one for one in unsettled.reports if member.may(doing_of(one)))
    report = next(decidable, None)
    if report is None:
        return None
    return Todo(
        _("Stimmt das so?"),
        _("Jemand hat etwas gemeldet: %(part)s.") % {"part": report.get_part_display()},
        reverse("portal_reports", args=[business.pk]),
        _("Hinweis ansehen"),
    )


def _no_hours(business: BusinessPage) -> Todo | None:
    if business.opening_hours:
        return None
    return Todo(
        _("Wann haben Sie geöffnet?"),
        _("Ihre Öffnungszeiten fehlen noch. Danach suchen die meisten Kunden."),
        _page(business, "hours"),
        _("Öffnungszeiten eintragen"),
    )


def _no_picture(business: BusinessPage) -> Todo | None:
    """In the newest version: a photo that waits need not be taken again."""
    if business.logo_id or business.gallery.exists():
        return None
    return Todo(
        _("Zeigen Sie Ihr Geschäft"),
        _("Mit einem Foto erkennt man Ihren Laden auf der Straße wieder."),
        _page(business, "pictures"),
        _("Foto machen"),
    )


def _not_confirmed(business: BusinessPage, now: datetime) -> Todo | None:
    at = business.last_confirmed_at
    if at and now - at < FRESH:
        return None
    return Todo(
        _("Stimmt noch alles?"),
        _("Sehen Sie kurz nach. Ihre Kunden lesen dann, dass alles stimmt."),
        label=_("Ja, alles stimmt"),
        confirms=True,
    )


def _page(business: BusinessPage, part: str) -> str:
    return reverse("portal_part", args=[business.pk, part])
