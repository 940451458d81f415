"""Who may do what for an organisation: its own staff, by their role, and no one else."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from wagtail.models import Revision

from quartier.partners.guards import own_meeting_place, own_partner
from quartier.partners.models import Doing, StaffMember

FOR_COUNSELLORS = {
    Doing.SEE,
    Doing.HOURS,
    Doing.DATES,
    Doing.OFFERS,
    Doing.INBOX,
    Doing.JOBS,
}


@pytest.mark.parametrize("doing", Doing)
def test_a_lead_may_do_everything_for_the_own_organisation(partner, lead, doing):
    assert own_partner(lead, partner.pk, doing) == partner


@pytest.mark.parametrize("doing", Doing)
def test_a_counsellor_changes_neither_texts_nor_the_team(partner, counsellor, doing):
    if doing in FOR_COUNSELLORS:
        assert own_partner(counsellor, partner.pk, doing) == partner
    else:
        with pytest.raises(Http404):
            own_partner(counsellor, partner.pk, doing)


def test_nobody_opens_the_door_of_another_organisation(
    partner, other_partner, lead, editor, admin_user
):
    for stranger in (lead, editor, admin_user, AnonymousUser()):
        with pytest.raises(Http404):
            own_partner(stranger, other_partner.pk)


def test_who_was_removed_or_locked_has_no_rights_from_then_on(
    partner, lead, counsellor
):
    StaffMember.objects.get(user=lead).delete()
    counsellor.is_active = False
    for person in (lead, counsellor):
        with pytest.raises(Http404):
            own_partner(person, partner.pk)


def test_a_meeting_place_belongs_to_the_staff_of_those_who_run_it(
    partner, other_partner, place, lead, counsellor
):
    found = own_meeting_place(counsellor, partner.pk, place.pk, Doing.HOURS)
    assert found == place
    place.partner = other_partner
    place.save()
    with pytest.raises(Http404):
        own_meeting_place(lead, partner.pk, place.pk, Doing.HOURS)


def test_trust_is_no_part_of_a_version(partner):
    """An old version that an editor brings back does not give or take it."""
    before = partner.save_revision().pk
    type(partner).objects.filter(pk=partner.pk).update(is_trusted=True)
    Revision.objects.get(pk=before).publish()
    partner.refresh_from_db()
    assert partner.is_trusted
