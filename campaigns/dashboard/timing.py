"""What the calendar asks of a campaign: publishing, phases, its result."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from campaigns.dashboard.tasks import Task
from campaigns.models import CampaignPage
from campaigns.phases import Phase
from campaigns.public.when import day

SOON = timedelta(days=7)
BEFORE_THE_FIRST_DAY = timedelta(days=21)


def timing(campaign: CampaignPage, today: date) -> Iterator[Task]:
    """What is to do because of the day."""
    url = reverse("wagtailadmin_pages:edit", args=[campaign.pk])
    if not campaign.live:
        if today >= campaign.first_day - BEFORE_THE_FIRST_DAY:
            words = {"day": day(campaign.first_day)}
            text = _("Noch ein Entwurf, der erste Tag ist am %(day)s") % words
            yield Task(text, url, "warning")
        return
    phase = campaign.phase_on(today)
    if campaign.last_day < today and phase is not Phase.FINISHED:
        words = {"day": day(campaign.last_day), "phase": str(phase.label)}
        text = _("Vorbei seit dem %(day)s, die Phase steht noch auf „%(phase)s“")
        yield Task(text % words, url, "warning")
    if campaign.last_day < today and not campaign.result:
        yield Task(_("Es fehlt, was daraus wurde"), url, "edit")
    coming = campaign.next_step(today)
    if coming and coming.first_day <= today + SOON:
        words = {"phase": str(coming.phase.label), "day": day(coming.first_day)}
        yield Task(_("„%(phase)s“ beginnt am %(day)s") % words, url, "date")
