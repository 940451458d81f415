"""What has to happen to the search when pages, and what they refer to, change."""

from typing import Any

from django.db import transaction
from django.db.models.signals import (
    post_delete,
    post_migrate,
    post_save,
    pre_delete,
)
from django.dispatch import receiver
from taggit.models import Tag
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from businesses.models import (
    BusinessPage,
    Category,
    DirectoryPage,
    SearchClock,
    SearchDocument,
    SynonymGroup,
)
from businesses.search.drawing import refresh_all_documents, refresh_documents
from businesses.search.writing import need_rebuilding
from quartier.media.models import Picture
from quartier.places.models import District


@receiver(page_published, sender=BusinessPage)
@receiver(page_unpublished, sender=BusinessPage)
def refresh_page(instance: Page, **kwargs: Any) -> None:
    """What residents may see of one business has changed."""
    refresh_documents([instance.pk])


@receiver(post_delete, sender=BusinessPage)
def forget_page(instance: Page, **kwargs: Any) -> None:
    """A business is gone."""
    SearchDocument.objects.findable().filter(page_id=instance.pk).forget()


@receiver(post_page_move)
def refresh_moved(
    instance: Page, parent_page_before: Page, parent_page_after: Page, **kwargs: Any
) -> None:
    """Pages have come under another roof, which may be a private one."""
    if parent_page_before.pk != parent_page_after.pk:
        _refresh_below(instance)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def refresh_restricted(instance: PageViewRestriction, **kwargs: Any) -> None:
    """Who may see a part of the site has changed."""
    page = Page.objects.filter(pk=instance.page_id).first()
    if page:
        _refresh_below(page)


@receiver([page_slug_changed, page_unpublished, post_page_move])
@receiver([post_save, post_delete], sender=DirectoryPage)
@receiver([post_save, post_delete], sender=PageViewRestriction)
@receiver([post_save, post_delete], sender=Site)
def find_directories_again(**kwargs: Any) -> None:
    """Where directories are, or who may read them, has changed."""
    with transaction.atomic():
        SearchClock.objects.tick()


@receiver([post_save, post_delete], sender=Category)
def read_category_again(instance: Category, **kwargs: Any) -> None:
    """Documents know their category by its key only."""
    SearchDocument.objects.filter(record__category=instance.pk).touch()


@receiver([post_save, post_delete], sender=District)
def read_district_again(instance: District, **kwargs: Any) -> None:
    """Documents know their district by its key only."""
    SearchDocument.objects.filter(record__district=instance.pk).touch()


@receiver([post_save, post_delete], sender=SynonymGroup)
def read_synonyms_again(instance: SynonymGroup, **kwargs: Any) -> None:
    """Questions mean something else from now on, in every process."""
    with transaction.atomic():
        SearchClock.objects.tick()


@receiver(post_save, sender=Tag)
def refresh_tagged(instance: Tag, created: bool, **kwargs: Any) -> None:
    """A tag was given another name."""
    if not created:
        tagged = BusinessPage.objects.filter(tagged_items__tag=instance)
        refresh_documents(tagged.values_list("pk", flat=True))


@receiver(post_save, sender=Picture)
def refresh_shown(instance: Picture, created: bool, **kwargs: Any) -> None:
    """A picture, its section or its description has changed."""
    if not created:
        shown = BusinessPage.objects.filter(logo=instance)
        refresh_documents(shown.values_list("pk", flat=True))


@receiver(pre_delete, sender=Picture)
def remember_shown(instance: Picture, **kwargs: Any) -> None:
    """Keep where a picture was shown until it is gone."""
    shown = BusinessPage.objects.filter(logo=instance)
    instance.was_shown_by = list(shown.values_list("pk", flat=True))


@receiver(post_delete, sender=Picture)
def refresh_no_longer_shown(instance: Picture, **kwargs: Any) -> None:
    """A picture is gone."""
    refresh_documents(instance.was_shown_by)


@receiver(post_migrate)
def refresh_outdated(sender: Any, **kwargs: Any) -> None:
    """The program that runs now may write documents in another form."""
    if sender.name == "businesses" and need_rebuilding():
        refresh_all_documents()


def _refresh_below(page: Page) -> None:
    below = BusinessPage.objects.descendant_of(page, inclusive=True)
    refresh_documents(below.values_list("pk", flat=True))
