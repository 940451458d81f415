"""A description is written as plain text on a phone and loses nothing by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from businesses.models import ProfileChange
from businesses.moderation.description import from_text, to_text
from businesses.moderation.versions import Versions

BREAD = {"type": "text", "value": "<p>Brot mit <b>Liebe</b></p><p>Jeden Tag</p>"}
OFFERS = {"type": "list", "value": ["Kuchen", "Torten"]}


def test_what_stays_keeps_its_bold_words_and_its_place():
    text = to_text([BREAD, OFFERS])
    assert text == "Brot mit Liebe\n\nJeden Tag\n\n[Liste 1]"
    assert from_text(text, [BREAD, OFFERS]) == [BREAD, OFFERS]
    changed = from_text(text.replace("Jeden", "Jeden zweiten"), [BREAD, OFFERS])
    assert changed == [
        {
            "type": "text",
            "value": "<p>Brot mit <b>Liebe</b></p><p>Jeden zweiten Tag</p>",
        },
        OFFERS,
    ]


def test_a_list_whose_mark_was_deleted_stands_at_the_end():
    assert from_text("Nur das", [OFFERS, BREAD])[-1] == OFFERS


def test_what_is_typed_is_text_and_never_markup():
    (block,) = from_text("<script>alert(1)</script> & mehr", [])
    assert block["value"] == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; mehr</p>"


@given(st.text(alphabet="ab <&>\n\r[]1", max_size=60))
def test_text_that_was_read_back_is_the_same_text(typed):
    once = to_text(from_text(typed, []))
    assert to_text(from_text(once, [])) == once


@pytest.mark.django_db
@pytest.mark.parametrize("as_editors_store_it", [True, False])
def test_who_changes_another_text_leaves_lists_as_they_are(
    shop, owner, save, as_editors_store_it
):
    points = [
        {"type": "item", "value": point, "id": f"key-of-{point}"}
        if as_editors_store_it
        else point
        for point in OFFERS["value"]
    ]
    stream = shop.description.stream_block
    shop.description = stream.to_python([{"type": "list", "value": points}])
    shop.save_revision().publish()
    for words in ("Neues Brot", "Ganz neues Brot"):
        save(shop, owner, "text", claim=words)
    for change in ProfileChange.objects.all():
        assert change.before["description"] == change.after["description"]
    (kept,) = Versions.of(shop.pk).newest.description
    assert list(kept.value) == ["Kuchen", "Torten"]


@pytest.mark.django_db
def test_a_paragraph_typed_beside_a_list_leaves_its_points(shop, owner, save):
    stream = shop.description.stream_block
    points = [{"type": "item", "value": "Kuchen", "id": "a-key"}]
    shop.description = stream.to_python([{"type": "list", "value": points}])
    shop.save_revision().publish()
    save(shop, owner, "text", description="Ganz neu\n\n[Liste 1]")
    text, offers = Versions.of(shop.pk).newest.description
    assert str(text.value.source) == "<p>Ganz neu</p>"
    assert list(offers.value) == ["Kuchen"]
