"""What happens to the search when anything is published, moved, closed or gone."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_migrate, post_save
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
    published,
    unpublished,
)

from quartier.events.dates import dates_changed
from quartier.finding.kinds import sources
from quartier.finding.writing import (
    need_refreshing,
    refresh,
    refresh_all,
    refresh_all_later,
    refresh_below,
    refresh_on,
)
from quartier.places.models import District

UID = "quartier.finding"


def connect() -> None:
    """Listen to pages, to who may read them, and to records of all sources."""
    for signal in (page_published, page_unpublished):
        signal.connect(page_changed, dispatch_uid=UID)
    for signal in (page_slug_changed, post_page_move):
        signal.connect(place_changed, dispatch_uid=UID)
    for signal in (post_save, post_delete):
        signal.connect(door_changed, sender=PageViewRestriction, dispatch_uid=UID)
        signal.connect(all_changed, sender=Site, dispatch_uid=UID)
    post_save.connect(all_changed, sender=District, dispatch_uid=UID)
    for signal in (published, unpublished, post_save, post_delete, dates_changed):
        signal.connect(record_changed, dispatch_uid=UID)
    post_migrate.connect(form_changed, dispatch_uid=UID)


def page_changed(instance: Page, **kwargs: Any) -> None:
    """What stands on a page, or whether it is there."""
    refresh_on(instance)


def place_changed(instance: Page, **kwargs: Any) -> None:
    """Where a page and those below it are, perhaps under a roof that is private."""
    refresh_below(instance)


def door_changed(instance: PageViewRestriction, **kwargs: Any) -> None:
    """Who may see a part of the site."""
    page = Page.objects.filter(pk=instance.page_id).first()
    if page:
        refresh_below(page)


def record_changed(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    """Something that is no page of its own, or a page that is gone."""
    is_gone = kwargs.get("signal") is post_delete
    for source in sources():
        if sender is source.model and (is_gone or not isinstance(instance, Page)):
            refresh(source, [instance.pk])


def all_changed(sender: type[Model], created: bool = False, **kwargs: Any) -> None:
    """Something that many refer to: the root of a site, the name of a district.

    To a new district nothing can refer yet.
    """
    if sender is Site or not created:
        refresh_all_later.enqueue()


def form_changed(sender: Any, **kwargs: Any) -> None:
    """The program that runs now may write documents in another form."""
    if sender.label == "finding" and need_refreshing():
        refresh_all()
