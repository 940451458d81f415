"""Addresses of the directory that can be shared: only what is chosen stands in them."""

from collections.abc import Collection, Iterator
from urllib.parse import urlencode

from businesses.directory.form import AT_A_TIME, DirectoryForm
from businesses.directory.words import FILTERS

POINTS = "karte.json"
SUGGESTIONS = "vorschlaege.json"
API = "/api/v1/"

EXPLAIN = ("explain", "1")
"""Asks for the reason of each hit's place; answered to editors only."""

Parameters = list[tuple[str, str]]
Ignored = Collection[tuple[str, str]]


class Addresses:
    """The page as it is asked for, and the ways on from there."""

    def __init__(
        self,
        directory_url: str,
        form: DirectoryForm,
        ignored: Ignored = (),
        *,
        explains: bool = False,
    ) -> None:
        """`ignored` are values (field, value) that the search could not use.

        `explains`: whoever is told the reasons goes on to be told.
        """
        self.directory_url = directory_url
        self._form = form
        self._parameters = list(_parameters(form, ignored))
        self._always = [EXPLAIN] if explains else []

    @property
    def here(self) -> str:
        """This very view."""
        return self.page(self._form.page)

    @property
    def reset(self) -> str:
        """The whole directory; empty where nothing is chosen."""
        return self._address([]) if self._parameters else ""

    def asking(self, words: str) -> str:
        """A question to the whole directory."""
        return self._address([("q", words)] if words else [])

    def asking_here(self, words: str, *more: tuple[str, str]) -> str:
        """Another question with the same filters, and with these besides."""
        names = {"q", *(name for name, _value in more)}
        asked = [("q", words)] if words else []
        return self._address([*asked, *self._without(*names), *more])

    def of_category(self, slug: str) -> str:
        """All of one category."""
        return self._address([("kategorie", slug)])

    @property
    def points(self) -> str:
        """The points of this view for the map."""
        chosen = self._without("sort")
        return _address(f"{self.directory_url}{POINTS}", chosen)

    def page(self, number: int) -> str:
        """The same results, another page of them."""
        page = [("seite", str(number))] if number > 1 else []
        return self._address([*self._parameters, *page])

    def sorted_by(self, sort: str) -> str:
        """The same results in another order."""
        return self._address([*self._without("sort"), ("sort", sort)])

    def without(
        self, *names: str, value: str | None = None, words: str | None = None
    ) -> str:
        """The view without these parameters, or without one value of them.

        `words` take the place of what is typed.
        """
        left = self._without(*names, value=value)
        if words is not None:
            others = [(name, some) for name, some in left if name != "q"]
            left = [("q", words), *others] if words else others
        return self._address(left)

    def _address(self, parameters: Parameters) -> str:
        return _address(self.directory_url, [*parameters, *self._always])

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
