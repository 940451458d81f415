"""The form of every business, cut down to one part for its team."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import new_class
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from taggit.forms import TagWidget
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page

from businesses.forms import BusinessPageForm
from businesses.models import BusinessPage
from businesses.moderation.description import PlainDescriptionField
from businesses.moderation.parts import Part
from businesses.moderation.values import values_of
from businesses.phones import phone_display
from quartier.accounts.models import User
from quartier.hours.widgets import TouchWeekWidget
from quartier.media.models import Picture


def day_input() -> forms.DateInput:
    """The telephone's own calendar."""
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


def _one_line(**attrs: Any) -> forms.TextInput:
    return forms.TextInput(attrs=attrs)


WIDGETS = {
    "closed_on": day_input(),
    "closed_from": day_input(),
    "closed_until": day_input(),
    "closed_reason": _one_line(maxlength=120),
    "notice": forms.Textarea(attrs={"rows": 4, "maxlength": 280}),
    "notice_until": day_input(),
    "phone": _one_line(type="tel", autocomplete="tel", maxlength=40),
    "email": forms.EmailInput(attrs={"autocomplete": "email"}),
    "website": _one_line(inputmode="url", autocomplete="url", autocapitalize="none"),
    "wheelchair": forms.RadioSelect,
    "wheelchair_note": _one_line(maxlength=250),
    "title": _one_line(maxlength=255),
    "category": forms.Select,
    "claim": forms.Textarea(attrs={"rows": 2, "maxlength": 140}),
    "tags": TagWidget,
    "logo": forms.HiddenInput,
}
LABELS = {
    "title": _("Name"),
    "closed_from": _("Erster Tag"),
    "closed_until": _("Letzter Tag"),
}
HELP = {"title": _("So, wie er über der Tür steht.")}
ROW_WIDGETS: dict[str, dict[str, Any]] = {
    "special_days": {
        "first_day": day_input(),
        "last_day": day_input(),
        "hours": _one_line(maxlength=120, autocomplete="off"),
        "reason": _one_line(maxlength=120),
    },
    "gallery": {"image": forms.HiddenInput, "caption": _one_line(maxlength=200)},
}
MOST_ROWS = 60


class FormOfPart:
    """Mixin that cuts the form of a page down to one part of it, for its team.

    It has only the part's own fields, and rows that are always sent whole: they carry
    no keys of the database, so whatever key somebody invents, it is nothing.
    """

    part: Part
    text_field = "description"
    """The text in blocks, which a telephone writes as plain text."""

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        page: Any,
        person: User | None,
        pictures: Iterable[int] = (),
    ):
        if data is not None:
            for relation in self.part.relations:
                setattr(page, relation, [])
        self.pictures = frozenset(pictures)
        shown = values_of(page, self.part, timezone.localdate())
        super().__init__(data, instance=page, for_user=person)  # type: ignore[call-arg]
        fields: dict[str, Any] = self.fields  # type: ignore[attr-defined]
        for name in fields.keys() - set(self.part.fields):
            del fields[name]
        if "opening_hours" in fields:
            fields["opening_hours"].widget = TouchWeekWidget()
        if "phone" in fields:
            self.initial["phone"] = phone_display(page.phone)  # type: ignore[attr-defined]
        if self.text_field in fields:
            fields[self.text_field] = PlainDescriptionField(
                getattr(page, self.text_field).stream_block,
                shown[self.text_field],
                label=fields[self.text_field].label,
                help_text=_("Eine leere Zeile trennt Absätze."),
            )

    def permitted_pictures(self, pictures: set[int]) -> set[int]:
        """Those that the page has shown, and those that the person brought."""
        own = Picture.objects.filter(
            pk__in=pictures - self.pictures,
            uploaded_by_user=self.for_user,  # type: ignore[attr-defined]
        )
        return (pictures & self.pictures) | set(own.values_list("pk", flat=True))


class PartForm(FormOfPart, BusinessPageForm):
    """What the forms of all parts of a business share."""


@cache
def form_class(part: Part) -> type[PartForm]:
    """The form of a part of a business."""
    return cut_down(PartForm, BusinessPage, part, WIDGETS, ROW_WIDGETS, LABELS, HELP)


def cut_down(
    base: type[Any],
    model: type[Page],
    part: Part,
    widgets: Mapping[str, Any],
    row_widgets: Mapping[str, Mapping[str, Any]],
    labels: Mapping[str, Any],
    help_texts: Mapping[str, Any],
) -> type[Any]:
    """The form of a part of pages of this type; `base` is a `FormOfPart`."""
    meta = type(
        "Meta",
        (WagtailAdminPageForm.Meta,),
        {
            "model": model,
            "fields": list(part.fields),
            "widgets": {
                name: widget for name, widget in widgets.items() if name in part.fields
            },
            "labels": labels,
            "help_texts": help_texts,
            "formsets": {
                relation: {
                    "fields": list(columns),
                    "widgets": row_widgets.get(relation, {}),
                    "extra": 0 if relation == "gallery" else 1,
                    "max_num": MOST_ROWS,
                    "validate_max": True,
                }
                for relation, columns in part.columns.items()
            },
        },
    )
    name = f"{part.key.title().replace('-', '')}Form"
    return new_class(
        name, (base,), exec_body=lambda space: space.update(Meta=meta, part=part)
    )
