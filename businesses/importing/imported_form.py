"""The form of the editors, filled in by an import."""

from collections.abc import Mapping
from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page

from businesses.forms import BusinessPageForm
from businesses.importing.ownership import FIELDS, groups_of
from businesses.models import BusinessPage, SocialLink


class ImportedBusinessForm(BusinessPageForm):
    """The fields that imports may write, with the same rules as for editors."""

    class Meta(WagtailAdminPageForm.Meta):
        model = BusinessPage
        fields = list(FIELDS)


class PageRefusedError(Exception):
    """The form takes nothing of a record; the message says why."""


def filled_form(
    page: BusinessPage, directory: Page, values: dict[str, Any]
) -> tuple[forms.ModelForm, dict[str, str]]:
    """A valid form of these fields, and what it refused, with the reasons.

    Refused values are taken out of `values`. The page carries the values afterwards;
    nothing is saved. Raises PageRefusedError if the name is not good enough.
    """
    before = {
        name: getattr(page, name) for name in FIELDS if name not in ("tags", "category")
    }
    refused: dict[str, str] = {}
    while True:
        form = ImportedBusinessForm(
            _as_typed(values), instance=page, parent_page=directory
        )
        for name in form.fields.keys() - values.keys():
            del form.fields[name]
        if form.is_valid():
            if "social_links" in values:
                links = (SocialLink(url=url) for url in values["social_links"])
                page.social_links.set(list(links))
            return form, refused
        wrong = {name: " ".join(errors) for name, errors in form.errors.items()}
        if not wrong.keys() <= values.keys() or "title" in wrong or "category" in wrong:
            raise PageRefusedError(" ".join(wrong.values()))
        refused |= wrong
        for group in groups_of(values):
            if not wrong.keys().isdisjoint(group):
                for name in group:
                    del values[name]
        for name, value in before.items():
            setattr(page, name, value)


def _as_typed(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as a browser would send them."""
    typed = {name: "" if value is None else value for name, value in values.items()}
    if "tags" in typed:
        words = (word.replace('"', "") for word in typed["tags"])
        typed["tags"] = ", ".join(f'"{word}"' for word in words if word)
    return typed
