"""The texts that visitors' pages say, read from the sources without running gettext."""

import ast
import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]
CALLS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
STRING = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
SAID = re.compile(
    rf"\b(_|gettext|ngettext|pgettext|npgettext)\(\s*({STRING}(?:\s*,\s*{STRING})*)"
)
SOURCES = (
    *("templates/400.html", "templates/403.html", "templates/404.html"),
    *("templates/413.html", "templates/base.html", "templates/error_page.html"),
    *("templates/blocks/*.html", "templates/components/*.html"),
    *("templates/home/*.html", "templates/home/[!f]*/*.html"),
    *("templates/home/front/[!p]*.html", "templates/home/front/partners.html"),
    *("home/districts/*.py", "home/front/own_sources.py", "home/news/*.py"),
    *("templates/events/*.html", "templates/events/includes/*.html"),
    *("templates/finding/**/*.html", "templates/work/*.html"),
    *("templates/partners/*.html", "templates/partners/includes/*.html"),
    "templates/work/includes/*.html",
    *("templates/advice/*.html", "templates/advice/includes/*.html"),
    "templates/mail/advice_[acfr]*.html",
    *("templates/businesses/*_page.html", "templates/businesses/includes/*.html"),
    *("templates/businesses/report.html", "templates/businesses/report_state.html"),
    *("templates/campaigns/*.html", "templates/campaigns/includes/*.html"),
    *("templates/campaigns/formats/*.html", "templates/campaigns/people/*.html"),
    "templates/campaigns/spots/*.html",
    *("businesses/category_names.py", "businesses/directory/*.py"),
    *("businesses/freshness/reporting.py", "businesses/freshness/views/reports.py"),
    *("campaigns/adoption.py", "campaigns/phases.py", "campaigns/public/*.py"),
    *("campaigns/people/forms.py", "campaigns/people/sign_ups.py"),
    *("campaigns/people/views.py", "campaigns/spots/*.py"),
    *("home/frame.py", "site/quartier/accounts/humans.py"),
    *("site/quartier/advice/choices.py", "site/quartier/advice/public/*.py"),
    "site/quartier/advice/requests/[fsv]*.py",
    *("site/quartier/events/choices.py", "site/quartier/events/public/*.py"),
    *("site/quartier/finding/public/*.py", "site/quartier/finding/*.py"),
    "site/quartier/finding/sources/neighbourhood.py",
    *("site/quartier/partners/choices.py", "site/quartier/partners/public/*.py"),
    *("site/quartier/work/choices.py", "site/quartier/work/public/*.py"),
    "site/quartier/work/sections.py",
    *("site/quartier/geo/positions.py", "site/quartier/geo/links.py"),
    *("site/quartier/hours/sentence.py", "site/quartier/hours/states.py"),
    *("site/quartier/hours/notices.py", "site/quartier/hours/week.py"),
    *("site/quartier/hours/words.py", "site/quartier/recurrence/sentence.py"),
    "site/quartier/translations/reading.py",
)
"""Navigation, directory, profiles, offers, advice, dates, campaigns and their forms."""


def readers_texts() -> set[tuple[str, str]]:
    """Context, or nothing, and the singular of every text there."""
    files = {file for pattern in SOURCES for file in ROOT.glob(pattern)}
    return {text for file in files for text in texts_of(file)}


def texts_of(file: Path) -> Iterator[tuple[str, str]]:
    """What one file says."""
    source = file.read_text(encoding="utf-8")
    return of_python(source) if file.suffix == ".py" else of_template(source)


def of_python(source: str) -> Iterator[tuple[str, str]]:
    """The texts of a module."""
    code = io.BytesIO(source.encode())
    for _line, said, _comments, context in extract("python", code, keywords=CALLS):
        yield context or "", said if isinstance(said, str) else said[0]


def of_template(source: str) -> Iterator[tuple[str, str]]:
    """The texts of a template; Django turns its tags into calls for xgettext."""
    for call, arguments in SAID.findall(templatize(source)):
        said = ast.literal_eval(f"({arguments},)")
        yield (said[0], said[1]) if "pgettext" in call else ("", said[0])
