"""What the directory knows about people: their teams, claims, words and deeds."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from businesses.models import (
    BusinessPage,
    Claim,
    ClaimCode,
    Confirmation,
    ErrorReport,
    Invitation,
    PortalDraft,
    ProfileChange,
    Role,
    TeamMember,
    Upkeep,
)
from quartier.accounts import personal_data
from quartier.accounts.models import User
from quartier.accounts.personal_data import PersonalData, Row


def _teams(user: User) -> Iterator[Row]:
    for member in TeamMember.objects.filter(user=user).select_related("business"):
        yield {
            _("Geschäft"): member.business.title,
            _("Aufgabe"): member.get_role_display(),
            _("Dabei seit"): member.joined_at,
        }


def _leave_teams(user: User) -> None:
    """One by one, so that whoever listens to a team hears of it."""
    for member in TeamMember.objects.filter(user=user):
        member.delete()


def _left_alone(user: User) -> Iterator[str]:
    """What becomes of the businesses that have no other owner."""
    for business in BusinessPage.objects.filter(
        team__user=user, team__role=Role.OWNER
    ).distinct():
        others = business.team.filter(role=Role.OWNER).exclude(user=user)
        if not others.exists():
            yield _(
                "„%(business)s“ hat dann keine Inhaberin und keinen Inhaber mehr. "
                "Das Profil bleibt, die Redaktion kümmert sich darum."
            ) % {"business": business.title}


def _claims(user: User) -> Iterator[Row]:
    for claim in Claim.objects.filter(user=user).select_related("business"):
        yield {
            _("Geschäft"): claim.business.title,
            _("Nachweis"): claim.get_way_display(),
            _("Stand"): claim.get_state_display(),
            _("Gestellt"): claim.made_at,
            _("Nachricht"): claim.message,
            _("Telefon für Rückfragen"): claim.phone,
            _("Antwort"): claim.answer,
        }


def _invitations(user: User) -> Iterator[Row]:
    """Those to this person, those they wrote, and codes that were mailed to them."""
    for kind in (Invitation, ClaimCode):
        rows = kind.objects.select_related("business")
        for one in rows.filter(email__iexact=user.email):
            yield {
                _("Geschäft"): one.business.title,
                _("An"): one.email,
                _("Angelegt"): one.made_at,
                _("Benutzt am"): one.used_at,
            }
        for one in rows.filter(made_by=user):
            yield {
                _("Geschäft"): one.business.title,
                _("Von Ihnen angelegt"): one.made_at,
            }


def _erase_invitations(user: User) -> None:
    for kind in (Invitation, ClaimCode):
        addressed = kind.objects.filter(email__iexact=user.email)
        addressed.filter(used_at=None).delete()
        addressed.update(email="")
    _forget(Invitation.objects.all(), "made_by", user)
    _forget(Invitation.objects.all(), "used_by", user)
    _forget(ClaimCode.objects.all(), "made_by", user)
    _forget(ClaimCode.objects.all(), "used_by", user)


def _reports(user: User) -> Iterator[Row]:
    for report in ErrorReport.objects.filter(email__iexact=user.email):
        yield {
            _("Geschäft"): report.business.title,
            _("Was stimmt nicht?"): report.get_part_display(),
            _("Wie ist es richtig?"): report.text,
            _("Gemeldet"): report.made_at,
            _("Antwort"): report.answer,
        }


def _erase_reports(user: User) -> None:
    ErrorReport.objects.filter(email__iexact=user.email).update(email="", text="")
    _forget(ErrorReport.objects.all(), "decided_by", user)


def _confirmations(user: User) -> Iterator[Row]:
    for one in Confirmation.objects.filter(person=user).select_related("business"):
        yield {
            _("Geschäft"): one.business.title,
            _("Am"): one.at,
            _("Wie"): one.get_way_display(),
            _("Notiz"): one.note,
        }


def _forget_confirmations(user: User) -> None:
    _forget(Confirmation.objects.all(), "person", user)
    _forget(Upkeep.objects.all(), "trusted_by", user)
    _forget(Claim.objects.all(), "decided_by", user)


def _drafts(user: User) -> Iterator[Row]:
    for draft in PortalDraft.objects.filter(user=user).select_related("business"):
        yield {
            _("Geschäft"): draft.business.title,
            _("Teil"): draft.part,
            _("Eingetippt"): draft.values,
            _("Zuletzt geändert"): draft.updated_at,
        }


def _changes(user: User) -> Iterator[Row]:
    for change in ProfileChange.objects.filter(made_by=user).select_related("business"):
        yield {
            _("Geschäft"): change.business.title,
            _("Teil"): change.part,
            _("Vorher"): change.before,
            _("Nachher"): change.after,
            _("Stand"): change.get_state_display(),
            _("Wann"): change.made_at,
        }


def _forget(rows: QuerySet[Any], field: str, user: User) -> None:
    """Leave the row, take the person out of it."""
    rows.filter(**{field: user}).update(**{field: None})


def _deleted(model: Any) -> Callable[[User], None]:
    def delete(user: User) -> None:
        model.objects.filter(user=user).delete()

    return delete


def register_all() -> None:
    """Called once, when the apps are ready."""
    for kind in (
        PersonalData(
            "teams",
            gettext_lazy("Ihre Geschäfte"),
            _teams,
            _leave_teams,
            stays=gettext_lazy("Die Profile Ihrer Geschäfte bleiben."),
            warnings=_left_alone,
        ),
        PersonalData("claims", gettext_lazy("Ihre Anfragen"), _claims, _deleted(Claim)),
        PersonalData(
            "invitations",
            gettext_lazy("Einladungen und Codes"),
            _invitations,
            _erase_invitations,
        ),
        PersonalData(
            "reports",
            gettext_lazy("Ihre Hinweise auf Fehler"),
            _reports,
            _erase_reports,
        ),
        PersonalData(
            "confirmations",
            gettext_lazy("Profile, die Sie bestätigt haben"),
            _confirmations,
            _forget_confirmations,
        ),
        PersonalData(
            "drafts",
            gettext_lazy("Nicht gespeicherte Eingaben"),
            _drafts,
            _deleted(PortalDraft),
        ),
        PersonalData(
            "changes",
            gettext_lazy("Ihre Änderungen an Profilen"),
            _changes,
            lambda user: _forget(ProfileChange.objects.all(), "made_by", user),
        ),
    ):
        personal_data.register(kind)
