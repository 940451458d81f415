"""What a proof leads to: a place in the team, or a claim that an editor decides."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from django.db import transaction

from businesses.claims import telling
from businesses.claims.origin import is_proved_by
from businesses.models import (
    BusinessPage,
    Claim,
    ClaimCode,
    ClaimState,
    ProofWay,
    Role,
)
from businesses.team.joining import clear, join, one_at_a_time, owners_of
from quartier.accounts.models import User
from quartier.mail.undeliverable import confirmed


class Became(Enum):
    """What became of a proof."""

    OWNER = auto()
    OWNER_ALREADY = auto()
    DISPUTED = auto()
    WAITING = auto()


@dataclass(frozen=True)
class Granted:
    """The business that a proof is about, and what became of it."""

    business: BusinessPage
    became: Became


class DecidedAlreadyError(Exception):
    """Somebody else has answered this claim meanwhile."""


def usable_code(secret_hash: str, now: datetime) -> ClaimCode | None:
    """The code, if it opens a profile that all can see; looking at it uses nothing."""
    usable = ClaimCode.objects.usable(now).filter(business__live=True)
    return usable.select_related("business").filter(secret_hash=secret_hash).first()


def use_code(secret_hash: str, user: User, now: datetime) -> Granted | None:
    """Use a code up and take its bearer into the team, both or neither.

    None if the code is wrong, used, revoked or expired. Where another owner is
    already, nothing changes for them: the claim waits for an editor. So does one
    through a mailbox of a website that only an import knows.
    """
    with transaction.atomic():
        code = usable_code(secret_hash, now)
        if code is None:
            return None
        one_at_a_time(code.business_id)
        business = code.business
        owners = owners_of(business)
        if user in owners:
            return Granted(business, Became.OWNER_ALREADY)
        if not ClaimCode.objects.use(secret_hash, user, now):
            return None
        if code.email:
            confirmed(code.email)
        way = ProofWay(code.way)
        if owners:
            open_claim(business, user, way, is_disputed=True)
            return Granted(business, Became.DISPUTED)
        if way == ProofWay.WEBSITE and not is_proved_by(business, code.email):
            open_claim(business, user, way)
            return Granted(business, Became.WAITING)
        join(business, user, Role.OWNER)
        _settle_open_claim(business, user, now)
        Claim.objects.create(
            business=business,
            user=user,
            way=way,
            state=ClaimState.GRANTED,
            decided_at=now,
        )
        telling.welcome(business, user)
        return Granted(business, Became.OWNER)


def mailbox_of(claim: Claim) -> str:
    """Where the link was read that a claim through a mailbox came from, if known."""
    used = ClaimCode.objects.filter(
        business=claim.business_id, way=ProofWay.WEBSITE, used_by=claim.user_id
    )
    return used.order_by("-used_at").values_list("email", flat=True).first() or ""


def open_claim(
    business: BusinessPage,
    user: User,
    way: ProofWay,
    *,
    is_disputed: bool = False,
    phone: str = "",
    message: str = "",
) -> Claim:
    """Ask the editors; a person asks for one business once at a time."""
    with transaction.atomic():
        one_at_a_time(business.pk)
        claim, is_new = Claim.objects.get_or_create(
            business=business, user=user, state=ClaimState.OPEN, defaults={"way": way}
        )
        claim.way = way
        claim.is_disputed = claim.is_disputed or is_disputed
        claim.phone = phone or claim.phone
        claim.message = message or claim.message
        claim.save()
        if is_new or is_disputed:
            telling.claim_waits(claim)
        return claim


def grant(claim: Claim, editor: User, now: datetime, *, alone: bool = False) -> None:
    """Make the person owner, beside the others or instead of them.

    Raises DecidedAlreadyError when somebody else was quicker.
    """
    with transaction.atomic():
        one_at_a_time(claim.business_id)
        _decide(claim, ClaimState.GRANTED, editor, now)
        join(claim.business, claim.user, Role.OWNER)
        for user in clear(claim.business, but=claim.user) if alone else ():
            telling.replaced(claim.business, user)
        telling.welcome(claim.business, claim.user)


def refuse(claim: Claim, editor: User, now: datetime, answer: str) -> None:
    """Say no with a sentence. Raises DecidedAlreadyError, see `grant`."""
    with transaction.atomic():
        _decide(claim, ClaimState.REFUSED, editor, now, answer)
        telling.refused(claim)


def withdraw(claim: Claim, now: datetime) -> None:
    """Take back one's own claim; nothing happens if it has been answered."""
    open_ones = Claim.objects.filter(pk=claim.pk, state=ClaimState.OPEN)
    open_ones.update(state=ClaimState.WITHDRAWN, decided_at=now)


def _decide(
    claim: Claim, state: ClaimState, editor: User, now: datetime, answer: str = ""
) -> None:
    """Of two editors who answer at the same time one does."""
    changed = Claim.objects.filter(pk=claim.pk, state=ClaimState.OPEN).update(
        state=state, decided_at=now, decided_by=editor, answer=answer
    )
    if not changed:
        raise DecidedAlreadyError
    claim.refresh_from_db()


def _settle_open_claim(business: BusinessPage, user: User, now: datetime) -> None:
    """What the person had asked before has come true."""
    Claim.objects.filter(business=business, user=user, state=ClaimState.OPEN).update(
        state=ClaimState.GRANTED, decided_at=now
    )
