"""The forms of organisations and meeting places, cut down to one part for staff."""

from functools import cache
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from businesses.moderation.part_form import (
    ROW_WIDGETS,
    WIDGETS,
    FormOfPart,
    cut_down,
    day_input,
)
from quartier.partners.forms import MeetingPlacePageForm, PartnerPageForm
from quartier.partners.models import MeetingPlacePage, PartnerPage
from quartier.partners.portal.parts import PagePart

PLACE_WIDGETS: dict[str, Any] = WIDGETS | {
    "claim": forms.Textarea(attrs={"rows": 2, "maxlength": 160}),
    "way_there": forms.Textarea(attrs={"rows": 4, "maxlength": 600}),
    "toilet": forms.RadioSelect,
    "closed_on": day_input(),
    "picture": forms.HiddenInput,
}
ROWS: dict[str, dict[str, Any]] = ROW_WIDGETS | {
    "people": {"picture": forms.HiddenInput}
}
LABELS = {
    "title": _("Name"),
    "closed_from": _("Erster Tag"),
    "closed_until": _("Letzter Tag"),
}


class PartOfPartnerForm(FormOfPart, PartnerPageForm):
    """What the forms of all parts of an organisation share."""

    text_field = "text"


class PartOfPlaceForm(FormOfPart, MeetingPlacePageForm):
    """What the forms of all parts of a meeting place share."""

    text_field = "text"


FORMS: dict[type[Page], type[Any]] = {
    PartnerPage: PartOfPartnerForm,
    MeetingPlacePage: PartOfPlaceForm,
}
MORE_WIDGETS: dict[type[Page], dict[str, Any]] = {}


def add_form(model: type[Page], base: type[Any], widgets: dict[str, Any]) -> None:
    """Have the portal know pages of a layer above; `base` is a `FormOfPart`."""
    FORMS[model] = base
    MORE_WIDGETS[model] = widgets


def form_class(model: type[Any], part: PagePart) -> type[Any]:
    """The form of a part of pages of this type."""
    found: type[Any] = _form_class(model, part)  # type: ignore[arg-type]
    return found


@cache
def _form_class(model: type[Page], part: PagePart) -> type[Any]:
    widgets = PLACE_WIDGETS | MORE_WIDGETS.get(model, {})
    return cut_down(FORMS[model], model, part, widgets, ROWS, LABELS, {})


def form_of(page: Page, part: PagePart) -> type[Any]:
    """The form of a part of this very page."""
    return form_class(type(page), part)
