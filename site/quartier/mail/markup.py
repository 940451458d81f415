"""Reads the little HTML that mail templates are written in.

`<h2>`, `<p>`, `<p class="code">`, `<a class="button" href>`, `<ul><li>` and
`<dl><dt><dd>`; inside them `<strong>`, `<a href>` and `<br>`. Anything else is a
mistake of the template and said so.
"""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.conf import settings

from quartier.mail.parts import (
    Button,
    Code,
    Facts,
    Heading,
    Items,
    Letter,
    Paragraph,
    Part,
    Run,
    Runs,
)

FRAME = frozenset({"html", "head", "body", "ul", "dl", "footer"})
BLOCKS = frozenset({"title", "h2", "p", "li", "dt", "dd"})
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# What XML and mail cannot carry, and spaces; the no-break space is meant
_SPACES = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


class MarkupError(ValueError):
    """A mail template says something that mails cannot show."""


def read_letter(markup: str) -> Letter:
    """The letter that a rendered template says; raises MarkupError."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return Letter(reader.subject, tuple(reader.body), tuple(reader.foot))


class _Reader(HTMLParser):
    """Collects letters until a block ends, then makes a part of them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.subject = ""
        self.body: list[Part] = []
        self.foot: list[Part] = []
        self._target = self.body
        self._block = ""
        self._look = ""
        self._runs: list[Run] = []
        self._strong = False
        self._address = ""
        self._items: list[Runs] = []
        self._terms: list[Runs] = []
        self._rows: list[tuple[Runs, Runs]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in FRAME:
            if tag == "footer":
                self._target = self.foot
        elif tag in BLOCKS or (tag == "a" and not self._block):
            self._begin(tag, given)
        elif not self._block:
            raise MarkupError(f"<{tag}> stands outside of a paragraph.")
        elif tag == "a":
            self._address = absolute(given.get("href", ""))
        elif tag == "strong":
            self._strong = True
        elif tag == "br":
            self._runs.append(Run("\n"))
        else:
            raise MarkupError(f"Mails know no <{tag}>.")

    def handle_data(self, data: str) -> None:
        if self._block:
            self._runs.append(Run(data, self._strong, self._address))
        elif data.strip():
            raise MarkupError(f"“{data.strip()[:40]}” stands outside of a paragraph.")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._block:
            self._finish()
        elif tag == "a":
            self._address = ""
        elif tag == "strong":
            self._strong = False
        elif tag == "ul" and self._items:
            self._target.append(Items(tuple(self._items)))
            self._items = []
        elif tag == "dl" and self._rows:
            self._target.append(Facts(tuple(self._rows)))
            self._rows = []

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        if self._block:
            raise MarkupError(f"<{tag}> stands inside of <{self._block}>.")
        if tag == "a":
            if given.get("class") != "button":
                raise MarkupError("A link outside of a paragraph is a button.")
            self._address = absolute(given.get("href", ""))
        self._block, self._look, self._runs = tag, given.get("class", ""), []

    def _finish(self) -> None:
        block, address = self._block, self._address
        self._block = self._address = ""
        if block == "title":
            self.subject = "".join(run.text for run in self._runs).strip()
            return
        runs = tidy(self._runs)
        if block == "li":
            self._items.append(runs)
        elif block == "dt":
            self._terms.append(runs)
        elif block == "dd":
            self._rows.append((self._terms.pop() if self._terms else (), runs))
        elif block == "a":
            self._target.append(Button("".join(run.text for run in runs), address))
        elif runs:
            shape = Heading if block == "h2" else Paragraph
            self._target.append((Code if self._look == "code" else shape)(runs))


def absolute(address: str) -> str:
    """An address that works in a mail; our own paths get the site's name in front."""
    whole = urljoin(settings.BASE_URL, address.strip())
    if urlsplit(whole).scheme not in SCHEMES or _SPACES.search(whole):
        raise MarkupError(f"A mail cannot lead to “{address[:80]}”.")
    return whole


def tidy(runs: list[Run]) -> Runs:
    """Runs with single spaces, as browsers show them, and none at the ends."""
    tidied: list[Run] = []
    for run in runs:
        text = "\n" if run.text == "\n" else _SPACES.sub(" ", run.text)
        if not tidied or tidied[-1].text[-1] in " \n":
            text = text.removeprefix(" ")
        if text == "\n" and tidied and tidied[-1].text.endswith(" "):
            tidied[-1] = _shortened(tidied[-1])
        if text:
            tidied.append(Run(text, run.strong, run.address))
    while tidied and tidied[-1].text[-1] in " \n":
        last = _shortened(tidied.pop())
        if last.text:
            tidied.append(last)
    while tidied and tidied[0].text == "\n":
        del tidied[0]
    return tuple(run for run in tidied if run.text)


def _shortened(run: Run) -> Run:
    return Run(run.text[:-1], run.strong, run.address)
