"""The typesetter, a process of its own: data in, a PDF or a picture out.

`python typesetter.py TEMPLATE pdf|png` reads the data as JSON and writes the document.
It knows nothing of the site, so it starts at once and stays small; what typst keeps in
memory for a next time goes with it.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

import typst

FONTS = Path(__file__).parent / "fonts"

_NO_LETTER = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_MOST_ROUNDS = 60


def main(template: Path, form: str) -> None:
    """Set what stands on the standard input; a mistake of the template ends with 1."""
    written, shown = _document(json.load(sys.stdin), template)
    if form == "png":  # 72 dots to the inch make a pixel of each point
        written = _compiled(shown, template, format="png", ppi=72)
    sys.stdout.buffer.write(written)


def _document(data: dict[str, Any], template: Path) -> tuple[bytes, dict[str, Any]]:
    """The document as PDF/UA-1, and the data as it could be shown.

    Letters that no font has are left out: a name of them is rare.
    """
    for _round in range(_MOST_ROUNDS):
        try:
            written = _compiled(data, template, format="pdf", pdf_standards=["ua-1"])
            return written, data
        except typst.TypstError as error:
            missing = _NO_LETTER.search(str(error))
            if missing is None:
                raise
            data = _without(_as_written(missing[1]), data)
    raise ValueError("Too many letters that no font has.")


def _compiled(data: dict[str, Any], template: Path, **form: Any) -> bytes:
    """One run of typst; the template reaches the files in its own folder."""
    return typst.compile(
        template,
        root=template.parent,
        font_paths=[FONTS],
        sys_inputs={"data": json.dumps(data)},
        **form,
    )


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


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
