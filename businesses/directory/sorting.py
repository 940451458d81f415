"""The orders that a visitor can choose from."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from businesses.directory.addresses import Addresses
from businesses.directory.form import DirectoryForm


@dataclass(frozen=True, slots=True)
class SortOption:
    """One order, and the address that shows the results so."""

    value: str
    label: str
    selected: bool
    url: str


def sort_options(form: DirectoryForm, addresses: Addresses) -> list[SortOption]:
    """All orders; the one by distance asks for the reader's position when chosen."""
    labels = {
        "relevanz": _("Passende zuerst"),
        "name": _("Name A bis Z"),
        "naehe": _("Entfernung"),
    }
    return [
        SortOption(value, label, value == form.sort, addresses.sorted_by(value))
        for value, label in labels.items()
    ]
