"""New businesses that register themselves, from the form to the editor's answer."""

from datetime import datetime
from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page

from businesses.claims import telling
from businesses.claims.granting import DecidedAlreadyError, open_claim
from businesses.forms import BusinessPageForm
from businesses.importing.slugs import Slugs
from businesses.models import (
    BusinessPage,
    Claim,
    ClaimState,
    DirectoryPage,
    ProofWay,
    Role,
)
from businesses.place_form import district_at
from businesses.team.joining import join, one_at_a_time
from quartier.accounts.models import User
from quartier.places.addresses import found_at, in_parts


class RegistrationForm(BusinessPageForm):
    """The few things that an entry begins with, under the same rules as for editors."""

    address = forms.CharField(
        label=_("Straße und Hausnummer"),
        max_length=140,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    confirmed = None  # type: ignore[assignment]
    languages = payment = opening_hours = None  # type: ignore[assignment]

    field_order = ("title", "category", "address", "phone", "email", "claim")

    class Meta(WagtailAdminPageForm.Meta):
        model = BusinessPage
        fields = ("title", "category", "phone", "email", "claim")
        widgets = {
            "phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
            "email": forms.EmailInput(attrs={"autocomplete": "email"}),
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["title"].label = _("Name des Geschäfts")
        self.fields["category"].empty_label = _("Bitte wählen")
        self.fields["title"].help_text = _("So, wie er über der Tür steht.")
        self.fields["phone"].help_text = _("Mit Vorwahl, etwa 02331 12345.")

    def save(self, commit: bool = True) -> BusinessPage:
        """Put the address in its parts, and the business where the address is."""
        page = super().save(commit=False)
        typed = self.cleaned_data["address"]
        page.street, page.house_number = in_parts(typed)
        if known := found_at(typed):
            page.street, page.house_number = known.street, known.house_number
            page.postcode, page.town = known.postcode, known.town
            page.latitude, page.longitude = known.latitude, known.longitude
            page.district = district_at(known.longitude, known.latitude)
        return page


def register(
    form: RegistrationForm, directory: DirectoryPage, user: User
) -> BusinessPage:
    """A draft with its owner, which an editor publishes or refuses; all or nothing."""
    with transaction.atomic():
        parent = Page.objects.select_for_update().get(pk=directory.pk)
        page = form.save(commit=False)
        taken = parent.get_children().values_list("slug", flat=True)
        page.slug = Slugs(taken, "geschaeft").take(page.title)
        page.live, page.owner = False, user
        page.has_unpublished_changes = True
        parent.add_child(instance=page)
        page.save_revision(user=user, log_action=True)
        join(page, user, Role.OWNER)
        open_claim(page, user, ProofWay.REGISTRATION, phone=page.phone)
        return page


def publish(claim: Claim, editor: User, now: datetime) -> None:
    """Let everybody see a registered business. Raises DecidedAlreadyError."""
    with transaction.atomic():
        _answer(claim, ClaimState.GRANTED, editor, now)
        page = BusinessPage.objects.get(pk=claim.business_id)
        revision = page.latest_revision or page.save_revision(user=editor)
        revision.publish(user=editor)
        claim.business = BusinessPage.objects.get(pk=page.pk)
        telling.published(claim)


def refuse_registration(claim: Claim, editor: User, now: datetime, answer: str) -> None:
    """Leave it a draft and end its team. Raises DecidedAlreadyError."""
    with transaction.atomic():
        _answer(claim, ClaimState.REFUSED, editor, now, answer)
        for member in claim.business.team.all():
            member.delete()
        telling.registration_refused(claim)


def _answer(
    claim: Claim, state: ClaimState, editor: User, now: datetime, answer: str = ""
) -> None:
    one_at_a_time(claim.business_id)
    changed = Claim.objects.filter(pk=claim.pk, state=ClaimState.OPEN).update(
        state=state, decided_at=now, decided_by=editor, answer=answer
    )
    if not changed:
        raise DecidedAlreadyError
    claim.refresh_from_db()
