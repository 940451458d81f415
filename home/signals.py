"""When the frame of the pages is out of date."""

from django.db.models.signals import post_delete, post_save
from wagtail.models import PageViewRestriction
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from campaigns.phase_changes import phase_begun
from home.frame import forget_frames
from home.models import SiteSettings
from quartier.translations.models import Translation


def connect() -> None:
    """Listen to everything that a frame is made of."""
    for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
        signal.connect(forget_frames, dispatch_uid="home.frame")
    phase_begun.connect(forget_frames, dispatch_uid="home.frame")
    for sender in (SiteSettings, PageViewRestriction, Translation):
        for signal in (post_save, post_delete):
            signal.connect(forget_frames, sender=sender, dispatch_uid="home.frame")
