"""Two shops, their teams, and people of every kind; each foreign thing has a name that
must not be read by others."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.utils import timezone

from businesses.models import (
    BusinessPage,
    CardBatch,
    Category,
    ChangeState,
    Claim,
    ErrorReport,
    Invitation,
    ProfileChange,
    Role,
    SynonymGroup,
    TeamMember,
)
from campaigns.models import (
    CampaignDate,
    CampaignIndexPage,
    CampaignPage,
    CampaignUpdate,
    ChecklistItem,
    DiaryEntry,
    Material,
    Participation,
    SignUp,
    Spot,
)
from home.models import FrontPage
from quartier.accounts.models import User
from quartier.advice.models import AdviceOfferPage, AdvicePage, AdviceRequest
from quartier.events.models import CalendarPage, Event
from quartier.feeds.models import AllowedHost, CalendarFeed, FeedEntry, FeedRun
from quartier.mail.models import OutgoingMail
from quartier.partners.models import (
    MeetingPlacePage,
    MeetingPlacesPage,
    PartnerPage,
    PartnersPage,
    StaffInvitation,
    StaffMember,
    StaffRole,
)
from quartier.places.models import District
from quartier.translations.models import Translation
from quartier.work.models import OpeningPage, WorkPage
from tests.factories import (
    BusinessFactory,
    DirectoryFactory,
    DistrictFactory,
    PictureFactory,
    UserFactory,
)

SECRET = "Geheimniskraemer"
"""Part of the name of everything that only some people may know of."""


@dataclass
class Scene:
    """Who there is, and what there is to be got at."""

    own: BusinessPage
    foreign: BusinessPage
    draft: BusinessPage
    people: dict[str, User | None]
    values: dict[str, Any] = field(default_factory=dict)
    of_partner: dict[str, Any] = field(default_factory=dict)
    of_another: dict[str, Any] = field(default_factory=dict)
    """What fills in the addresses of two organisations."""

    def client(self, who: str, **options: Any) -> Client:
        """A browser in which this person has signed in."""
        client = Client(**options)
        if person := self.people[who]:
            client.force_login(
                person, backend="django.contrib.auth.backends.ModelBackend"
            )
        return client


def build_scene() -> Scene:
    """Make all of it."""
    directory = DirectoryFactory(title="Geschäfte", slug="geschaefte")
    own = BusinessFactory(parent=directory, title="Eigener Laden")
    foreign = BusinessFactory(parent=directory, title="Fremder Laden")
    draft = BusinessFactory(
        parent=directory, title=f"{SECRET} Entwurf", published=False
    )
    draft.live = False
    draft.save()
    draft.save_revision()
    people: dict[str, User | None] = {"anonymous": None}
    for who in ("stranger", "helper", "owner", "guest", "editor", "superuser"):
        people[who] = UserFactory(email=f"{who}@quartier.example")
    for who, role in (("helper", Role.HELPER), ("owner", Role.OWNER)):
        TeamMember.objects.create(business=own, user=people[who], role=role)
    TeamMember.objects.create(
        business=foreign, user=people["stranger"], role=Role.OWNER
    )
    guests = Group.objects.create(name="Gäste")
    guests.permissions.add(Permission.objects.get(codename="access_admin"))
    people["guest"].groups.add(guests)
    people["editor"].groups.add(Group.objects.get(name="Editors"))
    people["superuser"].is_superuser = True
    people["superuser"].save()
    picture = PictureFactory(title=f"{SECRET} Bild")
    district = DistrictFactory(name="Nordviertel")
    values = {
        "page_id": draft.pk,
        "pk": draft.pk,
        "page_pk": draft.pk,
        "page_to_move_id": draft.pk,
        "parent_page_id": directory.pk,
        "destination_id": directory.pk,
        "revision_id": draft.latest_revision_id,
        "revision_id_a": draft.latest_revision_id,
        "revision_id_b": "latest",
        "image_id": picture.pk,
        "action_name": "copy",
        "action": "delete",
        "app_label": "wagtailcore",
        "model_name": "page",
        "app_name": "home",
        "content_type_app_name": "businesses",
        "content_type_model_name": "businesspage",
        "filter_spec": "width-100",
        "token": "a-b",
        "key": uuid4(),
        "uidb64": "MQ",
        "person": "MQ",
        "path": "nichts.webp",
        "rest": "nichts",
        "name": "nichts",
        "colours": "nichts",
        "object_id": draft.pk,
        "part": "hours",
        "code": "ABCDE-FGHJK",
        "secret": "nichts",
        "change": _change(own, people["owner"]).pk,
        "report": ErrorReport.objects.create(business=own, part="hours").pk,
        "invitation_pk": _invitation(own).pk,
        "member_pk": own.team.get(user=people["helper"]).pk,
    }
    sign_up = _sign_up(own)
    campaign = sign_up.date.campaign
    _feed(_event())
    _translation()
    values |= {
        **_opening("Stelle", business=own),
        **_course("Kurs", business=own),
        "district": district.pk,
        "campaign_pk": campaign.pk,
        "sign_up_pk": sign_up.pk,
        **_spot(campaign),
    }
    scene = Scene(own, foreign, draft, people, values)
    _organisations(scene)
    return scene


def _organisations(scene: Scene) -> None:
    """Two organisations with a meeting place each, and the staff of one of them."""
    front = FrontPage.objects.get()
    partners = front.add_child(instance=PartnersPage(title="Partner"))
    houses = front.add_child(instance=MeetingPlacesPage(title="Treffpunkte"))
    for who in ("lead", "counsellor", "locked"):
        scene.people[who] = UserFactory(
            email=f"{who}@quartier.example", is_active=who != "locked"
        )
    own = partners.add_child(instance=PartnerPage(title="Eigener Partner"))
    other = partners.add_child(instance=PartnerPage(title=f"{SECRET} Partner"))
    for who, role in (
        ("lead", StaffRole.LEAD),
        ("counsellor", StaffRole.COUNSELLOR),
        ("locked", StaffRole.LEAD),
    ):
        own.staff.create(user=scene.people[who], role=role)
    other.staff.create(user=scene.people["stranger"], role=StaffRole.LEAD)
    advice = front.add_child(instance=AdvicePage(title="Beratung"))
    scene.of_partner = _of_partner(own, houses) | _advice(advice, own)
    scene.of_another = _of_partner(other, houses) | _advice(advice, other)


def _advice(index: AdvicePage, partner: PartnerPage) -> dict[str, Any]:
    """An offer that is no longer shown, and somebody who has asked for an hour."""
    offer = index.add_child(
        instance=AdviceOfferPage(
            title=f"Rat {partner.title}",
            partner=partner,
            summary="Rat.",
            topics=["work"],
            live=False,
        )
    )
    offer.save_revision()
    now = timezone.now()
    request = AdviceRequest.objects.create(
        partner=partner,
        offer=offer,
        title=offer.title,
        name=f"Mensch bei {partner.title}",
        phone="+4923314711",
        asked_at=now,
        last_step_at=now,
        delete_at=now + timedelta(days=90),
    )
    return {"offer_pk": offer.pk, "request_pk": request.pk, "part_slug": "zeiten"}


def _of_partner(partner: PartnerPage, houses: MeetingPlacesPage) -> dict[str, Any]:
    place = houses.add_child(
        instance=MeetingPlacePage(title=f"Haus {partner.title}", partner=partner)
    )
    helper = StaffMember.objects.create(
        partner=partner, user=UserFactory(), role=StaffRole.COUNSELLOR
    )
    invitation = StaffInvitation.objects.create(
        partner=partner,
        email="wer@mail.example",
        secret_hash=f"staff{partner.pk}",
        expires_at=timezone.now() + timedelta(days=1),
    )
    return {
        **_opening(f"Stelle {partner.title}", partner=partner),
        **_course(f"Kurs {partner.title}", partner=partner),
        "pk": partner.pk,
        "place_pk": place.pk,
        "member_pk": helper.pk,
        "invitation_pk": invitation.pk,
    }


def _sign_up(business: BusinessPage) -> SignUp:
    """Somebody comes to a date of a campaign in which the business takes part."""
    today = timezone.localdate()
    index = CampaignIndexPage(title="Aktionen", slug="aktionen")
    FrontPage.objects.get().add_child(instance=index)
    campaign = CampaignPage(
        title="Pflanztage",
        teaser="Wir pflanzen.",
        format_key="flower-tubs",
        first_day=today,
        last_day=today + timedelta(days=30),
    )
    index.add_child(instance=campaign)
    Participation.objects.create(campaign=campaign, business=business)
    ChecklistItem.objects.create(campaign=campaign, text=SECRET)
    soon = timezone.now() + timedelta(days=7)
    date = CampaignDate.objects.create(
        campaign=campaign,
        title="Pflanzen",
        starts_at=soon,
        ends_at=soon + timedelta(hours=2),
        takes_sign_ups=True,
    )
    return SignUp.objects.create(
        date=date, name=SECRET, email="wer@mail.example", state="place"
    )


def _spot(campaign: CampaignPage) -> dict[str, Any]:
    """A tub with a diary, news that wait, a poster: keys of the editors' pages."""
    spot = Spot.objects.create(campaign=campaign, number=1, label=SECRET)
    entry = DiaryEntry.objects.create(
        spot=spot, action="watered", made_at=timezone.now()
    )
    update = CampaignUpdate.objects.create(
        campaign=campaign,
        title=SECRET,
        text="Neu.",
        posted_at=timezone.now(),
        live=False,
    )
    update.save_revision()
    poster = Material.objects.create(campaign=campaign, kind="poster-a4")
    return {
        "spot": spot.pk,
        "entry": entry.pk,
        "deed": "zuruecknehmen",
        "material": poster.pk,
    }


