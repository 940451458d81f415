"""From a template to a mail's subject, text and HTML."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from unicodedata import category

import mrml
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.text import Truncator
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _

from quartier.mail.letterhead import letterhead
from quartier.mail.markup import read_letter
from quartier.mail.plain_text import as_text

SUBJECT_LENGTH = 200
_BREAKING = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control characters, halves of letters, line and paragraph separators."""


@dataclass(frozen=True)
class Composed:
    """The three things of a mail that a template decides."""

    subject: str
    text: str
    html: str


def compose(
    name: str, context: Mapping[str, Any], language: str, refusal_url: str = ""
) -> Composed:
    """Render templates/mail/<name>.html once, for text and HTML alike.

    Raises ValidationError when a value would break the subject's one line, and
    MarkupError when the template is wrong.
    """
    with translation.override(language):
        head = letterhead()
        frame = {"letterhead": head, "refusal_url": refusal_url}
        letter = read_letter(
            render_to_string(f"mail/{name}.html", {**context, **frame})
        )
        subject = one_line(letter.subject)
        markup = render_to_string(
            "mail/frame.mjml",
            {
                "letter": letter,
                "letterhead": head,
                "language": language,
                "direction": "rtl" if get_language_bidi() else "ltr",
            },
        )
    return Composed(subject, as_text(letter), mrml.to_html(markup).content)


def one_line(subject: str) -> str:
    """The subject, cut to its length; more than one line could hold other headers."""
    if any(category(letter) in _BREAKING for letter in subject):
        raise ValidationError(
            _("Der Betreff einer Mail hat nur eine Zeile, ohne Steuerzeichen."),
            code="subject",
        )
    return Truncator(subject).chars(SUBJECT_LENGTH)
