"""Asking businesses into a campaign: a mail to each team, once."""

from collections.abc import Iterable

from django.db import transaction
from django.urls import reverse
from django.utils import translation

from businesses.models import BusinessPage, TeamMember
from businesses.team.telling import in_one_line
from campaigns.models import CampaignPage, Participation, ParticipationState
from campaigns.participating import TakesPartAlreadyError, join
from campaigns.people.mail_kinds import INVITATION
from campaigns.public.when import period
from quartier.accounts.models import User
from quartier.mail.sending import send_mail


@transaction.atomic
def add_all(
    campaign: CampaignPage, businesses: Iterable[BusinessPage], editor: User
) -> tuple[int, list[str]]:
    """Enter businesses; returns how many are new, and who took part already."""
    added, known = 0, []
    for business in businesses:
        try:
            join(campaign, business, editor)
            added += 1
        except TakesPartAlreadyError as error:
            known.append(error.business.title)
    return added, known


@transaction.atomic
def invite_all(
    campaign: CampaignPage, businesses: Iterable[BusinessPage], editor: User
) -> int:
    """Ask businesses that do not take part; returns how many were asked now.

    Each person gets one mail for each business, however often editors ask.
    """
    asked = 0
    for business in businesses:
        _one, is_new = Participation.objects.get_or_create(
            campaign=campaign,
            business=business,
            defaults={"state": ParticipationState.ASKED, "made_by": editor},
        )
        if is_new:
            asked += 1
            _tell_team(campaign, business)
    return asked


def _tell_team(campaign: CampaignPage, business: BusinessPage) -> None:
    for member in TeamMember.objects.filter(business=business).select_related("user"):
        user = member.user
        if not user.is_active:
            continue
        with translation.override(user.language):
            context = {
                "business": in_one_line(business.title),
                "title": in_one_line(campaign.title),
                "teaser": campaign.teaser,
                "period": period(campaign.first_day, campaign.last_day),
                "link": reverse("portal_campaign", args=[business.pk, campaign.pk]),
            }
        send_mail(
            "campaign_invitation",
            user.email,
            context,
            kind=INVITATION,
            language=user.language,
            key=f"campaign:{campaign.pk}:{business.pk}:{user.pk}:asked",
        )
