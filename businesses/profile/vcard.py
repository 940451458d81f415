"""A business as an entry for an address book: vCard 3.0 (RFC 2426).

Version 3.0, because Outlook and older telephones don't read 4.0.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils.timezone import now

from businesses.phones import phone_display
from businesses.profile.open_graph import absolute
from businesses.profile.presentation import Profile

if TYPE_CHECKING:
    from businesses.models import BusinessPage

LONGEST_LINE = 75
"""Octets of one line; longer ones go on in the next, behind a space."""


def vcard_response(page: "BusinessPage", request: HttpRequest) -> HttpResponse:
    """The card as a file that a telephone offers to save as a contact."""
    card = vcard(Profile(page), absolute(page.get_url(request) or ""))
    response = HttpResponse(card, content_type="text/vcard; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{page.slug}.vcf"'
    return response


def vcard(profile: Profile, url: str) -> str:
    """The text of the card, with line ends as the format asks for."""
    return "".join(f"{folded(line)}\r\n" for line in _lines(profile, url))


def escaped(text: str) -> str:
    """A text value: no character of it can end the value or the line."""
    for mark in "\\,;":
        text = text.replace(mark, f"\\{mark}")
    return "\\n".join(text.splitlines())


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, no letter torn apart."""
    pieces, length = [""], 0
    for letter in line:
        width = len(letter.encode())
        if length + width > LONGEST_LINE:
            pieces.append(" ")
            length = 1
        pieces[-1] += letter
        length += width
    return "\r\n".join(pieces)


def _lines(profile: Profile, url: str) -> Iterator[str]:
    name = escaped(profile.title)
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{name}"
    yield f"N:{name};;;;"
    yield f"ORG:{name}"
    yield "X-ABSHOWAS:COMPANY"
    if profile.phone:
        yield f"TEL;TYPE=WORK,VOICE:{_number(profile.phone)}"
    if profile.email:
        yield f"EMAIL;TYPE=INTERNET,WORK:{escaped(profile.email)}"
    if profile.street_line or profile.town_line:
        street, town, code = map(
            escaped, (profile.street_line, profile.town, profile.postcode)
        )
        yield f"ADR;TYPE=WORK:;;{street};{town};;{code};"
    if place := profile.position:
        yield f"GEO:{place.lat:.6f};{place.lon:.6f}"
    if profile.claim:
        yield f"NOTE:{escaped(profile.claim)}"
    yield f"CATEGORIES:{escaped(profile.category.name)}"
    yield f"URL:{_one_line(profile.website or url)}"
    yield f"UID:{_one_line(url)}"
    yield f"REV:{(profile.last_published_at or now()):%Y-%m-%dT%H:%M:%SZ}"
    yield "END:VCARD"


def _number(phone: str) -> str:
    """E.164; with an extension in words, which the format has no other place for."""
    if ";" not in phone:
        return _one_line(phone)
    return escaped(phone_display(phone, "ZZ"))


def _one_line(text: str) -> str:
    return "".join(text.split())
