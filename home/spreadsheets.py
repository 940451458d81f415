"""What the admin exports as CSV: text in every cell, never a formula.

Spreadsheet programs run what begins like one, and shops choose their names themselves
(OWASP, "CSV Injection"). Excel files need nothing: there a cell says that it is text.
"""

from typing import Any

from django.utils.encoding import force_str
from wagtail.admin.views.mixins import SpreadsheetExportMixin

BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_text(value: Any) -> Any:
    """The value of a cell; an apostrophe in front of what could be run."""
    shown = force_str(value, strings_only=True)
    if isinstance(shown, str) and shown.startswith(BEGINNINGS):
        return f"'{shown}"
    return shown


def write_text_into_csv() -> None:
    """Have every export of Wagtail do so; what it treats itself stays as it is."""
    SpreadsheetExportMixin.custom_value_preprocess[object] = {
        SpreadsheetExportMixin.FORMAT_CSV: as_text
    }
