"""Who looks after a spot: beginning, handing over and ending it. The only writer."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from businesses.models import BusinessPage
from campaigns.models import Adoption, Spot
from quartier.accounts.models import User


class SpotTakenError(Exception):
    """Somebody else looks after it already; says so in a sentence."""

    def __str__(self) -> str:
        return _(
            "Dieser Ort ist gerade vergeben worden. Bitte wählen Sie einen anderen."
        )


class NotAdoptableError(Exception):
    """Spots of this campaign have no adopters; says so in a sentence."""

    def __str__(self) -> str:
        return _("Bei dieser Aktion gibt es keine Patenschaften.")


def adopt(
    spot: Spot,
    by: BusinessPage | str,
    user: User | None,
    *,
    now: datetime | None = None,
) -> Adoption:
    """Have a business, or somebody known by a name, look after a spot from now on.

    Of many who ask at once the database lets one have it; the others get a
    `SpotTakenError`. Who asks twice has it once.
    """
    kind = spot.campaign.format
    if kind is None or not kind.adoptable:
        raise NotAdoptableError
    moment = now or timezone.now()
    business = by if isinstance(by, BusinessPage) else None
    name = by.strip()[:80] if isinstance(by, str) else ""
    if business is None and not name:
        raise ValidationError(_("Bitte sagen Sie, wer sich kümmert."))
    wanted = Adoption(
        spot=spot,
        business=business,
        name=name,
        season=timezone.localtime(moment).year,
        made_by=user,
    )
    try:
        with transaction.atomic():
            wanted.save()
    except IntegrityError as error:
        has_it = Adoption.objects.current().filter(spot=spot, name=name)
        theirs = has_it.filter(business=business).first()
        if theirs is None:
            raise SpotTakenError from error
        return theirs
    return wanted


@transaction.atomic
def end(adoption: Adoption, *, now: datetime | None = None) -> bool:
    """Have it end; the spot is free again. False if it had ended before."""
    current = Adoption.objects.select_for_update().current()
    found = current.filter(pk=adoption.pk).first()
    if found is None:
        return False
    # Saved, not updated in bulk: what pages tell of adoptions follows from saving.
    found.ended_at = now or timezone.now()
    found.save(update_fields=["ended_at"])
    return True


@transaction.atomic
def hand_over(
    adoption: Adoption, to: BusinessPage | str, user: User | None
) -> Adoption:
    """Give a spot to somebody else without its being free in between."""
    if not end(adoption):
        raise SpotTakenError
    return adopt(adoption.spot, to, user)


@transaction.atomic
def renew(
    adoption: Adoption, user: User | None, *, now: datetime | None = None
) -> Adoption:
    """Go on in a new season; the old one stays in the spot's history.

    Within its own season there is nothing to renew.
    """
    moment = now or timezone.now()
    if adoption.season == timezone.localtime(moment).year:
        return adoption
    if not end(adoption, now=moment):
        raise SpotTakenError
    by = adoption.business or adoption.name
    return adopt(adoption.spot, by, user, now=moment)


def end_seasons_before(campaign_pk: int, year: int, *, now: datetime) -> int:
    """End what began in earlier seasons and was not renewed; returns how many."""
    old = Adoption.objects.current().filter(
        spot__campaign_id=campaign_pk, season__lt=year
    )
    return sum(end(adoption, now=now) for adoption in old)


def set_stand_in(
    adoption: Adoption, name: str, first_day: date | None, last_day: date | None
) -> None:
    """Say who waters during the holidays; an empty name takes it back."""
    name = name.strip()[:80]
    if not name:
        first_day = last_day = None
    elif first_day is None or last_day is None:
        raise ValidationError(_("Bitte sagen Sie, von wann bis wann."))
    elif last_day < first_day:
        raise ValidationError(_("Die Vertretung endet, bevor sie beginnt."))
    adoption.stand_in = name
    adoption.stand_in_from = first_day
    adoption.stand_in_until = last_day
    adoption.save(update_fields=["stand_in", "stand_in_from", "stand_in_until"])


def stand_in_on(adoption: Adoption, today: date) -> str:
    """Who stands in on that day; "" if nobody does."""
    first_day, last_day = adoption.stand_in_from, adoption.stand_in_until
    if first_day is None or last_day is None:
        return ""
    return adoption.stand_in if first_day <= today <= last_day else ""


def may_care(user: User, spot: Spot) -> bool:
    """Whether this person tells as adopter what happens at a spot.

    That is the team of the business that looks after it, and every editor who may edit
    the campaign.
    """
    if not user.is_authenticated or not user.is_active:
        return False
    adopters = Adoption.objects.current().filter(spot=spot)
    if adopters.filter(business__team__user=user).exists():
        return True
    return spot.campaign.permissions_for_user(user).can_edit()
