"""What about a business still waits for somebody, asked once for a whole page."""

from dataclasses import dataclass

from businesses.models import (
    BusinessPage,
    ChangeState,
    ErrorReport,
    ProfileChange,
    ReportState,
    Upkeep,
)


@dataclass(frozen=True)
class Unsettled:
    """Reports without answer, changes that are not public, a closure nobody saw to."""

    reports: list[ErrorReport]
    sent_back: list[ProfileChange]
    waiting_parts: set[str]
    """The keys of the parts that an editor has yet to release."""
    said_gone: bool
    """Whether somebody of the business said that it is no more."""

    @classmethod
    def of(cls, business: BusinessPage) -> "Unsettled":
        """As it is stored now."""
        states = [ChangeState.SENT_BACK, ChangeState.WAITING]
        changes = list(business.changes.filter(state__in=states))
        return cls(
            list(business.reports.filter(state=ReportState.OPEN)),
            [one for one in changes if one.state == ChangeState.SENT_BACK],
            {one.part for one in changes if one.state == ChangeState.WAITING},
            Upkeep.objects.filter(
                business=business, said_gone_at__isnull=False
            ).exists(),
        )
