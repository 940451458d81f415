"""A website that only an import knows makes nobody owner: anybody edits a map."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from businesses.choices import ConfirmedBy, Source
from businesses.claims.granting import use_code
from businesses.claims.origin import is_only_imported
from businesses.freshness.confirming import confirm
from businesses.models import (
    BusinessPage,
    Claim,
    ClaimState,
    ConfirmationWay,
    ProofWay,
)
from businesses.single_use import stored_hash
from quartier.mail.models import OutgoingMail

WEBSITE = "https://www.sonnenschein.example/"
MAILBOX = "info@sonnenschein.example"
SECRET = "a-secret-of-a-mailed-link"
FINISH = "/geschaeft/uebernehmen/"


def import_it(bakery, website=WEBSITE):
    """What an import leaves behind that wrote this website."""
    bakery.source, bakery.source_key = Source.OSM, "node/240109189"
    bakery.website = website
    bakery.imported = {**bakery.imported, "website": website}
    bakery.save_revision().publish()
    return BusinessPage.objects.get(pk=bakery.pk)


@pytest.fixture
def imported(bakery):
    return import_it(bakery)


@pytest.fixture
def claim_it(make_card, olga):
    """Use the link that was mailed to the website's mailbox."""

    def claim(business):
        make_card(business, code=SECRET, way=ProofWay.WEBSITE, email=MAILBOX)
        return use_code(stored_hash(SECRET), olga, timezone.now())

    return claim


@pytest.fixture
def link(imported, make_card):
    make_card(imported, code=SECRET, way=ProofWay.WEBSITE, email=MAILBOX)
    return f"/geschaeft/uebernehmen/mail/{SECRET}/"


def test_an_editor_is_asked_instead_of_opening_at_once(
    client, link, imported, olga, editor
):
    client.force_login(olga)
    client.post(link)
    assert "noch niemand bestätigt" in client.get(FINISH).content.decode()
    said = client.post(FINISH).content.decode()
    assert "Die Redaktion sieht kurz nach" in said
    assert not imported.team.exists()
    claim = Claim.objects.get()
    assert (claim.user, claim.way, claim.state) == (
        olga,
        ProofWay.WEBSITE,
        ClaimState.OPEN,
    )
    told = {mail.to: mail.text for mail in OutgoingMail.objects.all()}
    assert set(told) == {olga.email, editor.email}
    assert WEBSITE in told[editor.email]
    assert "OpenStreetMap" in told[editor.email]
    assert "ob die Website zu Ihrem Geschäft gehört" in " ".join(
        told[olga.email].split()
    )
    assert Client().get(link).status_code == 410


def test_the_editor_sees_mailbox_website_and_where_it_comes_from(
    client, imported, claim_it, editor, olga
):
    claim_it(imported)
    client.force_login(editor)
    assert "Website prüfen" in client.get("/admin/anfragen/").content.decode()
    address = f"/admin/anfragen/{Claim.objects.get().pk}/"
    page = client.get(address).content.decode()
    for words in (
        MAILBOX,
        WEBSITE,
        "nie bestätigt",
        "https://www.openstreetmap.org/node/240109189/history",
    ):
        assert words in page
    client.post(address, {"do": "grant"})
    assert imported.team.get().user == olga


def test_who_looks_for_a_way_is_told_beforehand(client, bakery):
    address = f"/geschaeft/{bakery.pk}/uebernehmen/"
    soon = "Danach sieht die Redaktion kurz nach."
    assert soon not in client.get(address).content.decode()
    import_it(bakery)
    assert soon in client.get(address).content.decode()


def test_a_website_that_a_person_wrote_proves_it(bakery, claim_it, olga):
    page = import_it(bakery, "https://planted.example/")
    page.website = WEBSITE
    page.save_revision().publish()
    claim_it(page)
    assert bakery.team.get().user == olga


@pytest.mark.parametrize("by", [ConfirmedBy.EDITOR, ConfirmedBy.TEAM])
def test_a_confirmed_website_proves_it(imported, claim_it, by, editor, olga):
    confirm(imported, by, ConfirmationWay.VISIT, editor)
    claim_it(imported)
    assert imported.team.get().user == olga


def test_the_answer_of_an_imported_mailbox_confirms_no_website(imported):
    confirm(imported, ConfirmedBy.TEAM, ConfirmationWay.MAIL, None)
    assert is_only_imported(imported, "website")


def test_what_was_confirmed_before_the_import_changed_it_counts_no_more(
    imported, editor
):
    confirm(imported, ConfirmedBy.EDITOR, ConfirmationWay.PHONE, editor)
    assert not is_only_imported(imported, "website")
    page = import_it(imported, "https://planted.example/")
    assert is_only_imported(page, "website")
    confirm(page, ConfirmedBy.EDITOR, ConfirmationWay.PHONE, editor)
    assert not is_only_imported(page, "website")


def test_later_changes_of_other_things_take_no_confirmation_away(imported, editor):
    confirm(imported, ConfirmedBy.EDITOR, ConfirmationWay.PHONE, editor)
    imported.phone = "+49233112345"
    imported.save_revision().publish()
    assert not is_only_imported(imported, "website")


def test_a_mailbox_of_a_website_that_was_replaced_meanwhile_proves_nothing(
    bakery, make_card, olga
):
    make_card(bakery, code=SECRET, way=ProofWay.WEBSITE, email=MAILBOX)
    bakery.website = "https://www.mondschein.example/"
    bakery.save_revision().publish()
    use_code(stored_hash(SECRET), olga, timezone.now() + timedelta(hours=1))
    assert not bakery.team.exists()
    assert Claim.objects.get().state == ClaimState.OPEN


def test_cards_need_no_website(imported, card, olga):
    use_code(card.secret_hash, olga, timezone.now())
    assert imported.team.get().user == olga
