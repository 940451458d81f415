"""Records of organisations, of their people and of their meeting places."""

from quartier.partners.models.meeting_place import MeetingPlacePage, MeetingPlacesPage
from quartier.partners.models.partner import PartnerPage, PartnersPage
from quartier.partners.models.parts import (
    ConsultationHour,
    ContactPerson,
    PlaceDay,
    PlacePicture,
    Room,
)
from quartier.partners.models.staff import (
    Doing,
    StaffInvitation,
    StaffMember,
    StaffRole,
)

__all__ = [
    "ConsultationHour",
    "ContactPerson",
    "Doing",
    "MeetingPlacePage",
    "MeetingPlacesPage",
    "PartnerPage",
    "PartnersPage",
    "PlaceDay",
    "PlacePicture",
    "Room",
    "StaffInvitation",
    "StaffMember",
    "StaffRole",
]
