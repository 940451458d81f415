"""What happens to people who signed up when somebody deletes a campaign.

The editor reads how many there are before; each of them gets a mail after.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from campaigns.models import CampaignDate, CampaignPage
from campaigns.people.dates import call_off


def before_delete(request: HttpRequest, page: Page) -> None:
    """Wagtail's hook: warn on the page that asks, call off when it is confirmed."""
    _see_to(request, [page])


def before_bulk(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Several at once come without a page that asks, so nobody is let down by them."""
    pages = [one for one in objects if isinstance(one, Page)]
    people = people_to_tell(pages, timezone.now()) if action_type == "delete" else 0
    if not people:
        return None
    alone = _("Löschen Sie diese Aktion bitte einzeln.")
    messages.error(request, f"{_expected(people)} {alone}")
    return redirect("wagtailadmin_explore", pages[0].get_parent().pk)


def people_to_tell(pages: Iterable[Page], now: datetime) -> int:
    """How many have a place, or wait for one, at coming dates at or below pages."""
    return sum(date.sign_ups.confirmed().count() for date in _coming(pages, now))


def _see_to(request: HttpRequest, pages: list[Page]) -> None:
    now = timezone.now()
    if request.method == "POST":
        with transaction.atomic():
            for date in _coming(pages, now):
                call_off(date.pk, now)
        return
    people = people_to_tell(pages, now)
    if people:
        after = _("Wenn Sie löschen, schicken wir allen eine Absage.")
        messages.warning(request, f"{_expected(people)} {after}")


def _expected(people: int) -> str:
    return ngettext(
        "Für kommende Termine ist %(people)s Mensch angemeldet.",
        "Für kommende Termine sind %(people)s Menschen angemeldet.",
        people,
    ) % {"people": people}


def _coming(pages: Iterable[Page], now: datetime) -> list[CampaignDate]:
    found: list[CampaignDate] = []
    for page in pages:
        campaigns = CampaignPage.objects.descendant_of(page, inclusive=True)
        dates = CampaignDate.objects.filter(campaign__in=campaigns.values("pk"))
        found += dates.coming(now).filter(is_cancelled=False)
    return found
