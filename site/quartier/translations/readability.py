"""How hard a German text is to read.

Amstad's formula of 1978, which fits Flesch's Reading Ease to German: 180 minus the
words of a sentence minus 58.5 times the syllables of a word. 100 is very easy, 0 very
hard. Syllables are counted by their vowels, a diphthong being one; that errs on few
words and on both sides.
"""

import re
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

EASY_FROM, MIDDLE_FROM = 70, 50
LONGEST_SENTENCE = 15
"""Words. More than that hardly anybody keeps in mind until the full stop."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_END = re.compile(r"(?<=\w\w[.?!:…])\s+(?=[^\Wa-z])|\n+")
_DIPHTHONGS = "aa|ee|oo|ie|ei|ai|au|eu|äu|ey|ay|oi"
_VOWELS = re.compile(rf"{_DIPHTHONGS}|[aeiouyäöüáàâéèêíóôúıăâî]")


class Grade(TextChoices):
    """The figure in one word."""

    EASY = "easy", _("leicht")
    MIDDLE = "middle", _("mittel")
    HARD = "hard", _("schwer")


@dataclass(frozen=True)
class Readability:
    """What is said about a text; `score` is 0 to 100."""

    score: int
    words: int
    long_sentences: tuple[str, ...]

    @property
    def grade(self) -> Grade:
        """How hard it is."""
        if self.score >= EASY_FROM:
            return Grade.EASY
        return Grade.MIDDLE if self.score >= MIDDLE_FROM else Grade.HARD


def syllables(word: str) -> int:
    """How many a word has; at least one."""
    return max(1, len(_VOWELS.findall(word.lower().replace("qu", "kw"))))


def sentences(text: str) -> list[str]:
    """A text's sentences; a line is one, too, as a heading or a point of a list is."""
    found = (part.strip() for part in _END.split(text))
    return [part for part in found if _WORD.search(part)]


def readability(text: str, longest: int = LONGEST_SENTENCE) -> Readability | None:
    """The figure of a text; None where there is nothing to read."""
    parts = sentences(text)
    words = [_WORD.findall(part) for part in parts]
    count = sum(map(len, words))
    if not count:
        return None
    spoken = sum(syllables(word) for part in words for word in part)
    score = 180 - count / len(parts) - 58.5 * spoken / count
    long = (one for one, own in zip(parts, words, strict=True) if len(own) > longest)
    return Readability(round(min(100, max(0, score))), count, tuple(long))
