"""Two organisations with counsellors, a meeting place, offers, and a Tuesday."""

import re
from datetime import UTC, datetime
from decimal import Decimal

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.urls import reverse

from home.models import FrontPage
from quartier.advice.models import AdviceOfferPage, AdvicePage, AdviceRequest
from quartier.mail.models import OutgoingMail
from quartier.partners.models import (
    MeetingPlacePage,
    MeetingPlacesPage,
    PartnerPage,
    PartnersPage,
    StaffMember,
    StaffRole,
)
from quartier.places.models import District
from tests.factories import UserFactory

TUESDAY = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock():
    """Ten in the morning in Germany."""
    with time_machine.travel(TUESDAY, tick=False) as travelled:
        yield travelled


@pytest.fixture
def partners(db):
    page = PartnersPage(title="Partner", slug="partner")
    FrontPage.objects.get().add_child(instance=page)
    return page


@pytest.fixture
def new_partner(partners):
    def new(title: str) -> PartnerPage:
        return partners.add_child(instance=PartnerPage(title=title))

    return new


@pytest.fixture
def partner(new_partner):
    return new_partner("Nachbarschaftswerk")


@pytest.fixture
def other_partner(new_partner):
    return new_partner("Volkshochschule")


@pytest.fixture
def district(db):
    return District.objects.create(name="Mühlenviertel", slug="muehlenviertel")


@pytest.fixture
def place(partner, district):
    index = MeetingPlacesPage(title="Treffpunkte", slug="treffpunkte")
    FrontPage.objects.get().add_child(instance=index)
    page = MeetingPlacePage(
        title="Treffpunkt Mühle",
        partner=partner,
        street="Mühlenweg",
        house_number="4",
        postcode="58999",
        town="Ellerbrück",
        district=district,
        latitude=Decimal("51.36"),
        longitude=Decimal("7.46"),
    )
    return index.add_child(instance=page)


@pytest.fixture
def index(db):
    page = AdvicePage(title="Beratung", slug="beratung", intro="Hier hilft jemand.")
    return FrontPage.objects.get().add_child(instance=page)


@pytest.fixture
def new_offer(index, partner):
    """Publish an offer; by itself one for work, by appointment."""

    def new(title: str, **values) -> AdviceOfferPage:
        values = {
            "partner": partner,
            "summary": "Wir helfen bei der Suche.",
            "topics": ["work"],
            "languages": ["de"],
        } | values
        page = index.add_child(instance=AdviceOfferPage(title=title, **values))
        page.save_revision().publish()
        return AdviceOfferPage.objects.get(pk=page.pk)

    return new


@pytest.fixture
def offer(new_offer):
    return new_offer("Hilfe bei der Arbeit", languages=["de", "tr"])


@pytest.fixture
def new_staff():
    def new(partner: PartnerPage, role: StaffRole = StaffRole.COUNSELLOR, **values):
        user = UserFactory(**values)
        StaffMember.objects.create(partner=partner, role=role, user=user)
        return user

    return new


@pytest.fixture
def counsellor(partner, new_staff):
    return new_staff(partner, email="rat@werk.example")


@pytest.fixture
def editor(db):
    user = UserFactory()
    user.groups.add(Group.objects.get(name="Moderators"))
    return user


@pytest.fixture
def ask(client, offer, counsellor, clock):
    """Fill in the form for an hour, as a person does; says where it leads."""

    def send(to=None, query="", **changed):
        url = reverse("ask_for_advice", args=[(to or offer).pk]) + query
        page = client.get(url)
        assert page.status_code == 200
        token = page.context["form"]["shown_at"].value()
        clock.shift(30)
        values = {
            "name": "Elif",
            "reach": "02331 4711",
            "language": "tr",
            "times": ["tu-am", "th-pm"],
            "words": "",
            "agreed": "on",
            "shown_at": token,
        }
        sent = values | changed
        return client.post(
            url, {name: value for name, value in sent.items() if value is not None}
        )

    return send


@pytest.fixture
def by_phone(ask):
    """A request by telephone, and the address of its page."""
    path = ask()["Location"].partition("?")[0]
    return AdviceRequest.objects.get(), path


@pytest.fixture
def link_in():
    """The link of the newest mail to an address."""

    def find(to: str) -> str:
        mail = OutgoingMail.objects.filter(to=to).order_by("-pk").first()
        return re.search(r"https?://[^/\s]+(/\S*meine-anfrage/\S+)", mail.text)[1]

    return find


@pytest.fixture
def by_mail(ask, client, link_in):
    """A request by mail that is confirmed, and the address of its page."""
    ask(reach="elif@post.example")
    path = link_in("elif@post.example")
    client.post(path, {"do": "confirm"})
    return AdviceRequest.objects.get(), path
