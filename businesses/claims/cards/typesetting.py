"""From data to a PDF that screen readers can read (PDF/UA-1), through typst.

Everything that people wrote goes in as data, never as markup: see `print.typ`.
"""

import json
import re
from pathlib import Path
from typing import Any

import typst

HERE = Path(__file__).parent
TEMPLATE = HERE / "print.typ"
FONTS = HERE / "fonts"

_NO_LETTER = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_MOST_ROUNDS = 60


def pdf(data: dict[str, Any]) -> bytes:
    """The cards or letters."""
    return document(data, TEMPLATE)[0]


def document(data: dict[str, Any], template: Path) -> tuple[bytes, dict[str, Any]]:
    """The document, and the data as it could be shown.

    Letters that no font has are left out: a name of them is rare. The template reaches
    the files in its own folder.
    """
    for _round in range(_MOST_ROUNDS):
        try:
            written = typst.compile(
                template,
                root=template.parent,
                font_paths=[FONTS],
                format="pdf",
                pdf_standards=["ua-1"],
                sys_inputs={"data": json.dumps(data)},
            )
            return written, data
        except typst.TypstError as error:
            missing = _NO_LETTER.search(str(error))
            if missing is None:
                raise
            data = _without(_as_written(missing[1]), data)
    raise ValueError("Too many letters that no font has.")


def _as_written(quoted: str) -> str:
    """Letters as typst's message quotes them: "\\u{f8ff}" for what can't be shown."""
    return re.sub(
        r"\\u\{([0-9a-f]+)\}|\\(.)",
        lambda found: chr(int(found[1], 16)) if found[1] else found[2],
        quoted,
    )


def _without(letters: str, value: Any) -> Any:
    """The same data without these letters; nothing is left quite empty."""
    if isinstance(value, dict):
        return {name: _without(letters, one) for name, one in value.items()}
    if isinstance(value, list):
        return [_without(letters, one) for one in value]
    if isinstance(value, str) and letters in value:
        return value.replace(letters, "").strip() or "–"
    return value
