"""Who comes to a date: on the screen, on paper, as a table; and people who call.

Whose list it is the caller has asked; `ListPages` says where its pages are and how one
looks.
"""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from businesses.spreadsheets import harmless
from campaigns.models import CampaignDate
from campaigns.people import sign_ups
from campaigns.people.forms import SignUpByHandForm
from campaigns.public.when import span


@dataclass(frozen=True)
class ListPages:
    """The pages about the list of one date; `show` renders it in its frame."""

    date: CampaignDate
    people_url: str
    printed_url: str
    table_url: str
    end_url: Callable[[int], str]
    show: Callable[..., HttpResponse]


def people(request: HttpRequest, pages: ListPages) -> HttpResponse:
    """Who comes and who waits; a form for those who call."""
    date = pages.date
    form = SignUpByHandForm(request.POST or None, places=date.capacity)
    if request.method == "POST" and form.is_valid():
        try:
            made = sign_ups.add_by_hand(
                date.pk,
                **form.cleaned_data,
                language=get_language() or "de",
                now=timezone.now(),
            )
        except (sign_ups.ClosedError, sign_ups.KnownAlreadyError) as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"{made.name}: {made.get_state_display()}")
            return redirect(pages.people_url)
    found = lists_of(date)
    for name in ("with_place", "waiting"):
        found[name] = [(one, pages.end_url(one.pk)) for one in found[name]]
    return pages.show(
        status=422 if form.errors else 200,
        form=form,
        printed_url=pages.printed_url,
        table_url=pages.table_url,
        **found,
    )


def printed(request: HttpRequest, date: CampaignDate) -> HttpResponse:
    """The list of the day for paper: names and boxes to tick, no addresses."""
    return render(request, "campaigns/admin/printed.html", lists_of(date))


def table(date: CampaignDate) -> HttpResponse:
    """The list as a table that runs no formulas."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    name = f'attachment; filename="anmeldungen-{date.pk}.csv"'
    response["Content-Disposition"] = name
    writer = csv.writer(response, delimiter=";")
    writer.writerow([_("Vorname"), _("E-Mail"), _("Wie viele"), _("Stand")])
    for one in [*date.sign_ups.with_place(), *date.sign_ups.waiting()]:
        cells = [one.name, one.email, one.people, one.get_state_display()]
        writer.writerow([harmless(cell) for cell in cells])
    return response


def end(request: HttpRequest, date: CampaignDate, sign_up_pk: int) -> None:
    """Cancel for somebody who has called. Raises Http404 for another date's."""
    if not date.sign_ups.filter(pk=sign_up_pk).exists():
        raise Http404
    if sign_ups.cancel(sign_up_pk, timezone.now()):
        messages.success(request, _("Abgesagt. Wer wartet, rückt nach."))


def lists_of(date: CampaignDate) -> dict[str, Any]:
    """The date in words, who has a place, and who waits."""
    return {
        "date": date,
        "when": span(date.starts_at, date.ends_at, timezone.now()),
        "with_place": list(date.sign_ups.with_place()),
        "waiting": list(date.sign_ups.waiting()),
    }
