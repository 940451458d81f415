"""Colours that people choose, held to the contrast that everybody can read."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

HEX = re.compile(r"#[0-9a-fA-F]{6}")


def validate_colour(value: str) -> None:
    """Refuse what is no colour written as #rrggbb."""
    if not HEX.fullmatch(value):
        raise ValidationError(
            _("Schreiben Sie die Farbe als # und sechs Zeichen, etwa #1f5f3f.")
        )
