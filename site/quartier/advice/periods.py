"""How long requests for advice are kept; all lengths in days."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from quartier.accounts.periods import PERIODS
from quartier.advice.choices import RequestState

if TYPE_CHECKING:
    from quartier.advice.models import AdviceRequest

LONGEST = PERIODS["advice-requests"].days
"""After the last step."""
LONGEST_DONE = 30
"""After it was settled or called off."""
TIME_TO_CONFIRM = timedelta(hours=48)
"""For who has given an e-mail address."""


def deletion(request: "AdviceRequest", now: datetime) -> datetime:
    """When a request goes whose last step is now; an appointment is a step, too."""
    if request.state == RequestState.UNCONFIRMED:
        return now + TIME_TO_CONFIRM
    index = request.offer.index if request.offer else None
    if RequestState(request.state).is_over:
        return now + timedelta(days=index.kept_days_done if index else LONGEST_DONE)
    last = max(now, request.starts_at or now)
    return last + timedelta(days=index.kept_days if index else LONGEST)
