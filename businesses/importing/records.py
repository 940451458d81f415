"""What one entry of a file says about a business."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from businesses.importing.refusals import BadValueError
from businesses.models import BusinessPage, SocialLink
from quartier.geo.positions import Position


class Problem(NamedTuple):
    """A value that was not taken over: the field as people name it, and why."""

    field: str
    text: str


@dataclass(slots=True)
class Record:
    """One entry: where it stood, how it is known again, and its clean values.

    `values` has field names of BusinessPage, with values as JSON can hold them: texts,
    lists of texts, keys of records, coordinates as texts with six decimals. A field
    that is not among them is one that the file says nothing about; an empty value
    says that the business has none. `left_out` is the reason why an entry is not to be
    imported, `kind` what it is in the words of its source.
    """

    place: str
    key: str = ""
    name: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    left_out: str = ""
    kind: str = ""

    def put(
        self, field_name: str, text: str, clean: Callable[[str], Any], empty: Any = ""
    ) -> None:
        """Take over a cleaned value; what can't be taken over is reported."""
        if not text:
            self.values[field_name] = empty
            return
        try:
            self.values[field_name] = clean(text)
        except BadValueError as error:
            self.report(field_name, str(error))
            if error.usable is not None:
                self.values[field_name] = error.usable

    def report(self, field_name: str, text: str) -> None:
        """Note a problem under the name that the field has in the admin."""
        self.problems.append(Problem(label_of(field_name), text))

    @property
    def position(self) -> Position | None:
        """Where it is, if that is known."""
        if not self.values.get("latitude") or not self.values.get("longitude"):
            return None
        return Position(float(self.values["longitude"]), float(self.values["latitude"]))

    @property
    def richness(self) -> int:
        """How many fields are filled; the fuller of two duplicates is kept."""
        return sum(1 for value in self.values.values() if value not in ("", None, []))


def label_of(field_name: str) -> str:
    """The German name of a field of BusinessPage."""
    if field_name == "title":
        return "Name"
    if field_name == "social_links":
        return str(SocialLink._meta.verbose_name)
    label = str(getattr(BusinessPage._meta.get_field(field_name), "verbose_name", ""))
    return label[:1].upper() + label[1:]
