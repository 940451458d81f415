"""The one writing door of staff: each save is public at once or waits, never half.

Facts of every organisation, and everything of a trusted one, are published beside what
waits, and written into it too. Words and pictures of the others go to the workflow
"Freigabe" as the newest revision of the page. Each save leaves a revision and a log
entry, so editors can bring every earlier version back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from businesses.moderation.parts import Lane
from businesses.moderation.publishing import publish_beside, submit
from businesses.moderation.values import fingerprint, values_of
from quartier.accounts.models import User
from quartier.partners.models import MeetingPlacePage, PartnerPage
from quartier.partners.portal.part_form import form_of
from quartier.partners.portal.parts import PagePart

StaffPage = Any
"""A page of an organisation, of its meeting place, or of a layer above: such a page
has a `partner`."""


class InvalidValuesError(Exception):
    """The form refuses what was typed; it says why, field by field."""

    def __init__(self, form: Any):
        super().__init__(form.errors.as_text())
        self.form = form


@dataclass
class Versions:
    """`waiting` is the newest revision where it is not the public one; else None."""

    live: StaffPage
    waiting: StaffPage | None

    @classmethod
    def of(cls, page: StaffPage) -> "Versions":
        """Both versions as they are stored now."""
        live = type(page).objects.get(pk=page.pk)
        waits = (
            live.has_unpublished_changes
            and live.latest_revision_id != live.live_revision_id
        )
        return cls(live, live.get_latest_revision_as_object() if waits else None)

    @property
    def newest(self) -> StaffPage:
        """What will be public once everything is approved."""
        return self.waiting or self.live

    def shown(self, part: PagePart) -> StaffPage:
        """The version that a form of the part begins with."""
        return self.live if part.lane is Lane.FACTS and self.live.live else self.newest

    def fingerprint(self, part: PagePart) -> str:
        """Changes when anybody changes this part of either version."""
        today = timezone.localdate()
        pages = (self.live, self.newest)
        return fingerprint(*(values_of(page, part, today) for page in pages))

    def pictures(self) -> set[int]:
        """The pictures that either version shows."""
        return {pk for page in (self.live, self.newest) for pk in _pictures_of(page)}


def save_part(
    page: StaffPage,
    part: PagePart,
    person: User,
    typed: Mapping[str, Any],
    loaded_version: str | None = None,
) -> bool:
    """Write one part of a page, as a form sends it; says whether it is public now.

    Who may do so the caller has asked (`quartier.partners.guards`). Without a loaded
    version nobody has seen a form. Raises InvalidValuesError, with a form that stands
    on the newer version if somebody has changed the part meanwhile.
    """
    with transaction.atomic():
        list(Page.objects.select_for_update().filter(pk=page.pk).values("pk"))
        versions = _versions_now(page)
        to_live = versions.live.live and (
            part.lane is Lane.FACTS or is_trusted(versions.live)
        )
        known = versions.pictures()
        is_outdated = loaded_version not in {None, versions.fingerprint(part)}
        target = versions.live if to_live else versions.newest
        form = form_of(page, part)(typed, target, person, known)
        if not form.is_valid() or is_outdated:
            if is_outdated:
                form.add_error(None, _changed_meanwhile())
            raise InvalidValuesError(form)
        written = form.save(commit=False)
        revision = written.save_revision(user=person, log_action=True)
        if to_live:
            if versions.waiting:
                _write_into(versions.waiting, part, person, typed, known)
            publish_beside(revision, person)
        elif versions.live.live:
            submit(written, person)
        return bool(to_live)


def is_trusted(page: StaffPage) -> bool:
    """Whether what staff write here is public without an editor's look."""
    partner = page if isinstance(page, PartnerPage) else page.partner
    return bool(partner and partner.is_trusted)


def _versions_now(page: StaffPage) -> Versions:
    """As stored; a page deleted meanwhile is nobody's."""
    try:
        return Versions.of(page)
    except ObjectDoesNotExist as error:
        raise Http404 from error


def _write_into(
    waiting: StaffPage,
    part: PagePart,
    person: User,
    typed: Mapping[str, Any],
    pictures: set[int],
) -> None:
    """What is public now stands in the waiting version too, beside what waits there."""
    form = form_of(waiting, part)(typed, waiting, person, pictures)
    if not form.is_valid():
        raise InvalidValuesError(form)
    form.save(commit=False).save_revision(user=person)


def _pictures_of(page: StaffPage) -> set[int]:
    if isinstance(page, PartnerPage):
        shown = [page.logo_id, *(person.picture_id for person in page.people.all())]
    elif isinstance(page, MeetingPlacePage):
        shown = [page.picture_id, *(row.image_id for row in page.gallery.all())]
    else:
        shown = []
    return {pk for pk in shown if pk}


def _changed_meanwhile() -> str:
    return _(
        "Jemand hat das inzwischen geändert. Ihre Eingaben stehen noch hier. Wenn Sie "
        "jetzt noch einmal speichern, gilt Ihre Fassung."
    )
