"""What about a business still waits for somebody, asked once for a whole page."""

from dataclasses import dataclass

from businesses.models import (
    BusinessPage,
    ChangeState,
    ErrorReport,
    ProfileChange,
    ReportState,
)


@dataclass(frozen=True)
class Unsettled:
    """Reports that nobody has answered, and changes that are not public."""

    reports: list[ErrorReport]
    sent_back: list[ProfileChange]
    waiting_parts: set[str]
    """The keys of the parts that an editor has yet to release."""

    @classmethod
    def of(cls, business: BusinessPage) -> "Unsettled":
        """As it is stored now."""
        states = [ChangeState.SENT_BACK, ChangeState.WAITING]
        changes = list(business.changes.filter(state__in=states))
        return cls(
            list(business.reports.filter(state=ReportState.OPEN)),
            [one for one in changes if one.state == ChangeState.SENT_BACK],
            {one.part for one in changes if one.state == ChangeState.WAITING},
        )
