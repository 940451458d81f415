"""Where the start of a business leads: its parts, and what else there is to see."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from businesses.models import BusinessPage, Doing, TeamMember
from businesses.moderation.versions import Versions
from businesses.portal.pages import PAGES, PartPage
from businesses.portal.unsettled import Unsettled


@dataclass(frozen=True)
class Door:
    """A way on; `mark` says in two words what waits behind it."""

    url: str
    icon: str
    label: Any
    mark: str = ""


_added: list[tuple[Callable[[int], Door], Doing]] = []


def add_door(door_of: Callable[[int], Door], doing: Doing = Doing.SEE) -> None:
    """Have the portal of each business, known by its key, show one more door.

    Only those see it who may do what is behind it.
    """
    _added.append((door_of, doing))


def doors_of(
    versions: Versions, unsettled: Unsettled, member: TeamMember, public_url: str
) -> list[Door]:
    """What this person may change, then what they may look at."""
    pk = versions.live.pk
    found = _parts(versions.live, unsettled, member)
    found += [
        *(door_of(pk) for door_of, doing in _added if member.may(doing)),
        Door(reverse("portal_reports", args=[pk]), "mail", *_reports(unsettled)),
        Door(
            reverse("portal_history", args=[pk]), "clock", _("Verlauf der Änderungen")
        ),
        Door(reverse("portal_numbers", args=[pk]), "list", _("Zahlen")),
        Door(reverse("team", args=[pk]), "users", _("Team")),
    ]
    if public_url:
        found.append(Door(public_url, "globe", _("So sehen es Ihre Kunden")))
    if versions.waiting is not None and versions.live.live:
        waiting = reverse("portal_waiting", args=[pk])
        found.append(Door(waiting, "info", _("So sieht es nach der Freigabe aus")))
    return found


def _parts(
    business: BusinessPage, unsettled: Unsettled, member: TeamMember
) -> list[Door]:
    """The week has doors of its own, day by day."""
    waits = unsettled.waiting_parts if business.live else set()
    return [
        Door(
            reverse("portal_part", args=[business.pk, page.part]),
            page.icon,
            page.heading,
            _("wartet auf Freigabe") if page.part.key in waits else "",
        )
        for page in PAGES.values()
        if _opens(page, member)
    ]


def _opens(page: PartPage, member: TeamMember) -> bool:
    return page.part.key != "hours" and member.may(page.part.doing)


def _reports(unsettled: Unsettled) -> tuple[str, str]:
    count = len(unsettled.reports)
    mark = ngettext("%(count)s offen", "%(count)s offen", count) % {"count": count}
    return _("Hinweise von Kunden"), mark if count else ""
