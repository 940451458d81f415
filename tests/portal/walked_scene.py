"""What there is to see behind each address, made inside a running site; prints JSON."""

SCENE = """
import json, re
from datetime import timedelta
from django.conf import settings
from django.utils import timezone
from allauth.mfa.totp.internal.auth import TOTP
from businesses.claims.website import send_link
from businesses.freshness.links import Link, Purpose
from businesses.freshness.recipients import PERSON
from businesses.models import (
    BusinessPage, Claim, ClaimCode, ErrorReport, ProofWay, Role, TeamMember,
)
from businesses.moderation.lanes import save_part
from businesses.moderation.parts import PARTS
from businesses.moderation.values import as_typed, values_of
from businesses.moderation.versions import Versions
from businesses.single_use import stored_hash
from businesses.team.inviting import invite
from quartier.accounts import email_change
from quartier.accounts.people import person_for
from quartier.accounts.sign_in_links import sign_in_link
from quartier.mail.models import OutgoingMail
from quartier.partners.models import PartnerPage, StaffRole
from quartier.partners.team.inviting import invite as invite_staff
from tests.factories import BusinessFactory
from tests.sessions import session_of

now = timezone.now()
shop = BusinessPage.objects.get(slug="korn")
shop.website = "https://www.korn.example/"
shop.save_revision().publish()
free = BusinessFactory(
    title="Blumen Huber", parent=shop.get_parent(), website="https://www.huber.example/"
)
people = {}
for name in ("olga", "hans", "rosa"):
    people[name] = person_for(f"{name}@rundgang.example")
owner, helper, editor = people.values()
TeamMember.objects.create(business=shop, user=owner, role=Role.OWNER)
member = TeamMember.objects.create(business=shop, user=helper, role=Role.HELPER)
editor.is_superuser = True
editor.save()
TOTP.activate(editor, "A" * 32)
partner = PartnerPage.objects.get(slug="jobwerkstatt")
partner.staff.create(user=owner, role=StaffRole.LEAD)
house = partner.meeting_places.get()
part, today = PARTS["text"], timezone.localdate()
versions = Versions.of(shop.pk)
typed = as_typed(values_of(versions.live, part, today)) | {"claim": "Neues Brot"}
save_part(shop.pk, owner, "text", typed, versions.fingerprint(part, today))
report = ErrorReport.objects.create(business=shop, part="hours", text="Freitags ist zu.")
claim = Claim.objects.create(business=free, user=helper, way=ProofWay.PHONE)
ClaimCode.objects.create(
    business=free, way=ProofWay.CARD, secret_hash=stored_hash("ABCDEFGHJK"),
    expires_at=now + timedelta(days=9),
)
send_link(free, "info@huber.example", now)
email_change.ask(owner, "neu@rundgang.example")


def link_of(to, path):
    text = OutgoingMail.objects.filter(to=to).order_by("-pk").first().text
    return re.search(rf"{path}(\\S+?)/\\s", text + " ")[1]


answer = Link(shop.pk, f"{PERSON}{owner.pk}", int(now.timestamp()), Purpose.RIGHT)
print(json.dumps({
    "cookie": settings.SESSION_COOKIE_NAME,
    "sessions": {
        "owner": session_of(owner, method="code"),
        "editor": session_of(editor, method="mfa", type="totp"),
    },
    "free": free.pk,
    "partner": {"pk": partner.pk, "place_pk": house.pk},
    "join_staff": invite_staff(
        partner, owner, StaffRole.LEAD, "neu@rundgang.example", now
    ),
    "values": {
        "pk": shop.pk, "part": "text", "member_pk": member.pk, "key": str(report.key),
        "claim": claim.pk, "mail": OutgoingMail.objects.first().pk,
        "code": "ABCDE-FGHJK",
        "sign_in": dict(zip(("person", "token"), sign_in_link(owner).split("/")[-3:-1])),
        "answers": {one.value: answer.instead(one).token for one in Purpose},
        "invitation": invite(shop, owner, Role.HELPER, now),
        "link": link_of("info@huber.example", "uebernehmen/mail/"),
        "email": link_of("neu@rundgang.example", "konto/e-mail/"),
    },
}))
"""
