"""A request in words, for the person and for the counsellors."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from businesses.choices import language_name
from businesses.phones import phone_display
from quartier.advice.choices import RequestState, StepKind, Topic, times_in_words
from quartier.advice.models import AdviceRequest, RequestStep
from quartier.advice.requests.mails import in_words


@dataclass(frozen=True)
class ShownStep:
    """What happened, when, and what was said."""

    step: RequestStep
    label: str
    at: str
    when: str
    """The time that was named with it."""

    @classmethod
    def of(cls, step: RequestStep, now: datetime) -> "ShownStep":
        """The same in the reader's language."""
        named = {StepKind.PROPOSED, StepKind.FIXED, StepKind.ACCEPTED}
        starts_at = step.starts_at if step.kind in named else None
        label = step.get_kind_display()
        return cls(step, label, in_words(step.at, now), in_words(starts_at, now))


@dataclass(frozen=True)
class ShownRequest:
    """All of a request."""

    request: AdviceRequest
    when: str
    times: list[str]
    language: str
    topic: str
    phone_uri: str
    phone_display: str
    now: datetime

    @classmethod
    def of(cls, request: AdviceRequest, now: datetime) -> "ShownRequest":
        """The same in the reader's language."""
        return cls(
            request,
            in_words(request.starts_at, now),
            times_in_words(request.times),
            language_name(request.language),
            str(Topic(request.topic).label) if request.topic else "",
            f"tel:{request.phone}" if request.phone else "",
            phone_display(request.phone),
            now,
        )

    @cached_property
    def steps(self) -> list[ShownStep]:
        """What happened, in its order; lists do not ask for it."""
        steps = self.request.steps.select_related("written_by")
        return [ShownStep.of(step, self.now) for step in steps]

    def can_be_accepted(self, now: datetime) -> bool:
        """Whether a time waits for the person's yes."""
        starts_at = self.request.starts_at
        is_coming = starts_at is not None and starts_at > now
        return self.request.state == RequestState.ANSWERED and is_coming
