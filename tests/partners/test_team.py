"""How people come into the staff of an organisation, and how they go."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from businesses.single_use import stored_hash
from businesses.team.inviting import MOST_A_DAY
from quartier.accounts import personal_data, retention
from quartier.mail.models import OutgoingMail
from quartier.partners.models import StaffInvitation, StaffMember, StaffRole
from quartier.partners.team.inviting import accept, invite
from quartier.partners.team.joining import LastLeadError, leave
from tests.factories import UserFactory


@pytest.fixture
def invited(partner, lead):
    """The secret of an invitation that a lead wrote."""

    def write(email: str, role: StaffRole = StaffRole.COUNSELLOR) -> str:
        return invite(partner, lead, role, email, timezone.now())

    return write


def kind(name: str) -> personal_data.PersonalData:
    return next(one for one in personal_data.kinds() if one.name == name)


def test_a_lead_invites_by_mail_and_the_person_joins_after_signing_in(
    client, lead, partner
):
    client.force_login(lead)
    address = reverse("invite_staff", args=[partner.pk])
    client.post(address, {"email": "neu@werk.example", "role": "counsellor"})
    text = OutgoingMail.objects.get(to="neu@werk.example").text
    path = re.search(r"/partner-portal/einladung/\S+/", text)[0]
    client.logout()
    assert "Nachbarschaftswerk" in client.get(path).content.decode()
    assert not StaffMember.objects.filter(user__email="neu@werk.example").exists()
    person = UserFactory(email="neu@werk.example")
    client.force_login(person)
    response = client.post(path)
    assert response["Location"] == reverse("partner_home", args=[partner.pk])
    assert partner.staff.get(user=person).role == StaffRole.COUNSELLOR
    assert client.post(path).status_code == 410


def test_a_counsellor_invites_nobody(client, counsellor, partner):
    client.force_login(counsellor)
    address = reverse("invite_staff", args=[partner.pk])
    data = {"email": "neu@werk.example", "role": "lead"}
    assert client.post(address, data).status_code == 404
    assert not StaffInvitation.objects.exists()


def test_an_invitation_ends_when_it_is_taken_back_or_its_writer_goes(
    client, lead, partner, invited
):
    person, now = UserFactory(), timezone.now()
    taken_back, orphaned = invited("eins@werk.example"), invited("zwei@werk.example")
    found = StaffInvitation.objects.get(secret_hash=stored_hash(taken_back))
    client.force_login(lead)
    client.post(reverse("take_back_staff_invitation", args=[partner.pk, found.pk]))
    assert accept(stored_hash(taken_back), person, now) is None
    StaffMember.objects.get(user=lead).delete()
    assert accept(stored_hash(orphaned), person, now) is None


def test_an_invitation_ends_after_two_weeks_and_is_forgotten_later(invited):
    secret = invited("neu@werk.example")
    later = timezone.now() + timedelta(days=14)
    assert accept(stored_hash(secret), UserFactory(), later) is None
    list(retention.purge(timezone.now() + timedelta(days=14 + 179)))
    assert StaffInvitation.objects.exists()
    list(retention.purge(timezone.now() + timedelta(days=14 + 181)))
    assert not StaffInvitation.objects.exists()


def test_who_is_lead_already_loses_nothing_by_an_invitation(lead, partner, invited):
    secret = invited(lead.email)
    assert accept(stored_hash(secret), lead, timezone.now()).role == StaffRole.LEAD
    assert StaffInvitation.objects.get().used_at is None


def test_a_staff_writes_no_more_than_so_many_invitations_a_day(
    client, lead, partner, invited
):
    for number in range(MOST_A_DAY):
        invited(f"person{number}@werk.example")
    client.force_login(lead)
    address = reverse("invite_staff", args=[partner.pk])
    response = client.post(address, {"email": "neu@werk.example", "role": "lead"})
    assert "Für heute sind das genug Einladungen." in response.content.decode()


def test_a_lead_lets_counsellors_go_but_no_other_lead(
    client, lead, counsellor, partner, new_staff
):
    colleague = new_staff(partner, StaffRole.LEAD)
    client.force_login(lead)
    for person, status in ((counsellor, 302), (colleague, 404)):
        member = partner.staff.get(user=person)
        address = reverse("let_staff_go", args=[partner.pk, member.pk])
        assert client.post(address).status_code == status
    assert {one.user for one in partner.staff.all()} == {lead, colleague}
    assert OutgoingMail.objects.get(to=counsellor.email)


def test_the_only_lead_can_not_leave_the_others_alone(
    client, lead, counsellor, partner, new_staff
):
    client.force_login(lead)
    address = reverse("leave_staff", args=[partner.pk])
    assert client.post(address).status_code == 409
    with pytest.raises(LastLeadError):
        leave(partner.staff.get(user=lead))
    new_staff(partner, StaffRole.LEAD)
    assert client.post(address)["Location"] == reverse("partner_portal")
    assert client.get(reverse("partner_home", args=[partner.pk])).status_code == 404


def test_editors_invite_the_first_lead_and_take_leads_out(client, editor, partner):
    client.force_login(editor)
    address = reverse("partner_staff", args=[partner.pk])
    client.post(address, {"email": "chefin@werk.example", "role": "lead"})
    assert StaffInvitation.objects.get().role == StaffRole.LEAD
    helper = partner.staff.create(user=UserFactory(), role=StaffRole.COUNSELLOR)
    client.post(reverse("partner_make_lead", args=[partner.pk, helper.pk]))
    helper.refresh_from_db()
    assert helper.role == StaffRole.LEAD
    client.post(reverse("partner_take_invitations_back", args=[partner.pk]))
    assert not partner.invitations.usable(timezone.now()).exists()
    client.post(reverse("partner_remove_member", args=[partner.pk, helper.pk]))
    assert not partner.staff.exists()


def test_trust_needs_a_reason_that_stands_in_the_history(client, editor, partner):
    client.force_login(editor)
    address = reverse("partner_trust", args=[partner.pk])
    assert client.post(address, {"reason": ""}).status_code == 422
    client.post(address, {"reason": "seit Jahren dabei"})
    partner.refresh_from_db()
    assert partner.is_trusted
    history = reverse("wagtailadmin_pages:history", args=[partner.pk])
    assert "seit Jahren dabei" in client.get(history).content.decode()
    client.post(address, {"reason": "Werbung"})
    partner.refresh_from_db()
    assert not partner.is_trusted


def test_the_page_of_an_organisation_leads_editors_to_its_staff(
    client, editor, partner, place
):
    client.force_login(editor)
    address = reverse("partner_staff", args=[partner.pk])
    edit = reverse("wagtailadmin_pages:edit", args=[partner.pk])
    assert address in client.get(edit).content.decode()
    of_place = reverse("wagtailadmin_pages:edit", args=[place.pk])
    assert address not in client.get(of_place).content.decode()


def test_a_person_reads_and_erases_what_is_known_of_their_work(
    lead, partner, new_staff, invited
):
    invited("neu@werk.example")
    rows = list(kind("staff").rows(lead))
    assert rows[0]["Partner"] == "Nachbarschaftswerk"
    assert "keine Leitung" in next(iter(kind("staff").warnings(lead)))
    assert list(kind("staff-invitations").rows(lead))
    for name in ("staff-invitations", "staff"):
        kind(name).erase(lead)
        kind(name).erase(lead)
        assert list(kind(name).rows(lead)) == []
    new_staff(partner, StaffRole.LEAD)
    assert not partner.staff.filter(user=lead).exists()


def test_who_was_invited_is_forgotten_with_their_account(invited):
    invited("neu@werk.example")
    person = UserFactory(email="neu@werk.example")
    assert list(kind("staff-invitations").rows(person))
    kind("staff-invitations").erase(person)
    assert not StaffInvitation.objects.exists()
