"""What is kept how long: told in one table, cleared by night, and written down."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone
from django.utils.translation import override
from factories import BusinessFactory, UserFactory
from wagtail.models import Page, Revision

from businesses.models import (
    BusinessPage,
    Claim,
    ClaimCode,
    DailyNumber,
    ErrorReport,
    Invitation,
    PortalDraft,
    ProfileChange,
    TeamMember,
)
from campaigns.models import (
    CampaignDate,
    CampaignIndexPage,
    CampaignPage,
    CampaignPhase,
    SignUp,
)
from home.models import FrontPage
from quartier.accounts import retention
from quartier.accounts.models import Archive, Attempts, EmailChange, User
from quartier.accounts.periods import PERIODS
from quartier.advice.models import AdviceRequest
from quartier.mail.models import OutgoingMail, Undeliverable
from quartier.partners.models import PartnerPage, PartnersPage, StaffInvitation

ROOT = Path(__file__).resolve().parents[2]
PRIVACY = ROOT / "docs" / "privacy.md"
NOW = timezone.now()


def make(model, age, dated, **values):
    """A row as if it had been written so long ago, whatever dates itself."""
    row = model.objects.create(**values)
    model.objects.filter(pk=row.pk).update(**{dated: NOW - age})
    return row


def sign_up(age, *, state, ended):
    """Somebody who signed up so long ago, for a date so long ago or still to come."""
    index = CampaignIndexPage(title="Aktionen", slug=f"aktionen-{age.days}")
    FrontPage.objects.get().add_child(instance=index)
    campaign = CampaignPage(title="Pflanztag", slug="pflanztag", teaser="Kübel.")
    campaign.format_key = "flower-tubs"
    campaign.first_day, campaign.last_day = (NOW - age).date(), NOW.date()
    campaign.phases = [CampaignPhase(phase="call", first_day=campaign.first_day)]
    index.add_child(instance=campaign)
    end = NOW - age if ended else NOW + timedelta(days=9)
    date = CampaignDate.objects.create(
        campaign=campaign, title="Pflanzen", starts_at=end, ends_at=end
    )
    return make(SignUp, age, "asked_at", date=date, name="Ada", state=state)


def staff_invitation(age, later):
    """Somebody was asked into the staff of an organisation."""
    partners = PartnersPage(title="Partner", slug=f"partner-{age.days}-{age.seconds}")
    FrontPage.objects.get().add_child(instance=partners)
    partner = partners.add_child(instance=PartnerPage(title="Nachbarschaftswerk"))
    return make(
        StaffInvitation,
        age,
        "used_at",
        secret_hash=str(age),
        expires_at=later,
        partner=partner,
    )


def advice_request(age):
    """Somebody asked for advice; it is deleted that long after the last step."""
    partners = PartnersPage(title="Partner", slug=f"rat-{age.days}-{age.seconds}")
    FrontPage.objects.get().add_child(instance=partners)
    moment = NOW - age
    return AdviceRequest.objects.create(
        partner=partners.add_child(instance=PartnerPage(title="Nachbarschaftswerk")),
        title="Schulden",
        asked_at=moment,
        last_step_at=moment,
        delete_at=moment + PERIODS["advice-requests"].length,
    )


@pytest.fixture
def rows(db):
    """For each kind: something that is of this age."""
    business, person = BusinessFactory(), UserFactory(last_login=NOW)
    later = NOW + timedelta(days=9999)
    shop = {"business": business}
    return {
        "attempts": lambda age: make(
            Attempts, age, "began_at", key_hash=str(age), began_at=NOW
        ),
        "email-changes": lambda age: make(
            EmailChange, age, "asked_at", user=UserFactory(last_login=NOW), asked_at=NOW
        ),
        "archives": lambda age: make(
            Archive, age, "asked_at", user=person, asked_at=NOW
        ),
        "words-of-mails": lambda age: make(
            OutgoingMail, age, "created_at", text="Hallo", not_before=NOW, state="sent"
        ),
        "mails": lambda age: make(
            OutgoingMail, age, "created_at", not_before=NOW, state="sent"
        ),
        "farewells": lambda age: make(
            OutgoingMail,
            age,
            "created_at",
            kind="farewell",
            not_before=NOW,
            state="sent",
        ),
        "undeliverable": lambda age: make(
            Undeliverable, age, "since", address=f"{age.days}@quartier.example"
        ),
        "unused-accounts": lambda age: make(
            User, age, "date_joined", email=f"{age.days}@quartier.example"
        ),
        "drafts": lambda age: make(
            PortalDraft, age, "updated_at", user=UserFactory(last_login=NOW), **shop
        ),
        "used-codes": lambda age: make(
            ClaimCode, age, "used_at", secret_hash=str(age), expires_at=later, **shop
        ),
        "used-invitations": lambda age: make(
            Invitation, age, "used_at", secret_hash=str(age), expires_at=later, **shop
        ),
        "staff-invitations": lambda age: staff_invitation(age, later),
        "advice-requests": advice_request,
        "decided-claims": lambda age: make(
            Claim, age, "decided_at", user=person, state="refused", **shop
        ),
        "refused-registrations": lambda age: make(
            Claim,
            age,
            "decided_at",
            user=person,
            way="registration",
            state="refused",
            business=BusinessFactory(live=False, published=False),
        ),
        "reporters": lambda age: make(
            ErrorReport,
            age,
            "decided_at",
            state="accepted",
            email="a@b.example",
            **shop,
        ),
        "changes": lambda age: make(
            ProfileChange, age, "made_at", before={}, after={}, **shop
        ),
        "unconfirmed-sign-ups": lambda age: sign_up(
            age, state="unconfirmed", ended=False
        ),
        "sign-ups": lambda age: sign_up(age, state="place", ended=True),
        "daily-numbers": lambda age: DailyNumber.objects.create(
            day=(NOW - age).date().replace(day=15), **shop
        ),
    }


def counts(preview):
    return {p.kind.name: p.count for p in retention.purge(NOW, preview=preview)}


@pytest.mark.parametrize("name", sorted(set(PERIODS) - {"sign-ins"}))
def test_it_is_cleared_when_its_time_is_over_and_not_a_day_before(rows, name):
    period = PERIODS[name].length
    rows[name](period - timedelta(hours=23))
    assert counts(preview=True)[name] == 0
    rows[name](period + timedelta(days=32 if name == "daily-numbers" else 1))
    assert counts(preview=True)[name] == 1
    assert counts(preview=False)[name] == 1
    assert counts(preview=True)[name] == 0


@pytest.mark.parametrize("kept", ["public", "was public", "has a team", "asked again"])
def test_a_refused_registration_that_came_to_something_stays(rows, kept):
    rows["refused-registrations"](timedelta(days=200))
    shop = Claim.objects.get().business
    if kept == "public":
        shop.get_latest_revision_as_object().save_revision().publish()
    elif kept == "was public":
        shop.first_published_at = NOW
        shop.save()
    elif kept == "has a team":
        TeamMember.objects.create(business=shop, user=UserFactory(), role="owner")
    else:
        Claim.objects.create(business=shop, user=UserFactory(), way="card")
    assert counts(preview=False)["refused-registrations"] == 0
    assert BusinessPage.objects.filter(pk=shop.pk).exists()


def test_what_was_typed_for_a_refused_registration_is_gone_with_it(rows):
    rows["refused-registrations"](timedelta(days=200))
    shop = Claim.objects.get().business
    shop.save_revision()
    counts(preview=False)
    assert not Page.objects.filter(pk=shop.pk).exists()
    assert not Revision.objects.for_instance(shop).exists()


def test_every_period_is_of_something_that_is_cleared():
    assert {kind.name for kind in retention.kinds()} == set(PERIODS)


def test_who_is_in_a_team_or_edits_is_no_unused_account(db):
    from django.contrib.auth.models import Group

    old = NOW - timedelta(days=400)
    member, editor = UserFactory(date_joined=old), UserFactory(date_joined=old)
    TeamMember.objects.create(business=BusinessFactory(), user=member, role="helper")
    editor.groups.add(Group.objects.get(name="Editors"))
    UserFactory(date_joined=old, is_superuser=True)
    assert counts(preview=True)["unused-accounts"] == 0


def test_what_still_waits_is_not_cleared(db):
    business, person = BusinessFactory(), UserFactory()
    age = timedelta(days=3000)
    make(OutgoingMail, age, "created_at", text="Hallo", not_before=NOW)
    make(Claim, age, "made_at", user=person, business=business)
    make(ErrorReport, age, "made_at", email="a@b.example", business=business)
    later = NOW + timedelta(days=1)
    make(
        ClaimCode, age, "made_at", secret_hash="a", expires_at=later, business=business
    )
    assert sum(counts(preview=True).values()) == 0


def test_the_command_tells_kinds_periods_and_counts(rows, capsys):
    rows["drafts"](timedelta(days=61))
    call_command("purge", "--preview")
    told = capsys.readouterr().out
    assert "1  Nicht gespeicherte Eingaben (60 Tage)" in told
    assert PortalDraft.objects.count() == 1
    call_command("purge")
    assert PortalDraft.objects.count() == 0


def test_the_documentation_names_the_same_periods():
    with override("en"):
        lines = [
            f"| {period.title} | {period.days} | {period.reason} |"
            for period in PERIODS.values()
        ]
    text = PRIVACY.read_text()
    written = [line for line in text.splitlines() if line.startswith("| ")]
    assert written[1:] == lines
