"""Why a hit stands where it stands, in words for editors."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from businesses.search.analysis import Closeness, Field, as_written
from businesses.search.explanation import Explanation, Lateness, NameMatch, WordFound

NAMES = {
    NameMatch.EXACT: gettext_lazy("Der Name ist genau das Gesuchte."),
    NameMatch.FIRST_WORDS: gettext_lazy("Der Name beginnt mit diesen Wörtern."),
    NameMatch.BEGINS: gettext_lazy("Der Name beginnt mit diesen Buchstaben."),
}
FIELDS = {
    Field.NAME: gettext_lazy("im Namen"),
    Field.KIND: gettext_lazy("in der Branche"),
    Field.TAG: gettext_lazy("in den Schlagwörtern"),
    Field.STREET: gettext_lazy("in der Anschrift"),
    Field.TEXT: gettext_lazy("im Text"),
}
CLOSENESS = {
    Closeness.EXACT: gettext_lazy("genau so"),
    Closeness.STEM: gettext_lazy("in anderer Form"),
    Closeness.PREFIX: gettext_lazy("als Anfang eines Wortes"),
    Closeness.SYNONYM: gettext_lazy("mit gleicher Bedeutung"),
    Closeness.PART: gettext_lazy("als Teil eines Wortes"),
    Closeness.INSIDE: gettext_lazy("mitten in einem Wort"),
    Closeness.SLIP: gettext_lazy("mit einem Tippfehler"),
}
LATER = {
    Lateness.CLOSED: gettext_lazy("Etwas später, denn es ist geschlossen."),
    Lateness.FAR: gettext_lazy("Etwas später, denn es ist weiter weg."),
    Lateness.NOT_CONFIRMED: gettext_lazy(
        "Etwas später, denn das Profil ist lange nicht bestätigt."
    ),
    Lateness.INCOMPLETE: gettext_lazy(
        "Etwas später, denn im Profil fehlen noch Angaben."
    ),
}


def reasons(explanation: Explanation, typed: str) -> Iterator[str]:
    """What decided, the weightiest first; the day's shuffling of equals comes last.

    Words come as they were typed.
    """
    if explanation.name in NAMES:
        yield str(NAMES[explanation.name])
    for found in explanation.words:
        yield _told(found, as_written(found.word, [typed]))
    for later in explanation.later:
        yield str(LATER[later])


def _told(found: WordFound, word: str) -> str:
    if found.field is None or found.closeness is None:
        return _("„%(word)s“ fehlt.") % {"word": word}
    told = {
        "word": word,
        "where": FIELDS[found.field],
        "how": CLOSENESS[found.closeness],
    }
    return _("„%(word)s“ steht %(where)s, %(how)s.") % told
