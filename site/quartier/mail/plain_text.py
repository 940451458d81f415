"""A letter as plain text: the same words, addresses written out."""

import textwrap

from quartier.mail.parts import Button, Code, Facts, Items, Letter, Part, Run, Runs

WIDTH = 72


def as_text(letter: Letter) -> str:
    """The whole letter, the foot below a line as mail programs expect it."""
    body = "\n\n".join(_part(part) for part in letter.body)
    foot = "\n".join(_part(part) for part in letter.foot)
    return f"{body}\n\n-- \n{foot}\n"


def _part(part: Part) -> str:
    if isinstance(part, Button):
        return f"{_wrapped(part.label)}:\n{part.address}"
    if isinstance(part, Items):
        return "\n".join(_wrapped(_line(item), "- ") for item in part.items)
    if isinstance(part, Facts):
        rows = (f"{_line(name)}: {_line(value)}" for name, value in part.rows)
        return "\n".join(_wrapped(row) for row in rows)
    if isinstance(part, Code):
        return _wrapped(_line(part.runs), "    ")
    return _wrapped(_line(part.runs))


def _line(runs: Runs) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    if not run.address:
        return run.text
    address = run.address.removeprefix("mailto:").removeprefix("tel:")
    return address if run.text == address else f"{run.text} ({address})"


def _wrapped(text: str, first: str = "") -> str:
    """Lines of at most 72 letters; addresses stay whole."""
    lines = [
        wrapped
        for line in text.split("\n")
        for wrapped in textwrap.wrap(
            line, WIDTH - len(first), break_long_words=False, break_on_hyphens=False
        )
        or [""]
    ]
    return "\n".join(
        (first if number == 0 else " " * len(first)) + line
        for number, line in enumerate(lines)
    )
