"""What a catalogue holds, as plain texts."""

from collections.abc import Iterator

from babel.messages import Catalog


def forms(text: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """A text, or the singular and plural of it."""
    return (text,) if isinstance(text, str) else tuple(text)


def pairs(catalogue: Catalog) -> Iterator[tuple[str, str]]:
    """Every German form with the English one that belongs to it."""
    for message in catalogue:
        if message.id:
            yield from zip(forms(message.id), forms(message.string), strict=True)


def texts(catalogue: Catalog) -> set[str]:
    """What is looked up in a catalogue."""
    return {forms(message.id)[0] for message in catalogue if message.id}
