"""Pictures that shops send from their telephones."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.utils.file import hash_filelike

from quartier.media.collections import collection_named
from quartier.media.models import Licence, Picture
from quartier.media.uploads import PictureField

COLLECTION = "Betriebe"


class ShopPictureForm(forms.ModelForm):
    """A photo and the sentence for people who cannot see it; cleaned like all others.

    A shop's photo shows something, so there is no way round the sentence.
    """

    file = PictureField(
        label=_("Foto"),
        widget=forms.FileInput(attrs={"accept": "image/*"}),
        error_messages={"required": _("Wählen Sie bitte ein Foto aus.")},
    )
    description = forms.CharField(
        label=_("Was ist zu sehen?"),
        max_length=255,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Ein Satz, etwa: „Unsere Theke mit Brot und Kuchen“."),
    )

    class Meta:
        model = Picture
        fields = ("file", "description")

    def same_as(self, pictures: set[int]) -> Picture | None:
        """The picture among these that is this very photo, sent a second time."""
        known = hash_filelike(self.cleaned_data["file"])
        return Picture.objects.filter(pk__in=pictures, file_hash=known).first()

    def save_for(
        self, person: Any, title: str, collection: str = COLLECTION
    ) -> Picture:
        """Put it into the shops' collection, in the name of whoever took it."""
        picture = self.save(commit=False)
        picture.title = title[:255]
        picture.credit = str(person.get_full_name() or title)[:200]
        picture.licence = Licence.OWN
        picture.collection = collection_named(collection)
        picture.uploaded_by_user = person
        picture.file_hash = hash_filelike(self.cleaned_data["file"])
        picture.save()
        return picture
