"""What is new in a campaign: the door through which teams and editors tell it."""

from datetime import datetime

from django.db import transaction
from wagtail.models import WorkflowState

from businesses.models import BusinessPage
from campaigns.models import CampaignPage, CampaignUpdate, Participation
from quartier.accounts.models import User
from quartier.media.models import Picture


class NotTakingPartError(Exception):
    """The business does not take part, or the campaign is not public."""


def post(
    campaign: CampaignPage,
    business: BusinessPage,
    user: User,
    *,
    title: str,
    text: str,
    now: datetime,
    picture: Picture | None = None,
) -> CampaignUpdate:
    """Write an update for the team of a business; it waits until an editor approves it.

    Nothing of it is public before. The right to write for the business is the caller's
    to check. Raises NotTakingPartError, and ValidationError for an empty or long text.
    """
    if not _takes_part(campaign, business):
        raise NotTakingPartError
    update = CampaignUpdate(
        campaign=campaign,
        business=business,
        written_by=user,
        title=title.strip(),
        text=text.strip(),
        picture=picture,
        posted_at=now,
        live=False,
    )
    update.full_clean()
    with transaction.atomic():
        update.save()
        update.save_revision(user=user, log_action=True)
        workflow = update.get_workflow()
        if workflow:
            workflow.start(update, user)
    return update


def is_waiting(update: CampaignUpdate) -> bool:
    """Whether an editor still has to look at it."""
    state = update.current_workflow_state
    return bool(
        state and state.status == WorkflowState.STATUS_IN_PROGRESS and not update.live
    )


def _takes_part(campaign: CampaignPage, business: BusinessPage) -> bool:
    shown = Participation.objects.shown()
    return shown.filter(campaign_id=campaign.pk, business_id=business.pk).exists()
