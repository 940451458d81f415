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
from home.models import FrontPage
from quartier.accounts import email_change
from quartier.accounts.people import person_for
from quartier.accounts.sign_in_links import sign_in_link
from quartier.events.models import CalendarPage
from quartier.feeds.models import CalendarFeed, FeedEntry, FeedRun
from quartier.mail.models import OutgoingMail
from quartier.partners.models import (
    MeetingPlacePage, MeetingPlacesPage, PartnerPage, PartnersPage, StaffRole,
)
from quartier.partners.team.inviting import invite as invite_staff
from quartier.work.models import OpeningPage, WorkPage
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
front = FrontPage.objects.get()
partners = front.add_child(instance=PartnersPage(title="Partner"))
partner = partners.add_child(instance=PartnerPage(title="Jobwerkstatt"))
partner.staff.create(user=owner, role=StaffRole.LEAD)
partner.staff.create(user=helper, role=StaffRole.COUNSELLOR)
houses = front.add_child(instance=MeetingPlacesPage(title="Treffpunkte"))
house = MeetingPlacePage(title="Haus am Wall", partner=partner)
houses.add_child(instance=house)
hour = {"topic": "Bewerbung", "hours": "Tu 10:00-12:00", "languages": ["de", "ar"]}
house.consultation_hours.create(**hour)
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
calendar = CalendarPage.objects.first()
if calendar is None:
    calendar = shop.get_parent().get_parent().add_child(
        instance=CalendarPage(title="Kalender", slug="kalender")
    )
work = front.add_child(instance=WorkPage(title="Arbeit"))
opening = work.add_child(
    instance=OpeningPage(
        title="Aushilfe im Verkauf", kind="minijob", business=shop, contact_name="Olga",
        summary="Sie verkaufen Brot.", contact_phone="+4922147101",
    )
)
opening.save_revision().publish()
feed = CalendarFeed.objects.create(
    name="Haus am Park", address="https://haus.example/termine.ics", calendar=calendar,
    state="asks", report="Dort fehlen auf einmal 3 Termine.", fetched_at=now,
)
for key, state in (("a", "doubtful"), ("b", "followed")):
    FeedEntry.objects.create(
        feed=feed, uid=key, state=state, title="Erzählcafé", place="Haus am Park",
        next_start=now, similar_title="Café", similar_url="/kalender/",
    )
FeedRun.objects.create(feed=feed, started_at=now, is_finished=True)
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
        partner, owner, StaffRole.LEAD, "kollegin@rundgang.example", now
    ),
    "values": {
        "pk": shop.pk, "part": "text", "member_pk": member.pk, "key": str(report.key),
        "claim": claim.pk, "feed": feed.pk,
        "opening_pk": opening.pk, "mail": OutgoingMail.objects.first().pk,
        "code": "ABCDE-FGHJK",
        "sign_in": dict(zip(("person", "token"), sign_in_link(owner).split("/")[-3:-1])),
        "answers": {one.value: answer.instead(one).token for one in Purpose},
        "invitation": invite(shop, owner, Role.HELPER, now),
        "link": link_of("info@huber.example", "uebernehmen/mail/"),
        "email": link_of("neu@rundgang.example", "konto/e-mail/"),
    },
}))
"""
