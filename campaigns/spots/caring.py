"""The page of a spot for those who look after it, with an account."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import cast

from django import forms
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from businesses.models import BusinessPage
from campaigns.adoption import SpotTakenError, renew, set_stand_in
from campaigns.formats.format import SpotAction
from campaigns.models import Adoption, Spot
from campaigns.spots.diary import note
from campaigns.spots.guards import own_spot
from campaigns.spots.languages import translations
from campaigns.spots.presentation import shown
from campaigns.spots.reading import latest_lines
from campaigns.spots.views import LATEST, in_words, is_over
from quartier.accounts.models import User


class StandInForm(forms.ModelForm):
    """Who waters during the holidays; an empty name means nobody."""

    class Meta:
        model = Adoption
        fields = ("stand_in", "stand_in_from", "stand_in_until")
        widgets = {
            "stand_in_from": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "stand_in_until": forms.DateInput(
                attrs={"type": "date"}, format="%Y-%m-%d"
            ),
        }
        help_texts = {"stand_in": _("Ein Vorname genügt. Er steht beim Ort.")}

    def clean(self) -> dict[str, object]:
        """Only a whole time, and none that ends before it begins."""
        values = super().clean() or self.cleaned_data
        first_day, last_day = values.get("stand_in_from"), values.get("stand_in_until")
        if values.get("stand_in") and not (first_day and last_day):
            raise ValidationError(_("Bitte sagen Sie, von wann bis wann."))
        if first_day and last_day and last_day < first_day:
            raise ValidationError(_("Die Vertretung endet, bevor sie beginnt."))
        return values


@never_cache
@login_required
@in_words
@require_http_methods(["GET", "HEAD", "POST"])
def care(request: HttpRequest, code: str) -> HttpResponse:
    """All actions of the format, the stand-in, and going on in a new year."""
    user, now = cast(User, request.user), timezone.now()
    one, kind = own_spot(user, code)
    adoption = Adoption.objects.current().filter(spot=one).first()
    actions = () if is_over(one, now) else kind.actions
    form = StandInForm(instance=adoption) if adoption else None
    if request.method == "POST":
        form = _told(request, one, adoption, actions, now)
        if form is None:
            return redirect("spot_care", one.code)
    context = {
        "campaign": one.campaign,
        "translations": translations(request),
        "spot": shown(one, kind, now, request),
        "code": one.code,
        "actions": actions,
        "form": form,
        "goes_on": adoption is not None and adoption.season < localtime(now).year,
        "entries": latest_lines(one, kind, LATEST),
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "campaigns/spots/care.html", context, status=status)


def _told(
    request: HttpRequest,
    one: Spot,
    adoption: Adoption | None,
    actions: Sequence[SpotAction],
    now: datetime,
) -> StandInForm | None:
    """Do what was sent; the form to show again where something is wrong with it."""
    user = cast(User, request.user)
    if "stand_in" in request.POST and adoption:
        form = StandInForm(request.POST, instance=adoption)
        if not form.is_valid():
            return form
        set_stand_in(adoption, *form.cleaned_data.values())
    elif "renew" in request.POST and adoption:
        with suppress(SpotTakenError):  # just ended by somebody; the page tells
            renew(adoption, user, now=now)
    elif action := _chosen(request, actions):
        note(one, action, now, user=user, business=_team_of(user, one))
    return None


def _chosen(request: HttpRequest, actions: Sequence[SpotAction]) -> SpotAction | None:
    key = request.POST.get("action", "")
    return next((one for one in actions if one.key == key), None)


def _team_of(user: User, spot: Spot) -> BusinessPage | None:
    """The business for which this person tells something; None for an editor."""
    theirs = Adoption.objects.current().filter(spot=spot, business__team__user=user)
    adoption = theirs.select_related("business").first()
    return adoption.business if adoption else None
