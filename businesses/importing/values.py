"""Values as files have them, made into what a business page stores.

Each function takes a text that is not empty and gives the stored value or raises
BadValueError with a sentence that says what is wrong.
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils import timezone
from django.utils.translation import gettext as _

from businesses.choices import Wheelchair
from businesses.importing.refusals import BadValueError
from businesses.phones import PhoneError, clean_phone
from quartier.places.folding import fold

SHOWN = 60
"""Characters of a bad value that a message shows."""

_SPACES = re.compile(r"\s+")
_SEPARATORS = re.compile(r"[;,\n]")
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):(?!\d)", re.IGNORECASE)
_NEXT_ADDRESS = re.compile(r"[;,]\s*(?=https?:|www\.)|;\s+|\s+", re.IGNORECASE)
_MISREAD = re.compile("\N{REPLACEMENT CHARACTER}|[ÃÂ][\x80-\xbf]|â€")
_check_web_address = URLValidator(schemes=["http", "https"])

_WHEELCHAIR = {
    **dict.fromkeys(("yes", "designated", "ja", "true", "gut"), Wheelchair.YES),
    **dict.fromkeys(("limited", "teilweise", "eingeschrankt"), Wheelchair.LIMITED),
    **dict.fromkeys(("no", "nein", "false", "nicht"), Wheelchair.NO),
    **dict.fromkeys(("unknown", "unbekannt"), Wheelchair.UNKNOWN),
}


def shown(text: str) -> str:
    """A value for a message: quoted, on one line, and not endless."""
    flat = tidy(text)
    return f"„{flat[:SHOWN]}…“" if len(flat) > SHOWN else f"„{flat}“"


def tidy(text: str) -> str:
    """The text on one line, without characters that nobody can see."""
    seen = (" " if mark in "\t\r\n" else mark for mark in text)
    return _SPACES.sub(" ", "".join(mark for mark in seen if not _hidden(mark))).strip()


def has_hidden_marks(text: str) -> bool:
    """Whether the text has control characters, halves of pairs or such."""
    return any(_hidden(mark) for mark in text if mark not in "\t\r\n")


def looks_misread(text: str) -> bool:
    """Whether the text was read in a wrong encoding before it came to us."""
    return bool(_MISREAD.search(text))


def _hidden(mark: str) -> bool:
    # Joiners belong to Arabic, Persian and Indian spelling, and to emoji.
    category = unicodedata.category(mark)
    return category in ("Cc", "Cs", "Co", "Cn") or (
        category == "Cf" and mark not in "\u200c\u200d"
    )


def split_list(text: str) -> list[str]:
    """The parts of "a; b, c"."""
    return [part.strip() for part in _SEPARATORS.split(text) if part.strip()]


def phone(text: str, country: str | None = None) -> str:
    """The first number of a list that can be called, in E.164 form."""
    numbers: list[str] = []
    wrong: list[str] = []
    for part in split_list(text):
        try:
            number = clean_phone(part, country)
        except PhoneError:
            wrong.append(part)
        else:
            if _is_in_use(number):
                numbers.append(number)
            else:
                wrong.append(part)
    if wrong or not numbers:
        message = _("%(value)s ist keine Telefonnummer.") % {
            "value": shown("; ".join(wrong) or text)
        }
        raise BadValueError(message, numbers[0] if numbers else None)
    return numbers[0]


def _is_in_use(number: str) -> bool:
    """Whether the numbering plan has such numbers; nobody is there to ask back."""
    return phonenumbers.is_valid_number(phonenumbers.parse(number))


def web_address(text: str) -> str:
    """The first http or https address; "example.org" becomes one too."""
    part = _NEXT_ADDRESS.split(text.strip())[0]
    scheme = _SCHEME.match(part)
    if scheme and scheme[1].lower() not in ("http", "https"):
        raise BadValueError(
            _("%(value)s ist keine Webadresse.") % {"value": shown(text)}
        )
    url = part if scheme else f"https://{part.removeprefix('//')}"
    try:
        _check_web_address(url)
    except ValidationError as error:
        message = _("%(value)s ist keine Webadresse.") % {"value": shown(text)}
        raise BadValueError(message) from error
    return url


def email(text: str) -> str:
    """The first e-mail address of a list."""
    for part in split_list(text.removeprefix("mailto:")):
        try:
            validate_email(part)
        except ValidationError:
            continue
        return part
    raise BadValueError(
        _("%(value)s ist keine E-Mail-Adresse.") % {"value": shown(text)}
    )


def wheelchair(text: str) -> str:
    """OpenStreetMap's word, or a German one."""
    try:
        return str(_WHEELCHAIR[fold(text)])
    except KeyError as error:
        message = _("%(value)s kennen wir nicht. Möglich: ja, teilweise, nein.")
        raise BadValueError(message % {"value": shown(text)}) from error


def past_day(text: str) -> str:
    """A day as 2026-04-24 that is not to come."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        message = _("%(value)s ist kein Tag.") % {"value": shown(text)}
        raise BadValueError(message) from error
    if day > timezone.localdate():
        raise BadValueError(
            _("%(value)s liegt in der Zukunft.") % {"value": shown(text)}
        )
    return day.isoformat()


def position(longitude: object, latitude: object) -> tuple[str, str]:
    """Longitude and latitude in degrees, with six decimals (11 cm)."""
    east, north = _degrees(longitude), _degrees(latitude)
    if abs(north) > 90 and abs(north) <= 180 and abs(east) <= 90:
        raise BadValueError(_("Breite und Länge sind wohl vertauscht."))
    if abs(north) > 90 or abs(east) > 180:
        raise BadValueError(
            _("%(value)s liegt nicht auf der Erde.")
            % {"value": shown(f"{latitude}, {longitude}")}
        )
    return f"{east:.6f}", f"{north:.6f}"


def _degrees(value: object) -> Decimal:
    try:
        number = Decimal(str(value).strip().replace(",", "."))
    except InvalidOperation:
        number = Decimal("nan")
    if isinstance(value, bool) or not number.is_finite():
        raise BadValueError(
            _("%(value)s ist keine Gradzahl.") % {"value": shown(str(value))}
        )
    return number
