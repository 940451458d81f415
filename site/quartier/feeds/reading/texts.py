"""Words of other calendars: without HTML, in one line or in paragraphs, not long."""

import re
import unicodedata
from html import escape, unescape

import nh3

from businesses.web_addresses import is_web_address

LONGEST_TITLE = 120
LONGEST_SUMMARY = 200
LONGEST_TEXT = 5_000
LONGEST_ADDRESS = 300

_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6]|/tr)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"<(?:[a-z/!?])", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_PARAGRAPH = re.compile(r"\n\s*\n")


def plain(text: str) -> str:
    """The text without HTML and invisible signs; its lines stay."""
    text = text[: LONGEST_TEXT * 4]
    if _TAG.search(text) or "&" in text:
        text = unescape(nh3.clean(_BREAK.sub("\n", text), tags=set()))
    text = unicodedata.normalize("NFC", text)
    seen = (sign for sign in text if sign == "\n" or _is_seen(sign))
    lines = (" ".join(line.split()) for line in "".join(seen).split("\n"))
    return "\n".join(lines).strip()


def one_line(text: str, longest: int) -> str:
    """The text in one line, cut at a word if it is too long."""
    return shortened(" ".join(plain(text).split()), longest)


def shortened(text: str, longest: int) -> str:
    """At most so many signs, an ellipsis among them."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > longest // 2 else cut).rstrip(" ,;:–-") + "…"


def summary_and_text(description: str, link: str) -> tuple[str, str]:
    """A description as one sentence and, where there is more, as HTML of paragraphs.

    The link to the page of the event stands at the end.
    """
    words = shortened(plain(description), LONGEST_TEXT)
    first = _SENTENCE.split(words.split("\n")[0])[0] if words else ""
    summary = shortened(first, LONGEST_SUMMARY)
    parts = [] if summary == words else _PARAGRAPH.split(words)
    html = [f"<p>{escape(part).replace(chr(10), '<br/>')}</p>" for part in parts]
    if link:
        shown = escape(shortened(link, LONGEST_TITLE))
        html.append(f'<p><a href="{escape(link)}">{shown}</a></p>')
    return summary, "".join(html)


def web_address(text: str) -> str:
    """The address, if a browser may follow it; else nothing."""
    text = text.strip()
    fits = len(text) <= LONGEST_ADDRESS and text.isascii() and text.isprintable()
    return text if fits and " " not in text and is_web_address(text) else ""


def _is_seen(sign: str) -> bool:
    """Whether it is a letter, a sign or a space: no controls, no turns of direction."""
    return sign in "\t\u200c\u200d" or unicodedata.category(sign) not in {
        *("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
    }
