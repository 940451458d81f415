"""Editors see what waits, release it, give it back, and trust a team."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from businesses.claims.cards.batches import make_batch
from businesses.claims.codes import printed_code
from businesses.claims.granting import usable_code
from businesses.models import ChangeState, ProfileChange, ProofWay, Role
from businesses.moderation.lanes import take_back
from businesses.single_use import stored_hash
from businesses.team.inviting import invite, usable_invitation
from businesses.team.joining import join, owners_of
from businesses.team.standing import is_trusted
from quartier.mail.models import OutgoingMail
from tests.factories import BusinessFactory, PictureFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def rita(client, editor):
    client.force_login(editor)
    return client


@pytest.fixture
def waiting(shop, owner, save):
    return save(shop, owner, "text", claim="Brot mit Liebe").change


def deed(shop, name, **fields):
    return reverse(name, args=[shop.pk]), {"revision": newest(shop), **fields}


def newest(shop):
    shop.refresh_from_db()
    return shop.latest_revision_id


def test_the_list_shows_both_versions_in_words(rita, shop, owner, waiting):
    page = rita.get(reverse("moderation")).content.decode()
    assert "Bäckerei Korn" in page
    assert "Anna Acker" in page
    assert "<del>seit 1962</del>" in page
    assert "<ins>mit Liebe</ins>" in page


def test_the_dashboard_says_that_something_waits(rita, shop, waiting):
    page = rita.get(reverse("wagtailadmin_home")).content.decode()
    assert "Wartet auf Freigabe" in page
    assert "Bäckerei Korn" in page


def test_releasing_publishes_and_tells_the_team(rita, shop, owner, waiting, public):
    url, data = deed(shop, "moderation_approve")
    assert rita.post(url, data).status_code == 302
    assert public(shop).claim == "Brot mit Liebe"
    waiting.refresh_from_db()
    assert waiting.state == ChangeState.LIVE
    assert PageLogEntry.objects.filter(
        page=shop.pk, revision=public(shop).live_revision, action="wagtail.publish"
    ).exists()
    letter = OutgoingMail.objects.get()
    assert letter.to == owner.email
    assert letter.subject == "Ihre Änderung ist auf der Website: Bäckerei Korn"
    rita.get(reverse("moderation"))
    assert "Nichts wartet." in rita.get(reverse("moderation")).content.decode()


def test_giving_back_needs_a_sentence_that_the_team_reads(
    rita, shop, owner, waiting, public
):
    url, data = deed(shop, "moderation_send_back", sentence=" ")
    assert rita.post(url, data).status_code == 422
    url, data = deed(shop, "moderation_send_back", sentence="Bitte ohne Liebe.")
    rita.post(url, data)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.answer) == ("sent_back", "Bitte ohne Liebe.")
    assert public(shop).claim == "Brot seit 1962"
    assert "Bitte ohne Liebe." in OutgoingMail.objects.get().text


def test_what_the_editor_has_not_seen_is_not_released(
    rita, shop, owner, waiting, save, public
):
    url, data = deed(shop, "moderation_approve")
    save(shop, owner, "text", claim="Frech")
    rita.post(url, data)
    assert public(shop).claim == "Brot seit 1962"
    page = rita.get(reverse("moderation")).content.decode()
    assert "Das Team hat inzwischen mehr geändert" in page


def test_fixing_it_in_the_editor_releases_it_too(rita, shop, waiting, public, editor):
    shop.refresh_from_db()
    page = shop.get_latest_revision_as_object()
    page.claim = "Brot mit Sorgfalt"
    page.save_revision(user=editor).publish(user=editor)
    waiting.refresh_from_db()
    assert waiting.state == ChangeState.LIVE
    assert OutgoingMail.objects.count() == 1


def test_trust_needs_a_reason_and_is_taken_back(rita, shop):
    url = reverse("moderation_team", args=[shop.pk])
    assert rita.post(url, {"reason": ""}).status_code == 422
    rita.post(url, {"reason": "Seit Jahren dabei"})
    assert is_trusted(shop)
    assert "Diesem Team wird vertraut" in rita.get(url).content.decode()
    rita.post(url, {"reason": "Werbung"})
    assert not is_trusted(shop)


def test_an_editor_takes_a_change_back(rita, shop, owner, save, public):
    change = save(shop, owner, "hours", opening_hours="off").change
    team = reverse("moderation_team", args=[shop.pk])
    assert "Zurücknehmen" in rita.get(team).content.decode()
    rita.post(reverse("moderation_undo", args=[shop.pk, change.pk]))
    assert public(shop).opening_hours == "Mo-Fr 07:00-18:00"


def test_pictures_stand_side_by_side(rita, shop, owner, save):
    picture = PictureFactory(uploaded_by_user=owner)
    save(shop, owner, "pictures", logo=picture.pk)
    page = rita.get(reverse("moderation")).content.decode()
    assert page.count("version__picture") == 1


def test_a_change_of_another_business_is_not_found(rita, shop, owner, save):
    change = save(shop, owner, "hours", opening_hours="off").change
    other = BusinessFactory()
    url = reverse("moderation_undo", args=[other.pk, change.pk])
    assert rita.post(url).status_code == 404


@pytest.mark.parametrize(
    "name",
    [
        "moderation_approve",
        "moderation_send_back",
        "moderation_team",
        "moderation_take_codes_back",
    ],
)
@pytest.mark.parametrize(
    "who", ["owner", "stranger", "anonymous", "without publishing"]
)
def test_only_those_who_may_publish_decide(
    client, request, shop, owner, waiting, public, name, who
):
    if who == "without publishing":
        person = UserFactory()
        person.groups.add(Group.objects.get(name="Editors"))
        client.force_login(person)
    elif who != "anonymous":
        client.force_login(request.getfixturevalue(who))
    url, data = deed(shop, name, sentence="Nein.", reason="Darum")
    assert client.post(url, data).status_code in (302, 403, 404)
    waiting.refresh_from_db()
    assert waiting.state == ChangeState.WAITING
    assert not is_trusted(shop)
    assert public(shop).claim == "Brot seit 1962"


@pytest.mark.parametrize(
    "name",
    ["moderation_approve", "moderation_send_back", "moderation_take_codes_back"],
)
def test_looking_decides_nothing(rita, shop, waiting, name):
    assert rita.get(reverse(name, args=[shop.pk])).status_code == 405


def test_a_team_member_cannot_undo_by_the_editors_door(client, shop, owner, save):
    change = save(shop, owner, "hours", opening_hours="off").change
    client.force_login(owner)
    client.post(reverse("moderation_undo", args=[shop.pk, change.pk]))
    assert ProfileChange.objects.get().state == ChangeState.LIVE
    assert take_back(change, owner).is_live


def test_an_editor_makes_a_helper_owner_when_the_last_one_is_gone(rita, shop, owner):
    helper = UserFactory(first_name="Bert", last_name="Bach")
    member = join(shop, helper, Role.HELPER)
    shop.team.get(user=owner).delete()
    page = rita.get(reverse("moderation_team", args=[shop.pk])).content.decode()
    assert "Bert Bach" in page
    rita.post(reverse("moderation_make_owner", args=[shop.pk, member.pk]))
    assert owners_of(shop) == [helper]


def test_nobody_becomes_owner_of_a_shop_whose_helper_they_are_not(rita, shop, owner):
    other = BusinessFactory(title="Ein anderes Geschäft")
    member = join(shop, UserFactory(), Role.HELPER)
    url = reverse("moderation_make_owner", args=[other.pk, member.pk])
    assert rita.post(url).status_code == 404
    assert owners_of(shop) == [owner]


def test_an_editor_takes_an_owner_out_of_a_team_and_the_person_is_told(
    client, rita, shop, owner
):
    other = join(shop, UserFactory(), Role.OWNER)
    page = rita.get(reverse("moderation_team", args=[shop.pk])).content.decode()
    assert page.count("Aus dem Team nehmen") == 2
    rita.post(reverse("moderation_remove_member", args=[shop.pk, other.pk]))
    assert owners_of(shop) == [owner]
    letter = OutgoingMail.objects.get()
    assert (letter.to, letter.subject) == (
        other.user.email,
        "Nicht mehr im Team: Bäckerei Korn",
    )


def test_but_a_team_keeps_an_owner_as_long_as_anybody_is_in_it(rita, shop, owner):
    helper, last = join(shop, UserFactory(), Role.HELPER), shop.team.get(user=owner)
    url = reverse("moderation_remove_member", args=[shop.pk, last.pk])
    assert "zuerst jemand anderem" in rita.post(url, follow=True).content.decode()
    assert owners_of(shop) == [owner]
    rita.post(reverse("moderation_remove_member", args=[shop.pk, helper.pk]))
    rita.post(url)
    assert not shop.team.exists()


def test_nobody_is_taken_out_of_a_team_by_the_page_of_another(rita, shop, owner):
    url = reverse(
        "moderation_remove_member",
        args=[BusinessFactory().pk, shop.team.get(user=owner).pk],
    )
    assert rita.post(url).status_code == 404
    assert owners_of(shop) == [owner]


def test_a_lost_card_is_worthless_when_an_editor_says_so(rita, shop, owner, editor):
    now, other = timezone.now(), BusinessFactory(title="Ein anderes Geschäft")
    batch = make_batch([shop, other], ProofWay.CARD, editor, now)
    code, foreign = (
        stored_hash(printed_code(batch.key, one.pk)) for one in (shop, other)
    )
    secret = stored_hash(invite(shop, owner, Role.HELPER, now))
    page = rita.get(reverse("moderation_team", args=[shop.pk])).content.decode()
    assert "Karten, Briefe und Links: 1 · Einladungen: 1" in page
    rita.post(reverse("moderation_take_codes_back", args=[shop.pk]))
    assert usable_code(code, now) is None
    assert usable_invitation(secret, now) is None
    assert usable_code(foreign, now) is not None


def test_the_menu_counts_what_waits(rita, shop, waiting):
    page = rita.get(reverse("upkeep:index")).content.decode()
    assert "Wartet auf Freigabe (1)" in page
