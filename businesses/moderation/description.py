"""The description of a business as plain text that a phone can write.

A paragraph that stays as it was keeps its links and bold words; pictures and lists
stand as a mark on a line of their own and stay where the mark is.
"""

import re
from html import unescape
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import escape, strip_tags
from django.utils.translation import gettext as _
from wagtail.blocks import StreamBlock, StreamValue

MOST_CHARACTERS = 8000

Block = dict[str, Any]

_PARAGRAPH = re.compile(r"<(p|h[2-6])\b[^>]*>(.*?)</\1>", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>")


def to_text(blocks: list[Block]) -> str:
    """The text with empty lines between paragraphs, and a mark for each other block."""
    return "\n\n".join(text for text, _block in _pieces(blocks))


def from_text(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks of a text; what stands in `blocks` and still in the text is kept.

    A block whose mark is gone stands at the end: pictures and lists are not lost by a
    slip of the thumb.
    """
    known = list(_pieces(blocks))
    found: list[Block] = []
    for paragraph in re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip()):
        if not paragraph.strip():
            continue
        match = next((one for one in known if one[0] == paragraph.strip()), None)
        if match:
            known.remove(match)
        found.append(match[1] if match else _text_block(paragraph.strip()))
    found += [block for _words, block in known if block["type"] != "text"]
    return _joined(found)


class PlainDescriptionField(forms.CharField):
    """The description in a text area; `shown` are the blocks it began with."""

    widget = forms.Textarea(attrs={"rows": 9})

    def __init__(self, stream_block: StreamBlock, shown: list[Block], **kwargs: Any):
        super().__init__(required=False, **kwargs)
        self.stream_block = stream_block
        self.shown = shown

    def prepare_value(self, value: Any) -> Any:
        """Blocks as text; what was typed stays as it was."""
        if isinstance(value, str):
            return value
        return to_text(self.shown if isinstance(value, StreamValue) else value or [])

    def to_python(self, value: Any) -> StreamValue:
        """The stream of a text, or of blocks that were stored before."""
        blocks = value
        if not isinstance(value, list):
            text = super().to_python(value) or ""
            if len(text) > MOST_CHARACTERS:
                raise ValidationError(_("Der Text ist zu lang. Kürzen Sie ihn bitte."))
            same = text.replace("\r\n", "\n").strip() == to_text(self.shown).strip()
            blocks = self.shown if same else from_text(text, self.shown)
        return self.stream_block.to_python(blocks)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Streams are compared by what is stored, not here."""
        return True


def _pieces(blocks: list[Block]) -> list[tuple[str, Block]]:
    pieces, others = [], 0
    for block in blocks:
        if block["type"] == "text":
            pieces += [(_plain(source), _text(source)) for source in _paragraphs(block)]
        else:
            others += 1
            pieces.append((_mark(block, others), block))
    return pieces


def _paragraphs(block: Block) -> list[str]:
    """The paragraphs of a text; one that holds anything else stays whole."""
    source = block["value"] or ""
    found = [match.group(0) for match in _PARAGRAPH.finditer(source)]
    if "".join(found) != re.sub(r">\s+<", "><", source.strip()):
        return [source] if source.strip() else []
    return [one for one in found if strip_tags(one).strip()]


def _plain(source: str) -> str:
    source = re.sub(r"</(p|li|h[2-6])>\s*(?=<)", "\n", source)
    text = unescape(strip_tags(_BREAK.sub("\n", source)))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _mark(block: Block, number: int) -> str:
    if block["type"] == "image":
        return _("[Bild %(number)s]") % {"number": number}
    return _("[Liste %(number)s]") % {"number": number}


def _text(source: str) -> Block:
    return {"type": "text", "value": source}


def _text_block(paragraph: str) -> Block:
    lines = [escape(" ".join(line.split())) for line in paragraph.split("\n")]
    return _text(f"<p>{'<br/>'.join(filter(None, lines))}</p>")


def _joined(blocks: list[Block]) -> list[Block]:
    """Paragraphs that follow each other are one block of text."""
    joined: list[Block] = []
    for block in blocks:
        if joined and block["type"] == joined[-1]["type"] == "text":
            joined[-1] = _text(joined[-1]["value"] + block["value"])
        else:
            joined.append(block)
    return joined
