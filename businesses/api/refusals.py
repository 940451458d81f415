"""Questions that can't be answered, told so that a programmer can mend them."""

from collections.abc import Iterable
from typing import Any

from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

SENTENCES = {
    "int_parsing": gettext_noop("Der Wert muss eine ganze Zahl sein."),
    "int_parsing_size": gettext_noop("Der Wert muss eine ganze Zahl sein."),
    "float_parsing": gettext_noop("Der Wert muss eine Zahl sein."),
    "finite_number": gettext_noop("Der Wert muss eine Zahl sein."),
    "bool_parsing": gettext_noop("Der Wert muss true oder false sein."),
    "greater_than": gettext_noop("Der Wert muss größer als %(gt)s sein."),
    "greater_than_equal": gettext_noop("Der Wert muss mindestens %(ge)s sein."),
    "less_than_equal": gettext_noop("Der Wert darf höchstens %(le)s sein."),
    "string_too_long": gettext_noop(
        "Der Wert darf höchstens %(max_length)s Zeichen haben."
    ),
    "too_long": gettext_noop("Es dürfen höchstens %(max_length)s Werte sein."),
    "literal_error": gettext_noop("Möglich sind: %(expected)s."),
}
"""What we say for the kinds of errors that pydantic finds."""


class BadParameterError(Exception):
    """A parameter whose value makes no sense, or not together with the others."""

    def __init__(self, parameter: str, message: str) -> None:
        super().__init__(parameter, message)
        self.parameter = parameter
        self.message = message


def refusal(status: int, detail: str, **more: Any) -> JsonResponse:
    """An answer without data; `detail` is a sentence in the reader's language."""
    response = JsonResponse({"detail": detail, **more}, status=status)
    response["Cache-Control"] = "no-store"
    return response


def refused(errors: Iterable[BadParameterError]) -> JsonResponse:
    """422 with every bad parameter and its sentence; `detail` tells the first."""
    found = [{"parameter": one.parameter, "message": one.message} for one in errors]
    detail = "{parameter}: {message}".format(**found[0])
    return refusal(422, detail, errors=found)


def read_error(error: dict[str, Any]) -> BadParameterError:
    """What pydantic found, in our words: the last name in `loc` is the parameter."""
    names = [part for part in error["loc"] if isinstance(part, str)]
    context = dict(error.get("ctx", {}))
    if "expected" in context:
        context["expected"] = context["expected"].replace(" or ", ", ")
    sentence = SENTENCES.get(error["type"])
    if sentence:
        message = _(sentence) % context
    elif error["type"] == "value_error":
        message = str(context["error"])
    else:
        message = _("Diesen Wert verstehen wir nicht.")
    return BadParameterError(names[-1], message)
