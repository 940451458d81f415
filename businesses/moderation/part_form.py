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

from businesses.forms import BusinessPageForm
from businesses.models import BusinessPage
from businesses.moderation.description import PlainDescriptionField
from businesses.moderation.parts import Part
from businesses.moderation.values import COLUMNS, values_of
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
ROW_WIDGETS = {
    "special_days": {
        "first_day": day_input(),
        "last_day": day_input(),
        "hours": _one_line(maxlength=120, autocomplete="off"),
        "reason": _one_line(maxlength=120),
    },
    "gallery": {"image": forms.HiddenInput, "caption": _one_line(maxlength=200)},
}
MOST_ROWS = 60


class PartForm(BusinessPageForm):
    """What all parts share: only their own fields, rows that are always sent whole.

    Rows carry no keys of the database: whatever key somebody invents, it is nothing.
    """

    part: Part

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        page: BusinessPage,
        person: User | None,
        pictures: Iterable[int] = (),
    ):
        if data is not None:
            for relation in self.part.relations:
                setattr(page, relation, [])
        self.pictures = frozenset(pictures)
        shown = values_of(page, self.part, timezone.localdate())
        super().__init__(data, instance=page, for_user=person)
        for name in self.fields.keys() - set(self.part.fields):
            del self.fields[name]
        if "opening_hours" in self.fields:
            self.fields["opening_hours"].widget = TouchWeekWidget()
        if "phone" in self.fields:
            self.initial["phone"] = phone_display(page.phone)
        if "description" in self.fields:
            block = page.description.stream_block
            field = PlainDescriptionField(
                block,
                shown["description"],
                label=_("Beschreibung"),
                help_text=_("Eine leere Zeile trennt Absätze."),
            )
            self.fields["description"] = field

    def permitted_pictures(self, pictures: set[int]) -> set[int]:
        """Those that the business has shown, and those that the person brought."""
        own = Picture.objects.filter(
            pk__in=pictures - self.pictures, uploaded_by_user=self.for_user
        )
        return (pictures & self.pictures) | set(own.values_list("pk", flat=True))


@cache
def form_class(part: Part) -> type[PartForm]:
    """The form of a part."""
    meta = type(
        "Meta",
        (WagtailAdminPageForm.Meta,),
        {
            "model": BusinessPage,
            "fields": list(part.fields),
            "widgets": {
                name: widget for name, widget in WIDGETS.items() if name in part.fields
            },
            "labels": LABELS,
            "help_texts": HELP,
            "formsets": {
                relation: {
                    "fields": list(COLUMNS[relation]),
                    "widgets": ROW_WIDGETS[relation],
                    "extra": 1 if relation == "special_days" else 0,
                    "max_num": MOST_ROWS,
                    "validate_max": True,
                }
                for relation in part.relations
            },
        },
    )
    name = f"{part.key.title().replace('-', '')}Form"
    return new_class(
        name,
        (PartForm,),
        exec_body=lambda space: space.update(Meta=meta, part=part),
    )
