"""Fixed sets that a business chooses from."""

from babel import Locale
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class Wheelchair(models.TextChoices):
    """Whether a wheelchair gets in; the values are OpenStreetMap's."""

    YES = "yes", _("mit dem Rollstuhl gut zugänglich")
    LIMITED = "limited", _("mit dem Rollstuhl teilweise zugänglich")
    NO = "no", _("mit dem Rollstuhl nicht zugänglich")
    UNKNOWN = "unknown", _("Zugang mit dem Rollstuhl unbekannt")


class Payment(models.TextChoices):
    """Ways to pay."""

    CASH = "cash", _("Bargeld")
    GIROCARD = "girocard", _("Girocard")
    CREDIT_CARDS = "credit_cards", _("Kreditkarte")
    CONTACTLESS = "contactless", _("Kontaktlos")
    INVOICE = "invoice", _("Rechnung")


class Source(models.TextChoices):
    """Where an entry came from."""

    EDITOR = "editor", _("Redaktion")
    OSM = "osm", _("OpenStreetMap")
    FILE = "file", _("Datei")


class ConfirmedBy(models.TextChoices):
    """Who last said that an entry is right."""

    TEAM = "team", _("vom Geschäft")
    EDITOR = "editor", _("von der Redaktion")
    SOURCE = "source", _("aus der Quelle")


# The languages spoken most in German neighbourhoods, as ISO 639 codes.
LANGUAGES = [
    *["de", "ar", "bg", "bs", "cs", "da", "el", "en", "es", "fa", "fr", "hr", "hu"],
    *["it", "ja", "ko", "ku", "nl", "pl", "pt", "ro", "ru", "sq", "sr", "sv", "ta"],
    *["th", "ti", "tr", "uk", "ur", "vi", "zh"],
]


def language_name(code: str) -> str:
    """The name of a language in the reader's language; the code if it has none."""
    reader = Locale.parse(get_language() or "de", sep="-")
    return reader.languages.get(code, code)


def language_choices() -> list[tuple[str, str]]:
    """Codes and names, German first and the others by name."""
    rest = sorted(((code, language_name(code)) for code in LANGUAGES[1:]), key=_by_name)
    return [("de", language_name("de")), *rest]


def _by_name(choice: tuple[str, str]) -> str:
    return choice[1]
