"""Addresses of the directory that can be shared: only what is chosen stands in them."""

from collections.abc import Collection, Iterator
from urllib.parse import urlencode

from businesses.directory.form import AT_A_TIME, DirectoryForm
from businesses.directory.words import FILTERS

POINTS = "karte.json"
SUGGESTIONS = "vorschlaege.json"

Parameters = list[tuple[str, str]]
Ignored = Collection[tuple[str, str]]


class Addresses:
    """The page as it is asked for, and the ways on from there."""

    def __init__(
        self, directory_url: str, form: DirectoryForm, ignored: Ignored = ()
    ) -> None:
        """`ignored` are values (field, value) that the search could not use."""
        self.directory_url = directory_url
        self._form = form
        self._parameters = list(_parameters(form, ignored))

    @property
    def here(self) -> str:
        """This very view."""
        return self.page(self._form.page)

    @property
    def reset(self) -> str:
        """The whole directory; empty where nothing is chosen."""
        return self.directory_url if self._parameters else ""

    @property
    def words_alone(self) -> str:
        """The same question without any filter."""
        return self.asking(self._form.q)

    def asking(self, words: str) -> str:
        """Another question to the whole directory."""
        return _address(self.directory_url, [("q", words)] if words else [])

    def asking_here(self, words: str) -> str:
        """Another question with the same filters."""
        return _address(self.directory_url, [("q", words), *self._without("q")])

    @property
    def points(self) -> str:
        """The points of this view for the map."""
        chosen = self._without("sort")
        return _address(f"{self.directory_url}{POINTS}", chosen)

    def page(self, number: int) -> str:
        """The same results, another page of them."""
        page = [("seite", str(number))] if number > 1 else []
        return _address(self.directory_url, [*self._parameters, *page])

    def sorted_by(self, sort: str) -> str:
        """The same results in another order."""
        return _address(self.directory_url, [*self._without("sort"), ("sort", sort)])

    def without(self, *names: str, value: str | None = None) -> str:
        """The view without these parameters, or without one value of them."""
        return _address(self.directory_url, self._without(*names, value=value))

    def _without(self, *names: str, value: str | None = None) -> Parameters:
        return [
            (name, some)
            for name, some in self._parameters
            if name not in names or (value is not None and some != value)
        ]


def _parameters(form: DirectoryForm, ignored: Ignored) -> Iterator[tuple[str, str]]:
    chosen = (
        (name, value)
        for name, field in FILTERS.items()
        for value in form.chosen[name]
        if (field, value) not in ignored
    )
    everything = (
        ("q", form.q),
        *chosen,
        ("offen", form.offen),
        ("offen_um", form.offen_um if form.offen == AT_A_TIME else ""),
        ("sonntags", form.sonntags),
        ("lat", form.lat),
        ("lon", form.lon),
        ("umkreis", form.umkreis),
        ("ausschnitt", form.ausschnitt),
        ("sort", form.sort if form.sort != form.usual_sort else ""),
    )
    return ((name, value) for name, value in everything if value)


def _address(url: str, parameters: Parameters) -> str:
    return f"{url}?{urlencode(parameters, safe=',:')}" if parameters else url
