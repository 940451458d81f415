"""A business takes part in a campaign, leaves it, and says what it plans.

The only writer of participations, for teams and editors alike.
"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from businesses.models import BusinessPage
from businesses.team.standing import is_trusted
from campaigns.adoption import end
from campaigns.models import (
    Adoption,
    CampaignPage,
    Participation,
    ParticipationState,
)
from quartier.accounts.models import User


class TakesPartAlreadyError(Exception):
    """The same business twice; says so in a sentence."""

    def __init__(self, business: BusinessPage):
        super().__init__(business)
        self.business = business

    def __str__(self) -> str:
        return _("„%(business)s“ macht schon mit.") % {"business": self.business.title}


def join(
    campaign: CampaignPage, business: BusinessPage, user: User | None
) -> Participation:
    """Take part from now on; who left or was invited before does so again.

    Of two who do it at once one has done it; the other gets TakesPartAlreadyError.
    """
    joined = ParticipationState.JOINED
    one, is_new = Participation.objects.get_or_create(
        campaign=campaign,
        business=business,
        defaults={"state": joined, "made_by": user},
    )
    if is_new:
        return one
    outside = Participation.objects.filter(pk=one.pk).exclude(state=joined)
    if not outside.update(state=joined, made_by=user, joined_at=timezone.now()):
        raise TakesPartAlreadyError(business)
    one.refresh_from_db()
    return one


@transaction.atomic
def leave(participation: Participation, now: datetime) -> bool:
    """Take part no longer; what it looked after is free again. False if it had left."""
    there = Participation.objects.joined().filter(pk=participation.pk)
    if not there.update(state=ParticipationState.LEFT):
        return False
    adoptions = Adoption.objects.current().filter(
        business_id=participation.business_id,
        spot__campaign_id=participation.campaign_id,
    )
    for adoption in adoptions:
        end(adoption, now=now)
    return True


def set_line(participation: Participation, line: str) -> bool:
    """Say in one sentence what the business plans; whether it is public at once.

    Words of a team that is not trusted yet wait for an editor; until then readers see
    what they saw before. An empty line is gone at once.
    """
    line = " ".join(line.split())
    public = participation.public_line
    if not line or line == public or is_trusted(participation.business):
        _show(participation, line)
        return True
    participation.proposed_line = line
    participation.save(update_fields=["proposed_line"])
    return False


def approve_line(participation: Participation, read: str) -> bool:
    """Show a line that an editor has read; False if it is another one by now."""
    if not read or participation.proposed_line != read:
        return False
    _show(participation, read)
    return True


def refuse_line(participation: Participation, read: str) -> bool:
    """Throw a line away that an editor has read; the one before stays."""
    waiting = Participation.objects.filter(pk=participation.pk, proposed_line=read)
    return waiting.update(proposed_line="") == 1


def set_time(
    participation: Participation, starts_at: datetime | None, ends_at: datetime | None
) -> None:
    """Say when; times are facts and public at once.

    Raises ValidationError for an end without or before a beginning, and for days
    outside of the campaign.
    """
    if ends_at and (starts_at is None or ends_at <= starts_at):
        raise ValidationError(_("Das Ende liegt vor dem Beginn."))
    campaign = participation.campaign
    for moment in filter(None, (starts_at, ends_at)):
        day = timezone.localdate(moment)
        if not campaign.first_day <= day <= campaign.last_day:
            raise ValidationError(
                _("Der Tag liegt außerhalb der Aktion (%(first)s bis %(last)s).")
                % {
                    "first": f"{campaign.first_day:%d.%m.%Y}",
                    "last": f"{campaign.last_day:%d.%m.%Y}",
                }
            )
    participation.starts_at, participation.ends_at = starts_at, ends_at
    participation.save(update_fields=["starts_at", "ends_at"])


def _show(participation: Participation, line: str) -> None:
    participation.line = line
    participation.line_is_approved = bool(line)
    participation.proposed_line = ""
    fields = ["line", "line_is_approved", "proposed_line"]
    participation.save(update_fields=fields)
