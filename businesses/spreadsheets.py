"""What goes into tables that people open in a spreadsheet."""

import re

FORMULA = re.compile(r"^\s*[=+\-@\t\r]")
"""What spreadsheets take for the beginning of a formula (OWASP, CSV injection)."""

NUMBER = re.compile(r"^\+\d+$")
"""A telephone number is no formula."""


def harmless(value: object) -> object:
    """The value of a cell; a text that would run as a formula gets an apostrophe."""
    dangerous = isinstance(value, str) and FORMULA.match(value)
    return f"'{value}" if dangerous and not NUMBER.match(str(value)) else value
