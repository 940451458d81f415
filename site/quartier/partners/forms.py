"""The one form through which an organisation or a meeting place is written."""

from businesses.place_form import OpenPlaceForm, ReachableForm


class PartnerPageForm(ReachableForm):
    """An organisation, written by editors or by its own staff."""


class MeetingPlacePageForm(OpenPlaceForm):
    """A meeting place, written by editors or by those who run it."""
