"""What somebody without an account tells at a spot, kept safe against nonsense."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath
from typing import Any, cast
from uuid import uuid4

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.utils.file import hash_filelike

from campaigns.formats.format import SpotAction
from campaigns.models import DiaryEntry, Spot
from campaigns.spots.diary import note
from quartier.accounts.humans import HumanForm
from quartier.accounts.throttling import allowed, full
from quartier.media.collections import collection_named
from quartier.media.models import Licence, Picture
from quartier.media.uploads import PictureField

TEN_MINUTES = 600
HOUR = 3600
DAY = 24 * HOUR

FROM_ONE_NETWORK_HERE = 12
"""At one spot within ten minutes: a family whose phones share a network."""

FROM_ONE_NETWORK = 300
"""At all spots within an hour: two school classes on a walk."""

AT_ONE_SPOT = 60
"""Within an hour, from anywhere: from then on it is a script."""

PICTURES_OF_A_SPOT = 10
"""Within a day, from people without an account."""

COLLECTION = "Tagebücher der Aktionen"


class PassingByForm(HumanForm):
    """One press of a button, and a photo for those who like."""

    action = forms.ChoiceField(
        error_messages={"required": gettext_lazy("Bitte drücken Sie einen Knopf.")}
    )
    picture = PictureField(
        label=gettext_lazy("Foto"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/*"}),
        help_text=gettext_lazy("Die Redaktion sieht es an, bevor es alle sehen."),
    )

    def __init__(self, *args: Any, spot: Spot, **kwargs: Any) -> None:
        self.spot = spot
        self.actions = actions_for_everybody(spot)
        super().__init__(*args, purpose=f"spot-{spot.code}", **kwargs)
        choices = [(one.key, one.label) for one in self.actions]
        cast(forms.ChoiceField, self.fields["action"]).choices = choices

    def clean_picture(self) -> object:
        """Few photos of one spot on one day; the rest goes without."""
        upload = self.cleaned_data["picture"]
        if upload and full(_pictures(self.spot), PICTURES_OF_A_SPOT, DAY):
            raise forms.ValidationError(
                _("Heute kamen schon viele Fotos. Bitte senden Sie ohne Foto.")
            )
        return upload

    def save(self, now: datetime) -> DiaryEntry:
        """The entry; sent twice it is one."""
        action = next(a for a in self.actions if a.key == self.cleaned_data["action"])
        if not self.spend():
            last = self.spot.diary.filter(action=action.key).first()
            if last is not None:
                return last
        upload = self.cleaned_data["picture"]
        picture = _kept(upload, self.spot) if upload else None
        return note(self.spot, action, now, picture=picture)


def actions_for_everybody(spot: Spot) -> Sequence[SpotAction]:
    """What takes no account here."""
    kind = spot.campaign.format
    return [one for one in kind.actions if one.for_everybody] if kind else []


def may_tell(network: str, spot: Spot) -> bool:
    """Count one press; whether it is not one too many."""
    return (
        allowed(f"spot:{spot.pk}:{network}", FROM_ONE_NETWORK_HERE, TEN_MINUTES)
        and allowed(f"spots:{network}", FROM_ONE_NETWORK, HOUR)
        and allowed(f"spot:{spot.pk}", AT_ONE_SPOT, HOUR)
    )


def _pictures(spot: Spot) -> str:
    return f"spot-pictures:{spot.pk}"


def _kept(upload: UploadedFile, spot: Spot) -> Picture:
    """The photo under a name that nobody guesses: it is not public before approval."""
    allowed(_pictures(spot), PICTURES_OF_A_SPOT, DAY)
    ending = PurePath(upload.name or "").suffix
    upload.name = f"{uuid4().hex}{ending}"
    picture = Picture(
        title=str(spot)[:255],
        file=upload,
        description=_("Foto von %(spot)s") % {"spot": spot},
        credit=_("Jemand aus dem Quartier"),
        licence=Licence.OWN,
        collection=collection_named(COLLECTION),
        file_hash=hash_filelike(upload),
    )
    picture.save()
    return picture
