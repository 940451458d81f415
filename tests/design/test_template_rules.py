"""What no template may do: the content security policy and escaping stay whole."""

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
FORBIDDEN = {
    "unescaped output": r"\|\s*safe\b|\|\s*safeseq\b|{%\s*autoescape off",
    "inline script": (
        r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/(?:ld\+)?json\")"
    ),
    "inline style": r"<style\b|\sstyle=",
    "inline handler": r"\son[a-z]+=",
    "foreign resource": (
        r"<(?:script|link|img|iframe|source)[^>]*(?:src|href)=\"(?:https?:)?//"
    ),
    "javascript address": r"javascript:",
}
PAGES = sorted(TEMPLATES.glob("**/*.html"))


@pytest.mark.parametrize("rule", FORBIDDEN)
def test_no_template_has(rule):
    broken = [
        f"{path.relative_to(TEMPLATES)}: {found.group()}"
        for path in PAGES
        for found in re.finditer(FORBIDDEN[rule], path.read_text())
    ]
    assert broken == []


def test_every_component_says_what_it_needs():
    silent = [
        path.name
        for path in (TEMPLATES / "components").glob("*.html")
        if not path.read_text().startswith("{% comment %}")
    ]
    assert silent == []


def test_links_to_others_do_not_open_windows():
    assert not any('target="_blank"' in path.read_text() for path in PAGES)
