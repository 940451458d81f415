"""Staff keep the offers of their own organisation."""

import pytest
from django.test import Client
from django.urls import reverse

from quartier.advice.models import AdviceOfferPage
from quartier.partners.models import PartnerPage

WORDS = {
    "title": "Rat bei Schulden",
    "summary": "Wir ordnen Ihre Rechnungen.",
    "audience": "residents",
    "topics": ["debts"],
    "who": "Anna",
    "text": "Kommen Sie.",
}


@pytest.fixture
def portal(counsellor, index):
    browser = Client()
    browser.force_login(counsellor)
    return browser


def address(name, *args):
    return reverse(f"partner_{name}", args=args)


def trust(partner):
    PartnerPage.objects.filter(pk=partner.pk).update(is_trusted=True)


def save(portal, url, values):
    """Open a form and send it."""
    version = portal.get(url).context["version"]
    return portal.post(url, values | {"loaded_version": version})


def begin(portal, partner) -> AdviceOfferPage:
    assert portal.post(address("new_offer", partner.pk), WORDS).status_code == 302
    return AdviceOfferPage.objects.get()


def test_what_a_trusted_organisation_offers_is_shown_at_once(portal, partner, client):
    trust(partner)
    offer = begin(portal, partner)
    assert client.get(offer.url).status_code == 404
    portal.post(address("show_offer", partner.pk, offer.pk))
    offer.refresh_from_db()
    assert offer.live
    assert "Rat bei Schulden" in client.get(offer.url).content.decode()
    portal.post(address("hide_offer", partner.pk, offer.pk))
    assert client.get(offer.url).status_code == 404


def test_others_wait_for_an_editor(portal, partner):
    offer = begin(portal, partner)
    portal.post(address("show_offer", partner.pk, offer.pk))
    offer.refresh_from_db()
    assert not offer.live
    assert offer.workflow_in_progress


def test_times_are_public_at_once_and_words_are_not(portal, offer, partner):
    part = address("offer_part", partner.pk, offer.pk, "zeiten")
    facts = {"way": "both", "hours": "Di 10-12 Uhr", "is_free": "on"}
    assert save(portal, part, facts).status_code == 302
    part = address("offer_part", partner.pk, offer.pk, "text")
    changed = WORDS | {"title": "Neuer Name"}
    assert save(portal, part, changed).status_code == 302
    offer.refresh_from_db()
    assert (offer.hours, offer.title) == ("Tu 10:00-12:00", "Hilfe bei der Arbeit")
    assert offer.workflow_in_progress


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ("text", WORDS | {"topics": []}),
        ("text", WORDS | {"topics": ["energy"]}),
        ("text", WORDS | {"summary": ""}),
        ("zeiten", {"way": "open", "hours": ""}),
        ("zeiten", {"way": "both", "hours": "immer mal"}),
        ("zeiten", {"way": "both", "phone": "keine"}),
    ],
)
def test_what_does_not_fit_is_refused(portal, offer, partner, part, wrong):
    url = address("offer_part", partner.pk, offer.pk, part)
    assert save(portal, url, wrong).status_code == 422


def test_nobody_touches_the_offers_of_others(portal, other_partner, new_offer):
    foreign = new_offer("Kurse", partner=other_partner)
    for name in ("offer", "show_offer", "hide_offer"):
        url = address(name, other_partner.pk, foreign.pk)
        assert portal.get(url).status_code in {404, 405}
        assert portal.post(url).status_code in {404, 405}
    foreign.refresh_from_db()
    assert foreign.live
