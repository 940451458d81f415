"""What is wrong with opening hours, said so that the writer can mend it."""

import re

from django.utils.translation import gettext as _

MAX_LENGTH = 1000
"""Longer texts are refused unread; OpenStreetMap itself allows 255 characters."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_POSITION = re.compile(r"--> \d+:(\d+)")
_OSM_WORDS = frozenset(
    {
        *("mo", "tu", "we", "th", "fr", "sa", "su", "ph", "sh", "week", "day", "days"),
        *("jan", "feb", "mar", "apr", "may", "jun"),
        *("jul", "aug", "sep", "oct", "nov", "dec", "easter"),
        *("off", "open", "closed", "unknown", "dawn", "sunrise", "sunset", "dusk"),
    }
)


class HoursError(ValueError):
    """Opening hours that cannot be read; the message says what to do, in the
    reader's language (German by default)."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def too_long() -> HoursError:
    """For texts that cannot be opening hours."""
    return HoursError(
        _("Das ist zu lang für Öffnungszeiten. Kürzen Sie bitte auf 1.000 Zeichen.")
    )


def nothing_written() -> HoursError:
    """For an empty text."""
    return HoursError(_("Es fehlen die Zeiten. Ein Beispiel: Mo-Fr 09:00-18:00"))


def holiday_without_comma() -> HoursError:
    """For "Mo-Fr PH off", which the library reads as "always closed"."""
    return HoursError(
        _(
            "Zwischen Wochentag und PH (Feiertag) fehlt ein Komma oder ein Semikolon. "
            "Schreiben Sie zum Beispiel: Mo-Fr 09:00-18:00; PH off"
        )
    )


def dates_in_special_day() -> HoursError:
    """For "Dec 24 10:00-14:00" as the hours of a special day."""
    return HoursError(
        _(
            "Der Tag steht schon daneben. Schreiben Sie hier nur Uhrzeiten, "
            "zum Beispiel: 10:00-14:00"
        )
    )


def unreadable(text: str, report: str) -> HoursError:
    """The library's report on a text, as a sentence for people."""
    for explain in (_odd_time, _odd_word):
        if message := explain(text):
            return HoursError(message)
    found = _POSITION.search(report)
    start = int(found[1]) - 1 if found else 0
    rest = text[start:].strip()[:20]
    if not rest:
        return HoursError(
            _(
                "Am Ende von „%(text)s“ fehlt etwas. "
                "Schreiben Sie zum Beispiel: Mo-Fr 09:00-18:00; Sa 09:00-13:00"
            )
            % {"text": text}
        )
    return HoursError(
        _(
            "Bei „%(rest)s“ verstehen wir die Zeiten nicht. "
            "Schreiben Sie zum Beispiel: Mo-Fr 09:00-18:00; Sa 09:00-13:00"
        )
        % {"rest": rest}
    )


def _odd_time(text: str) -> str | None:
    for hour, minute in re.findall(r"(\d+):(\d*)", _without_notes(text)):
        if len(hour) > 2 or len(minute) != 2 or int(hour) > 48 or int(minute) > 59:
            return _(
                "Die Uhrzeit „%(time)s“ gibt es nicht. "
                "Schreiben Sie Stunde und Minute so: 09:00 oder 16:30"
            ) % {"time": f"{hour}:{minute}"}
    return None


def _odd_word(text: str) -> str | None:
    for word in _WORD.findall(_without_notes(text)):
        if word.lower() not in _OSM_WORDS:
            return _(
                "Das Wort „%(word)s“ kennen wir hier nicht. Setzen Sie Hinweise in "
                'Anführungszeichen, zum Beispiel: Mo-Fr 09:00-18:00 "mit Termin"'
            ) % {"word": word}
    return None


def _without_notes(text: str) -> str:
    return re.sub(r'"[^"]*"?', " ", text)
