"""What a team or an editor does is there as a whole, or not at all."""

import pytest
from wagtail.models import PageLogEntry, Revision, WorkflowState

from businesses.models import BusinessPage, ProfileChange
from businesses.moderation.deciding import approve, send_back
from businesses.moderation.lanes import take_back
from quartier.mail.models import OutgoingMail

pytestmark = pytest.mark.django_db

AT_THE_CHANGE = "businesses.models.ProfileChange.save"
AT_THE_LOG = "wagtail.actions.publish_revision.log"
AT_THE_MAIL = "businesses.moderation.deciding.tell_team"


@pytest.fixture
def breaks_at(monkeypatch):
    """Have the power go at one place."""

    def broken(*args, **kwargs):
        raise RuntimeError("the power is gone")

    return lambda place: monkeypatch.setattr(place, broken)


def traces(shop):
    """All that a save or a decision leaves behind."""
    page = BusinessPage.objects.filter(pk=shop.pk)
    return (
        page.values().get(),
        [model.objects.count() for model in (Revision, PageLogEntry, OutgoingMail)],
        list(ProfileChange.objects.values_list("pk", "state", "answer")),
        list(WorkflowState.objects.values_list("pk", "status")),
    )


@pytest.mark.parametrize("place", [AT_THE_CHANGE, AT_THE_LOG])
def test_new_hours(shop, owner, save, breaks_at, place):
    before = traces(shop)
    breaks_at(place)
    with pytest.raises(RuntimeError):
        save(shop, owner, "hours", opening_hours="off")
    assert traces(shop) == before


def test_a_text_that_would_wait(shop, owner, save, breaks_at):
    before = traces(shop)
    breaks_at(AT_THE_CHANGE)
    with pytest.raises(RuntimeError):
        save(shop, owner, "text", claim="Brot mit Liebe")
    assert traces(shop) == before


def test_a_change_that_is_taken_back(shop, owner, save, breaks_at):
    change = save(shop, owner, "hours", opening_hours="off").change
    before = traces(shop)
    breaks_at(AT_THE_CHANGE)
    with pytest.raises(RuntimeError):
        take_back(change, owner)
    assert traces(shop) == before


@pytest.mark.parametrize("place", [AT_THE_LOG, AT_THE_MAIL])
def test_a_release(shop, owner, editor, save, breaks_at, place):
    save(shop, owner, "text", claim="Brot mit Liebe")
    before = traces(shop)
    shop.refresh_from_db()
    breaks_at(place)
    with pytest.raises(RuntimeError):
        approve(shop.pk, editor, shop.latest_revision_id)
    assert traces(shop) == before


def test_an_answer_of_the_editors(shop, owner, editor, save, breaks_at):
    save(shop, owner, "text", claim="Brot mit Liebe")
    before = traces(shop)
    shop.refresh_from_db()
    breaks_at(AT_THE_MAIL)
    with pytest.raises(RuntimeError):
        send_back(shop.pk, editor, shop.latest_revision_id, "Bitte anders.")
    assert traces(shop) == before
