"""The form of a calendar that is followed."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from businesses.choices import language_choices
from quartier.events.choices import Audience
from quartier.feeds.errors import FeedError
from quartier.feeds.fetching.targets import target_of
from quartier.feeds.models import CalendarFeed
from quartier.feeds.models.allowed_host import allows_http


class CalendarFeedForm(WagtailAdminModelForm):
    """A calendar's address and what holds for all its events.

    Nothing is fetched here: whether the address answers, the first import tells.
    """

    audience = forms.MultipleChoiceField(
        label=gettext_lazy("Für wen"),
        choices=Audience.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Nichts angekreuzt: für alle."),
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Sprachen"),
        choices=language_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        calendar = self.fields["calendar"]
        if self.instance.pk:
            calendar.disabled = True
        else:
            self.initial.setdefault("calendar", calendar.queryset.first())

    def clean_address(self) -> str:
        """An address that may be asked; its server stands in the list."""
        try:
            return target_of(self.cleaned_data["address"], allows_http).address
        except FeedError as error:
            raise ValidationError(error.message) from error

    def clean_is_trusted(self) -> bool:
        """Only those who may publish events say that no editor need look at them."""
        trusted = bool(self.cleaned_data["is_trusted"])
        may = self.for_user is None or self.for_user.has_perm("events.publish_event")
        if trusted and not self.instance.is_trusted and not may:
            raise ValidationError(_("Dafür müssen Sie Termine veröffentlichen dürfen."))
        return trusted

    def save(self, commit: bool = True) -> CalendarFeed:
        """Have it read anew by the next import, which comes soon."""
        feed = self.instance
        feed.etag, feed.last_modified, feed.next_fetch_at = "", "", None
        return super().save(commit)
