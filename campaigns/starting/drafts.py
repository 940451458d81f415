"""What a new campaign is made of: sample texts, phases and a checklist with dates."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from campaigns.formats.format import Format, Sample
from campaigns.models import (
    CampaignIndexPage,
    CampaignPage,
    CampaignPhase,
    ChecklistItem,
)
from campaigns.phases import Phase
from quartier.accounts.models import User
from quartier.places.models import District

WITHOUT_FORMAT = "ohne"
"""Stands in addresses for a campaign without spots of its own."""


@dataclass(frozen=True, kw_only=True)
class Beginning:
    """What an editor has said about a new campaign."""

    index: CampaignIndexPage
    title: str
    first_day: date
    last_day: date
    districts: Iterable[District] = ()


def empty_sample() -> Sample:
    """What a campaign of no format starts with."""
    return Sample(title=_("Neue Aktion"), teaser=_("Worum geht es?"))


@transaction.atomic
def draft(beginning: Beginning, kind: Format | None, user: User | None) -> CampaignPage:
    """Make the page, not public yet, with the sample's texts in the site's language.

    Raises ValidationError where the page would not be right.
    """
    sample = kind.sample if kind else empty_sample()
    with translation.override(settings.LANGUAGE_CODE):
        page = CampaignPage(
            title=beginning.title,
            teaser=str(sample.teaser),
            format_key=kind.key if kind else "",
            first_day=beginning.first_day,
            last_day=beginning.last_day,
            body=[(name, spoken(value)) for name, value in sample.body],
            live=False,
            owner=user,
        )
        page.phases.set(
            CampaignPhase(phase=phase, first_day=day)
            for phase, day in phases(sample, beginning.first_day, beginning.last_day)
        )
        page.districts.set(list(beginning.districts))
        beginning.index.add_child(instance=page)
        page.save_revision(user=user, log_action=True)
        ChecklistItem.objects.bulk_create(
            ChecklistItem(campaign=page, text=text, due_on=day)
            for text, day in checklist(sample, beginning.first_day, beginning.last_day)
        )
    return page


def phases(sample: Sample, first: date, last: date) -> list[tuple[Phase, date]]:
    """Each phase with its day; one that would begin after the last day is left out."""
    planned = [*sample.phases, (Phase.UNDER_WAY, 0)]
    days = [(Phase(key), first + timedelta(days=away)) for key, away in planned]
    kept = [(phase, day) for phase, day in days if day <= last]
    kept.append((Phase.FINISHED, last + timedelta(days=1)))
    return sorted(kept, key=lambda pair: pair[0].place)


def checklist(sample: Sample, first: date, last: date) -> Iterator[tuple[str, date]]:
    """What is to be done and until when."""
    for text, away in sample.checklist:
        yield str(text), first + timedelta(days=away)
    for text, away in sample.afterwards:
        yield str(text), last + timedelta(days=away)


def spoken(value: Any) -> Any:
    """A block's value with its texts in the language of the moment."""
    if isinstance(value, Promise):
        return str(value)
    if isinstance(value, dict):
        return {name: spoken(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [spoken(one) for one in value]
    return value
