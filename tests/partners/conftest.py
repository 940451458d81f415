"""Two organisations with their staff, a meeting place, and a Tuesday morning."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
import time_machine
from django.contrib.auth.models import Group

from home.models import FrontPage
from quartier.partners.models import (
    MeetingPlacePage,
    MeetingPlacesPage,
    PartnerPage,
    PartnersPage,
    StaffMember,
    StaffRole,
)
from tests.factories import UserFactory

TUESDAY = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _tuesday_morning():
    with time_machine.travel(TUESDAY, tick=False):
        yield


@pytest.fixture
def partners(db):
    page = PartnersPage(title="Partner", slug="partner")
    FrontPage.objects.get().add_child(instance=page)
    return page


@pytest.fixture
def meeting_places(db):
    page = MeetingPlacesPage(title="Treffpunkte", slug="treffpunkte")
    FrontPage.objects.get().add_child(instance=page)
    return page


@pytest.fixture
def new_partner(partners):
    """Publish an organisation as an editor does it."""

    def new(title: str, **values) -> PartnerPage:
        page = partners.add_child(instance=PartnerPage(title=title, **values))
        page.save_revision().publish()
        return PartnerPage.objects.get(pk=page.pk)

    return new


@pytest.fixture
def partner(new_partner):
    return new_partner("Nachbarschaftswerk", claim="Wir helfen beim Ankommen.")


@pytest.fixture
def other_partner(new_partner):
    return new_partner("Volkshochschule")


@pytest.fixture
def place(partner, meeting_places):
    """A meeting place of the organisation, open on weekdays."""
    page = MeetingPlacePage(
        title="Treffpunkt Mühle",
        partner=partner,
        claim="Kaffee, Rat und ein Tisch für alle.",
        street="Mühlenweg",
        house_number="4",
        postcode="58999",
        town="Ellerbrück",
        latitude=Decimal("51.36"),
        longitude=Decimal("7.46"),
        opening_hours="Mo-Fr 09:00-17:00",
        phone="+4923314711",
    )
    meeting_places.add_child(instance=page)
    page.save_revision().publish()
    return MeetingPlacePage.objects.get(pk=page.pk)


@pytest.fixture
def new_staff():
    """Somebody who works for an organisation; nobody does who never signed in."""

    def new(partner: PartnerPage, role: StaffRole):
        user = UserFactory(last_login=TUESDAY)
        StaffMember.objects.create(partner=partner, role=role, user=user)
        return user

    return new


@pytest.fixture
def lead(partner, new_staff):
    return new_staff(partner, StaffRole.LEAD)


@pytest.fixture
def counsellor(partner, new_staff):
    return new_staff(partner, StaffRole.COUNSELLOR)


@pytest.fixture
def editor(db):
    user = UserFactory()
    user.groups.add(Group.objects.get(name="Moderators"))
    return user
