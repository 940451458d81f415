"""Languages as a field of rows: codes in the database, check boxes in every form."""

from typing import Any

from django import forms
from django.db import models

from businesses.choices import language_choices


class LanguagesField(models.JSONField):
    """A list of ISO 639 codes."""

    def formfield(self, **kwargs: Any) -> Any:
        """Check boxes with the names of the languages."""
        return forms.MultipleChoiceField(
            label=self.verbose_name,
            choices=language_choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
