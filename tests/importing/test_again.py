"""The second import: what it changes, and what it must never touch."""

import pytest
from factories import DirectoryFactory, UserFactory
from wagtail.models import PageLogEntry, Revision

from businesses.models import BusinessPage, SearchDocument

pytestmark = pytest.mark.django_db

BAKERY = {
    "id": "node/1",
    "name": "Bäckerei Rosenthal",
    "shop": "bakery",
    "organic": "yes",
    "phone": "+49 2331 12345",
    "website": "https://rosenthal.example",
    "addr:street": "Lindenstraße",
    "addr:housenumber": "5",
}


def edit(page: BusinessPage, publish: bool = True, **values) -> None:
    """Change a page as an editor does."""
    for name, value in values.items():
        setattr(page, name, value)
    revision = page.save_revision(user=UserFactory(), log_action=True)
    if publish:
        revision.publish()


@pytest.fixture
def imported(osm_file, bring_in, shop) -> BusinessPage:
    """The bakery, brought in once."""
    bring_in(osm_file(BAKERY))
    return shop("Bäckerei Rosenthal")


def test_the_same_file_again_changes_nothing(traps, bring_in, state):
    bring_in(traps)
    before = state(), Revision.objects.count(), PageLogEntry.objects.count()
    documents = list(SearchDocument.objects.values())
    printed = bring_in(traps)
    assert (state(), Revision.objects.count(), PageLogEntry.objects.count()) == before
    assert list(SearchDocument.objects.values()) == documents
    assert "unverändert                                             6" in printed


def test_what_changed_in_the_source_arrives_as_a_new_revision(
    imported, osm_file, bring_in, shop
):
    bring_in(osm_file(BAKERY | {"phone": "+49 2331 54321", "organic": "no"}))
    page = shop("Bäckerei Rosenthal")
    assert page.phone == "+49233154321"
    assert not page.tags.exists()
    assert page.revisions.count() == 2
    assert page.live
    assert not page.has_unpublished_changes


def test_what_the_source_no_longer_says_goes(imported, osm_file, bring_in, shop):
    without = {key: value for key, value in BAKERY.items() if key != "website"}
    bring_in(osm_file(without))
    assert shop("Bäckerei Rosenthal").website == ""


def test_what_the_source_now_says_wrongly_stays_as_it_was(
    imported, osm_file, bring_in, shop
):
    bring_in(osm_file(BAKERY | {"website": "javascript:alert(1)"}))
    assert shop("Bäckerei Rosenthal").website == "https://rosenthal.example"


def test_an_edited_field_survives_and_the_others_are_kept_fresh(
    imported, osm_file, bring_in, shop
):
    edit(imported, phone="+4923319999", claim="Brot seit 1908")
    printed = bring_in(
        osm_file(BAKERY | {"phone": "+49 2331 54321", "website": "https://neu.example"})
    )
    page = shop("Bäckerei Rosenthal")
    assert page.phone == "+4923319999"
    assert page.claim == "Brot seit 1908"
    assert page.website == "https://neu.example"
    assert "behalten: Objekt 1 · node/1 · Bäckerei Rosenthal · Telefon" in printed


def test_a_field_that_an_editor_emptied_stays_empty(imported, osm_file, bring_in, shop):
    edit(imported, website="")
    bring_in(osm_file(BAKERY | {"website": "https://neu.example"}))
    assert shop("Bäckerei Rosenthal").website == ""


def test_tags_that_an_editor_added_stay(imported, osm_file, bring_in, shop):
    imported.tags.add("Sonntags offen")
    edit(imported)
    bring_in(osm_file(BAKERY | {"organic": "no"}))
    names = set(shop("Bäckerei Rosenthal").tags.names())
    assert names == {"Bio", "Sonntags offen"}


def test_an_address_is_one_value(imported, osm_file, bring_in, shop):
    edit(imported, house_number="5a")
    bring_in(osm_file(BAKERY | {"addr:street": "Marktgasse", "addr:housenumber": "1"}))
    assert shop("Bäckerei Rosenthal").street_line == "Lindenstraße 5a"


def test_a_page_with_an_unpublished_draft_is_left_alone(
    imported, osm_file, bring_in, shop
):
    edit(imported, publish=False, claim="Noch nicht fertig")
    printed = bring_in(osm_file(BAKERY | {"phone": "+49 2331 54321"}))
    page = shop("Bäckerei Rosenthal")
    assert page.phone == "+49233112345"
    assert page.get_latest_revision_as_object().claim == "Noch nicht fertig"
    assert page.revisions.count() == 2
    assert "Bäckerei Rosenthal: Für die Seite gibt es einen Entwurf" in printed


def test_a_locked_page_is_left_alone(imported, osm_file, bring_in, shop):
    imported.locked = True
    imported.save()
    printed = bring_in(osm_file(BAKERY | {"phone": "+49 2331 54321"}))
    assert shop("Bäckerei Rosenthal").phone == "+49233112345"
    assert "Die Seite ist gesperrt." in printed


def test_an_unpublished_page_stays_unpublished_but_is_kept_fresh(
    imported, osm_file, bring_in, shop
):
    imported.unpublish()
    edit(shop("Bäckerei Rosenthal"), publish=False, claim="Brot seit 1908")
    bring_in(osm_file(BAKERY | {"phone": "+49 2331 54321"}))
    page = shop("Bäckerei Rosenthal")
    draft = page.get_latest_revision_as_object()
    assert not page.live
    assert (draft.phone, draft.claim) == ("+49233154321", "Brot seit 1908")


def test_a_second_import_of_drafts_changes_nothing(osm_file, bring_in, state):
    bring_in(osm_file(BAKERY), "--draft")
    before = state()
    bring_in(osm_file(BAKERY))
    assert state() == before


def test_a_deleted_shop_does_not_come_back_unless_asked_for(
    imported, osm_file, bring_in, shop
):
    imported.delete()
    printed = bring_in(osm_file(BAKERY))
    assert not BusinessPage.objects.exists()
    assert "von Menschen entfernt, nicht wieder angelegt: Objekt 1 · node/1" in printed
    bring_in(osm_file(BAKERY), "--restore")
    assert shop("Bäckerei Rosenthal").live
    assert "unverändert                                             1" in bring_in(
        osm_file(BAKERY)
    )


def test_a_shop_moved_to_another_directory_is_not_made_a_second_time(
    imported, osm_file, bring_in
):
    home = imported.get_parent().title
    imported.move(DirectoryFactory(), "last-child")
    bring_in(osm_file(BAKERY), "--directory", home)
    assert BusinessPage.objects.count() == 1


def test_every_change_is_in_the_log(imported, osm_file, bring_in):
    bring_in(osm_file(BAKERY | {"phone": "+49 2331 54321"}))
    actions = PageLogEntry.objects.filter(page=imported.pk).order_by("pk")
    assert list(actions.values_list("action", flat=True)) == [
        "wagtail.create",
        "wagtail.edit",
        "wagtail.publish",
        "wagtail.edit",
        "wagtail.publish",
    ]
