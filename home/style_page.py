"""What the style page shows: samples of every component, and a form with mistakes."""

import json
from functools import lru_cache
from typing import Any

from django import forms
from django.conf import settings


class SampleForm(forms.Form):
    """One field of every kind."""

    name = forms.CharField(label="Name", help_text="Wie am Laden.")
    email = forms.EmailField(label="E-Mail", required=False)
    way = forms.ChoiceField(
        label="Weg",
        choices=[("call", "Anrufen"), ("mail", "Schreiben")],
        widget=forms.RadioSelect,
    )
    agreed = forms.BooleanField(label="Einverstanden", required=False)


@lru_cache(maxsize=1)
def samples() -> dict[str, Any]:
    """The context of templates/styleguide/index.html."""
    file = settings.ROOT / "templates" / "styleguide" / "samples.json"
    return json.loads(file.read_text(encoding="utf-8"))


def context() -> dict[str, Any]:
    """The samples, with a form that was sent off empty."""
    return samples() | {"form": SampleForm({"name": "", "email": "nein"})}
