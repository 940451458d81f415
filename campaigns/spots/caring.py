"""The page of a spot for those who look after it, with an account."""

from collections.abc import Sequence
from typing import cast

from django import forms
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from businesses.models import BusinessPage
from campaigns.adoption import set_stand_in
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
    """All actions of the format, and the stand-in."""
    user, now = cast(User, request.user), timezone.now()
    one, kind = own_spot(user, code)
    adoption = Adoption.objects.current().filter(spot=one).first()
    actions = () if is_over(one, now) else kind.actions
    form = StandInForm(instance=adoption) if adoption else None
    if request.method == "POST" and "stand_in" in request.POST and adoption:
        form = StandInForm(request.POST, instance=adoption)
        if form.is_valid():
            set_stand_in(adoption, *form.cleaned_data.values())
            return redirect("spot_care", one.code)
    elif request.method == "POST":
        if action := _chosen(request, actions):
            note(one, action, now, user=user, business=_team_of(user, one))
        return redirect("spot_care", one.code)
    context = {
        "campaign": one.campaign,
        "translations": translations(request),
        "spot": shown(one, kind, now, request),
        "code": one.code,
        "actions": actions,
        "form": form,
        "entries": latest_lines(one, kind, LATEST),
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "campaigns/spots/care.html", context, status=status)


def _chosen(request: HttpRequest, actions: Sequence[SpotAction]) -> SpotAction | None:
    key = request.POST.get("action", "")
    return next((one for one in actions if one.key == key), None)


def _team_of(user: User, spot: Spot) -> BusinessPage | None:
    """The business for which this person tells something; None for an editor."""
    theirs = Adoption.objects.current().filter(spot=spot, business__team__user=user)
    adoption = theirs.select_related("business").first()
    return adoption.business if adoption else None