def _translation() -> None:
    """A page in Turkish that is not published yet."""
    text = Translation(page=FrontPage.objects.get(), language="tr", title=SECRET)
    text.live = False
    text.save()


def _event() -> CalendarPage:
    """An event that is not published yet."""
    calendar = CalendarPage(title="Kalender", slug="kalender")
    FrontPage.objects.get().add_child(instance=calendar)
    event = Event(
        calendar=calendar, title=SECRET, first_day=timezone.localdate(), live=False
    )
    event.save()
    event.save_revision()
    return calendar


def _opening(title: str, **maker: Any) -> dict[str, Any]:
    """An offer of work of somebody."""
    front = FrontPage.objects.get()
    index = WorkPage.objects.first() or front.add_child(
        instance=WorkPage(title="Arbeit")
    )
    opening = index.add_child(
        instance=OpeningPage(
            title=title, kind="job", summary=title, contact_name="Anna", **maker
        )
    )
    opening.save_revision()
    return {"opening_pk": opening.pk}


def _feed(calendar: CalendarPage) -> None:
    """A calendar of others that asks about an event, after an import."""
    AllowedHost.objects.create(host=f"{SECRET}.example")
    feed = CalendarFeed.objects.create(
        name=SECRET,
        address=f"https://{SECRET}.example/",
        calendar=calendar,
        state="asks",
        report=SECRET,
    )
    FeedEntry.objects.create(
        feed=feed, uid="1", title=SECRET, state="doubtful", similar_title=SECRET
    )
    FeedRun.objects.create(feed=feed, started_at=timezone.now())


