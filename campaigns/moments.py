"""Typing a day and a time, in the site's zone."""

from django import forms


class MomentInput(forms.DateTimeInput):
    """The browser's own input for both at once."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")
