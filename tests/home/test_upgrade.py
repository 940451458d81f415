"""Sites from before the blocks keep their words, and show what they showed."""

from importlib import import_module

import pytest
from django.apps import apps

from home.front.blocks import USUAL_ORDER
from home.models import FrontPage

put_blocks = import_module("home.migrations.0004_front_page_blocks").put_blocks
LIVING_FIRST, LAST = list(USUAL_ORDER[:-1]), USUAL_ORDER[-1]

pytestmark = pytest.mark.django_db


def kinds(page):
    return [block.block_type for block in page.body]


@pytest.fixture
def written():
    """A front page with words, another draft of it, and no living parts."""
    page = FrontPage.objects.get()
    page.body = [("heading", "Willkommen"), ("text", "<p>Schön, dass Sie da sind.</p>")]
    page.save_revision().publish()
    page.body = [("heading", "Entwurf")]
    page.save_revision()
    return page


def test_words_stay_between_the_living_parts(written):
    put_blocks(apps, None)
    page = FrontPage.objects.get()
    assert kinds(page) == [*LIVING_FIRST, "heading", "text", LAST]
    assert page.body[len(LIVING_FIRST)].value == "Willkommen"


def test_drafts_have_the_parts_too(written):
    put_blocks(apps, None)
    draft = FrontPage.objects.get().get_latest_revision_as_object()
    assert kinds(draft) == [*LIVING_FIRST, "heading", LAST]
    assert draft.body[len(LIVING_FIRST)].value == "Entwurf"


def test_a_new_site_begins_with_all_parts():
    assert kinds(FrontPage.objects.get()) == list(USUAL_ORDER)
