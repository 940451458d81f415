"""What somebody has typed and not saved: kept on the server, offered again."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, QueryDict

from businesses.models import BusinessPage, PortalDraft
from businesses.moderation.parts import Part
from quartier.accounts.models import User

MOST_CHARACTERS = 40_000
TYPED = "portal_typed"
"""Where a session keeps the words of somebody who has to sign in first."""

Typed = dict[str, list[str]]


def inputs_of(part: Part, data: QueryDict) -> Typed:
    """The inputs of this part's form; nothing if there are far too many words."""
    typed = {
        name: [str(value) for value in data.getlist(name)]
        for name in data
        if _belongs(part, name)
    }
    size = sum(len(name) + sum(map(len, values)) for name, values in typed.items())
    return typed if size <= MOST_CHARACTERS else {}


def as_data(typed: Mapping[str, list[str]]) -> QueryDict:
    """The inputs as a form takes them."""
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(name, values)
    return data


def draft_of(business: BusinessPage, person: User, part: Part) -> PortalDraft | None:
    """What this person has begun to type here."""
    return PortalDraft.objects.filter(
        business=business, user=person, part=part.key
    ).first()


def keep(
    business: BusinessPage, person: User, part: Part, typed: Typed, version: str
) -> None:
    """Remember what was typed, in place of what was typed before."""
    if not typed:
        return
    PortalDraft.objects.update_or_create(
        business=business,
        user=person,
        part=part.key,
        defaults={"values": typed, "loaded_version": version[:64]},
    )


def forget(business: BusinessPage, person: User, part: Part) -> None:
    """It was saved, or is no longer wanted."""
    PortalDraft.objects.filter(business=business, user=person, part=part.key).delete()


def keep_over_sign_in(request: HttpRequest, business_pk: int, part: Part) -> None:
    """Whoever was away for too long finds their words again after signing in."""
    request.session[TYPED] = {
        "business": business_pk,
        "part": part.key,
        "values": inputs_of(part, request.POST),
        "version": request.POST.get("loaded_version", "")[:64],
    }


def typed_before_sign_in(
    request: HttpRequest, business_pk: int, part: Part
) -> dict[str, Any] | None:
    """The words that `keep_over_sign_in` kept for this form."""
    kept = request.session.get(TYPED)
    if kept and (kept["business"], kept["part"]) == (business_pk, part.key):
        return kept
    return None


def _belongs(part: Part, name: str) -> bool:
    return (
        name in part.fields
        or any(name.startswith(f"{field}_") for field in part.fields)
        or any(name.startswith(f"{relation}-") for relation in part.relations)
    )
