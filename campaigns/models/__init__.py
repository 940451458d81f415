"""Records of campaigns and of all who take part."""

from campaigns.models.campaign import CampaignPage, CampaignTag
from campaigns.models.checklist import ChecklistItem
from campaigns.models.dates import CampaignDate
from campaigns.models.index import CampaignIndexPage
from campaigns.models.materials import Material, MaterialState
from campaigns.models.participation import Participation, ParticipationState
from campaigns.models.parts import (
    CampaignPartner,
    CampaignPhase,
    PartnerRole,
    ResultNumber,
)
from campaigns.models.phase_change import PhaseChange
from campaigns.models.sign_up import SignUp, SignUpState
from campaigns.models.spot import Adoption, DiaryEntry, EntryState, Spot
from campaigns.models.update import CampaignUpdate

__all__ = [
    "Adoption",
    "CampaignDate",
    "CampaignIndexPage",
    "CampaignPage",
    "CampaignPartner",
    "CampaignPhase",
    "CampaignTag",
    "CampaignUpdate",
    "ChecklistItem",
    "DiaryEntry",
    "EntryState",
    "Material",
    "MaterialState",
    "Participation",
    "ParticipationState",
    "PartnerRole",
    "PhaseChange",
    "ResultNumber",
    "SignUp",
    "SignUpState",
    "Spot",
]