def _course(title: str, **host: Any) -> dict[str, Any]:
    """A date to which somebody invites, and for which somebody has signed up."""
    day = timezone.localdate() + timedelta(days=7)
    event = Event(
        calendar=CalendarPage.objects.get(),
        title=title,
        first_day=day,
        takes_sign_ups=True,
        **host,
    )
    event.save()
    event.save_revision().publish()
    date = event.sign_up_dates.get()
    person = SignUp.objects.create(
        date=date, name=SECRET, email=f"wer{date.pk}@mail.example", state="place"
    )
    return {
        "event_pk": event.pk,
        "date_pk": date.pk,
        "day": day.isoformat(),
        "sign_up_pk": person.pk,
    }


def _change(business: BusinessPage, person: User | None) -> ProfileChange:
    return ProfileChange.objects.create(
        business=business,
        part="hours",
        before={},
        after={},
        state=ChangeState.UNDONE,
        made_by=person,
    )


def _invitation(business: BusinessPage) -> Invitation:
    soon = timezone.now() + timedelta(days=1)
    return Invitation.objects.create(
        business=business, secret_hash="x" * 64, expires_at=soon
    )


KINDS = {
    "feeds:decide": FeedEntry,
    "feeds:undo_run": FeedRun,
    "feeds:": CalendarFeed,
    "feed_hosts:": AllowedHost,
    "campaignupdate": CampaignUpdate,
    "events_event": Event,
    "translations_translation": Translation,
    "card": CardBatch,
    "claim": Claim,
    "mails": OutgoingMail,
    "category": Category,
    "synonymgroup": SynonymGroup,
    "district": District,
    "users": User,
    "groups": Group,
}


OF_CAMPAIGNS = {
    "campaign_people:dates": CampaignPage,
    "campaign_people:add_date": CampaignPage,
    "campaign_people:businesses": CampaignPage,
    "campaign_people:add_businesses": CampaignPage,
    "campaign_people:decide_line": Participation,
    "campaign_people:take_out": Participation,
    "campaign_checklist": CampaignPage,
    "campaign_checklist_item": ChecklistItem,
    "campaign_checklist_tick": ChecklistItem,
}
"""Whose key stands in an address of the campaigns' admin; in all others a date's."""


def values_for(scene: Scene, name: str) -> dict[str, Any]:
    """What fills in an address: the row of the kind that its name tells of."""
    if name.startswith("partner_"):
        return scene.values | scene.of_another
    if name.startswith(("campaign_people:", "campaign_checklist", "sign_up")):
        model = OF_CAMPAIGNS.get(name, CampaignDate)
        rows = model.objects.all()
        if model is CampaignDate:
            rows = rows.exclude(campaign=None)
        return scene.values | {"pk": rows.get().pk}
    if name.startswith("event_people:"):
        course = scene.of_another
        key = "event_pk" if name.endswith(":dates") else "date_pk"
        return course | {"pk": course[key]}
    if "campaign_spot" in name or "campaign_material" in name:
        return scene.values | {"pk": scene.values["campaign_pk"]}
    if name in {"spot", "spot_care", "spot_history"}:
        return scene.values | {"code": Spot.objects.get().code}
    for kind, model in KINDS.items():
        if kind in name:
            row = model.objects.order_by("-pk").first()
            return scene.values | {"pk": row.pk if row else 1}
    if "images" in name:
        return scene.values | {"pk": scene.values["image_id"]}
    return scene.values
