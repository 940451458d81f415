"""What editors read before they delete or unpublish a campaign that people count on.

That these people are told then is the matter of `campaigns.people.withdrawing`.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from campaigns.people.withdrawing import Expected, expected_at


def before_delete(request: HttpRequest, page: Page) -> None:
    """Wagtail's hook: warn on the page that asks."""
    if request.method == "POST":
        return
    if said := sentence([page]):
        after = _("Wenn Sie löschen, fallen diese Termine aus.")
        messages.warning(request, f"{said} {after}")


def before_bulk(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Several at once come without a page that warns, so nobody is let down by them."""
    pages = [one for one in objects if isinstance(one, Page)]
    alone = {
        "delete": _("Löschen Sie diese Aktion bitte einzeln."),
        "unpublish": _("Nehmen Sie diese Aktion bitte einzeln von der Website."),
    }.get(action_type)
    said = sentence(pages) if alone else ""
    if not said:
        return None
    messages.error(request, f"{said} {alone}")
    return redirect("wagtailadmin_explore", pages[0].get_parent().pk)


def sentence(pages: Iterable[Page]) -> str:
    """How many people would be told, how many can't be; "" if nobody counts on it."""
    expected = expected_at(pages, timezone.now())
    if not expected.people:
        return ""
    return " ".join(filter(None, (_counted(expected), _without_address(expected))))


def _counted(expected: Expected) -> str:
    return ngettext(
        "Für kommende Termine ist %(people)s Mensch angemeldet.",
        "Für kommende Termine sind %(people)s Menschen angemeldet.",
        expected.people,
    ) % {"people": expected.people}


def _without_address(expected: Expected) -> str:
    told = _("Wir schicken allen eine Absage.")
    if not expected.unreachable:
        return told
    return ngettext(
        "%(people)s hat keine E-Mail: Sagen Sie dort bitte selbst ab. "
        "Allen anderen schicken wir eine Absage.",
        "%(people)s haben keine E-Mail: Sagen Sie dort bitte selbst ab. "
        "Allen anderen schicken wir eine Absage.",
        expected.unreachable,
    ) % {"people": expected.unreachable}
