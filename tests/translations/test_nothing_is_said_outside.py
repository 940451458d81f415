"""No German or English text stands in templates or code without being translatable."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Comment, Doctype

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
APPS = ("businesses", "campaigns", "home", "site/quartier")

NOT_FOR_READERS = ("styleguide/", "500.html", "businesses/api_docs.html")
"""The page for those who build; the page that must need nothing; one in English."""

COMMENTS = re.compile(
    r"{%\s*comment\s*%}.*?{%\s*endcomment\s*%}|{#.*?#}"
    r"|{%\s*blocktranslate.*?{%\s*endblocktranslate\s*%}"
    r"|{%\s*block body_class.*?{%\s*endblock\b.*?%}",
    re.DOTALL,
)
TAGS = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
SAID = ("alt", "aria-label", "placeholder", "title", "summary", "label")
WORD = re.compile(r"[^\W\d_]{2,}")
NAMES = {"Quartier", "OpenStreetMap", "QR", "PDF", "ZIP", "CSV", "JavaScript", "Atom"}
NAMES |= {"rgb", "km", "kB", "MB", "px", "nbsp", "Uhr"}


def hard_coded(template: str) -> Iterator[str]:
    """Words that a template says by itself."""
    plain = TAGS.sub(" ", COMMENTS.sub(" ", template))
    soup = BeautifulSoup(plain, "html.parser")
    for element in soup.select("script, style, svg"):
        element.decompose()
    for element in soup.find_all(True):
        yield from (str(element[name]) for name in SAID if element.get(name))
    for text in soup.find_all(string=True):
        if not isinstance(text, Comment | Doctype):
            yield str(text)


def words(texts: Iterator[str]) -> list[str]:
    return [word for text in texts for word in WORD.findall(text) if word not in NAMES]


@pytest.mark.parametrize(
    "folder",
    sorted(
        {path.parent.relative_to(TEMPLATES) for path in TEMPLATES.glob("**/*.html")}
    ),
    ids=str,
)
def test_templates_leave_every_word_to_gettext(folder):
    found = {}
    for path in sorted((TEMPLATES / folder).glob("*.html")):
        name = str(path.relative_to(TEMPLATES))
        if not name.startswith(NOT_FOR_READERS):
            said = words(hard_coded(path.read_text(encoding="utf-8")))
            if said:
                found[name] = said
    assert found == {}


GERMAN = re.compile(
    r"[äöüßÄÖÜ]|\b(?:bitte|nicht|und|oder|Sie|Ihre?|der|die|das|ist|sind|kein|keine)\b"
)
GETTEXT = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext"}
GETTEXT |= {"ngettext_lazy", "pgettext", "pgettext_lazy", "npgettext"}
KNOWS_GERMAN = (
    *("businesses/search/", "businesses/importing/", "businesses/management/"),
    *("site/quartier/hours/typed", "site/quartier/hours/notes.py"),
    *("site/quartier/hours/spelling.py", "site/quartier/places/folding.py"),
    *("site/quartier/places/slugs.py", "site/quartier/translations/readability.py"),
    "campaigns/spot_admin/tables.py",
    *("home/demo/", "businesses/api/schemas.py", "site/quartier/blocks/text.py"),
    *("businesses/publication.py", "campaigns/spots/passing_by.py"),
    "campaigns/urls.py",
)
"""They read what people type, show a German example, or name records and addresses."""


def german_outside(source: str) -> Iterator[str]:
    """German texts of a module that are neither docstrings nor given to gettext."""
    tree = ast.parse(source)
    quiet: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            quiet.add(id(node.value))
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in GETTEXT:
                quiet |= {id(inner) for one in node.args for inner in ast.walk(one)}
    for node in ast.walk(tree):
        said = isinstance(node, ast.Constant) and id(node) not in quiet
        if said and isinstance(node.value, str) and GERMAN.search(node.value):
            yield node.value


@pytest.mark.parametrize("app", APPS)
def test_code_says_nothing_german_outside_gettext(app):
    found = {}
    for path in sorted((ROOT / app).glob("**/*.py")):
        name = path.relative_to(ROOT).as_posix()
        if "/migrations/" in name or name.startswith(KNOWS_GERMAN):
            continue
        said = list(german_outside(path.read_text(encoding="utf-8")))
        if said:
            found[name] = said
    assert found == {}


def test_the_look_finds_what_is_hard_coded():
    template = '<p title="Hallo">{% translate "Ja" %} Guten Tag {{ name }}</p>'
    assert words(hard_coded(template)) == ["Hallo", "Guten", "Tag"]
    code = '"""Über uns."""\nsaid = [_("Über uns"), "Über uns", f"{x} ist da"]\n'
    assert list(german_outside(code)) == ["Über uns", " ist da"]
