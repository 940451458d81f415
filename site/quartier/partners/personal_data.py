"""What the site knows about people as staff of organisations."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quartier.accounts import personal_data
from quartier.accounts.models import User
from quartier.accounts.personal_data import PersonalData, Row
from quartier.partners.models import StaffInvitation, StaffMember, StaffRole


def _places(user: User) -> Iterator[Row]:
    for member in StaffMember.objects.filter(user=user).select_related("partner"):
        yield {
            _("Partner"): member.partner.title,
            _("Aufgabe"): member.get_role_display(),
            _("Dabei seit"): member.joined_at,
        }


def _leave(user: User) -> None:
    """One by one, so that whoever listens hears of it."""
    for member in StaffMember.objects.filter(user=user):
        member.delete()


def _left_alone(user: User) -> Iterator[str]:
    """The organisations that nobody else leads."""
    led = StaffMember.objects.filter(user=user, role=StaffRole.LEAD)
    for member in led.select_related("partner"):
        others = member.partner.staff.filter(role=StaffRole.LEAD).exclude(user=user)
        if not others.exists():
            yield _(
                "„%(partner)s“ hat dann keine Leitung mehr. Die Seite bleibt, die "
                "Redaktion kümmert sich darum."
            ) % {"partner": member.partner.title}


def _invitations(user: User) -> Iterator[Row]:
    """Those to this person, and those they wrote."""
    rows = StaffInvitation.objects.select_related("partner")
    for one in rows.filter(email__iexact=user.email):
        yield {
            _("Partner"): one.partner.title,
            _("An"): one.email,
            _("Angelegt"): one.made_at,
            _("Benutzt am"): one.used_at,
        }
    for one in rows.filter(made_by=user):
        yield {
            _("Partner"): one.partner.title,
            _("Von Ihnen angelegt"): one.made_at,
        }


def _erase_invitations(user: User) -> None:
    addressed = StaffInvitation.objects.filter(email__iexact=user.email)
    addressed.filter(used_at=None).delete()
    addressed.update(email="")
    StaffInvitation.objects.filter(made_by=user).update(made_by=None)
    StaffInvitation.objects.filter(used_by=user).update(used_by=None)


def register_all() -> None:
    """Called once, when the apps are ready."""
    for kind in (
        PersonalData(
            "staff",
            gettext_lazy("Partner, für die Sie arbeiten"),
            _places,
            _leave,
            stays=gettext_lazy("Die Seiten der Partner bleiben."),
            warnings=_left_alone,
        ),
        PersonalData(
            "staff-invitations",
            gettext_lazy("Einladungen in Teams von Partnern"),
            _invitations,
            _erase_invitations,
        ),
    ):
        personal_data.register(kind)
