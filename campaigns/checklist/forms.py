"""How editors write a thing to do."""

from django import forms

from campaigns.models import ChecklistItem
from campaigns.starting.forms import DayInput


class ItemForm(forms.ModelForm):
    """What, and until when."""

    class Meta:
        model = ChecklistItem
        fields = ("text", "due_on")
        widgets = {"due_on": DayInput}
