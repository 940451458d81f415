"""Records of the directory and of those who keep it right."""

from businesses.models.business import BusinessPage, BusinessTag
from businesses.models.category import Category
from businesses.models.claim import CardBatch, Claim, ClaimCode, ClaimState, ProofWay
from businesses.models.directory import DirectoryPage
from businesses.models.involvement import Involvement
from businesses.models.numbers import Counted, DailyNumber
from businesses.models.parts import GalleryPicture, SocialLink, SpecialDay
from businesses.models.portal import ChangeState, PortalDraft, ProfileChange
from businesses.models.search_document import SearchClock, SearchDocument
from businesses.models.synonyms import SynonymGroup
from businesses.models.team import Doing, Invitation, Role, TeamMember
from businesses.models.upkeep import (
    Confirmation,
    ConfirmationWay,
    ErrorReport,
    ReportedPart,
    ReportState,
    Upkeep,
)

__all__ = [
    "BusinessPage",
    "BusinessTag",
    "CardBatch",
    "Category",
    "ChangeState",
    "Claim",
    "ClaimCode",
    "ClaimState",
    "Confirmation",
    "ConfirmationWay",
    "Counted",
    "DailyNumber",
    "DirectoryPage",
    "Doing",
    "ErrorReport",
    "GalleryPicture",
    "Invitation",
    "Involvement",
    "PortalDraft",
    "ProfileChange",
    "ProofWay",
    "ReportState",
    "ReportedPart",
    "Role",
    "SearchClock",
    "SearchDocument",
    "SocialLink",
    "SpecialDay",
    "SynonymGroup",
    "TeamMember",
    "Upkeep",
]
