"""Two people have the same page open; nobody's work is lost without a word."""

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail.test.utils.form_data import nested_form_data, streamfield

from businesses.models import BusinessPage
from home.models import FrontPage, StandardPage
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def newest(page):
    return BusinessPage.objects.get(pk=page.pk).get_latest_revision_as_object()


@pytest.fixture
def anna(moderator):
    moderator.first_name, moderator.last_name = "Anna", "Acker"
    moderator.save()
    return moderator


@pytest.fixture
def bert():
    return UserFactory(is_superuser=True, first_name="Bert", last_name="Bach")


def test_the_second_to_save_is_told_who_was_first(
    client, anna, bert, edit_url, business, posted
):
    what_anna_sends = posted(business, claim="Von Anna")
    client.force_login(bert)
    client.post(edit_url, posted(business, claim="Von Bert"))
    client.force_login(anna)
    response = client.post(edit_url, what_anna_sends)
    html = response.content.decode()
    assert response.status_code == 200
    assert "Bert Bach hat diese Seite am" in html
    assert "Von Anna" in html
    assert newest(business).claim == "Von Bert"


@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_the_second_to_publish_is_stopped_too(
    client, anna, bert, edit_url, business, posted, action
):
    stale = posted(business, claim="Von Anna", **{action: "1"})
    client.force_login(bert)
    client.post(edit_url, posted(business, claim="Von Bert", **{"action-publish": "1"}))
    client.force_login(anna)
    assert client.post(edit_url, stale).status_code == 200
    business.refresh_from_db()
    assert business.claim == "Von Bert"


def test_who_saves_again_after_the_warning_wins_knowingly(
    client, anna, bert, edit_url, business, posted
):
    stale = posted(business, claim="Von Anna")
    client.force_login(bert)
    client.post(edit_url, posted(business, claim="Von Bert"))
    client.force_login(anna)
    warned = client.post(edit_url, stale).context
    again = stale | {
        "loaded_revision_id": warned["page"].latest_revision_id,
        "loaded_revision_created_at": warned["loaded_revision_created_at"],
    }
    assert client.post(edit_url, again).status_code == 302
    assert newest(business).claim == "Von Anna"


def test_one_person_saves_again_and_again(client, anna, edit_url, business, posted):
    client.force_login(anna)
    for claim in ("Eins", "Zwei", "Drei"):
        business.refresh_from_db()
        assert client.post(edit_url, posted(business, claim=claim)).status_code == 302
    assert newest(business).claim == "Drei"


def test_an_older_version_can_still_be_brought_back(
    client, anna, edit_url, business, posted
):
    first = business.latest_revision
    client.force_login(anna)
    client.post(edit_url, posted(business, claim="Neu"))
    business.refresh_from_db()
    revert = reverse(
        "wagtailadmin_pages:revisions_revert", args=[business.pk, first.pk]
    )
    form = client.get(revert)
    assert form.status_code == 200
    response = client.post(revert, posted(business, claim=""))
    assert response.status_code == 302
    assert newest(business).claim == ""


def test_other_types_of_page_are_guarded_as_well(client, anna, bert):
    page = FrontPage.objects.get().add_child(instance=StandardPage(title="Über uns"))
    page.save_revision(user=bert)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.force_login(anna)
    response = client.post(
        url,
        nested_form_data(
            {
                "title": "Wir",
                "slug": page.slug,
                "intro": "",
                "body": streamfield([]),
                "loaded_revision_id": page.latest_revision_id - 1 or 99,
            }
        ),
    )
    assert "Bert Bach hat diese Seite am" in response.content.decode()


def test_a_page_goes_live_with_its_log_entry_or_not_at_all(
    client, anna, edit_url, business, posted, monkeypatch
):
    entries = PageLogEntry.objects.filter(page=business.pk)
    before = entries.count()

    def broken(*args, **kwargs):
        raise RuntimeError("the power is gone")

    monkeypatch.setattr("wagtail.actions.publish_revision.log", broken)
    client.force_login(anna)
    with pytest.raises(RuntimeError):
        client.post(edit_url, posted(business, claim="Halb", **{"action-publish": "1"}))
    with pytest.raises(RuntimeError):
        business.save_revision().publish()
    business.refresh_from_db()
    assert business.claim == ""
    assert entries.count() == before
