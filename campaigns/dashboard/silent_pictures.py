"""Pictures of campaigns that say nothing to those who can't see them."""

from collections.abc import Iterable, Iterator

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from campaigns.models import CampaignPage, CampaignUpdate, Spot
from quartier.media.models import Picture


def silent_pictures(campaigns: Iterable[CampaignPage]) -> dict[int, list[int]]:
    """By campaign the keys of its pictures without a description, each once.

    Looked at are the picture of the campaign, those in its story, of its news and of
    its spots. Takes four questions to the database for any number of campaigns. Which
    pictures are in a story is known from Wagtail's index of references.
    """
    own = {page.pk: page.picture_id for page in campaigns}
    pairs = [(pk, picture) for pk, picture in own.items() if picture]
    pairs += _in_stories(own)
    spots = Spot.objects.filter(campaign__in=own).order_by()
    news = CampaignUpdate.objects.filter(campaign__in=own).order_by()
    for rows in (spots, news):
        pairs += rows.exclude(picture=None).values_list("campaign", "picture")
    keys = {picture for _campaign, picture in pairs}
    silent = set(
        Picture.objects.filter(pk__in=keys, description="").values_list("pk", flat=True)
    )
    found: dict[int, list[int]] = {}
    for campaign, picture in dict.fromkeys(pairs):
        if picture in silent:
            found.setdefault(campaign, []).append(picture)
    return found


def _in_stories(campaigns: Iterable[int]) -> Iterator[tuple[int, int]]:
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(pk) for pk in campaigns],
        to_content_type=ContentType.objects.get_for_model(Picture),
        model_path__startswith="body.",
    )
    for campaign, picture in references.values_list("object_id", "to_object_id"):
        yield int(campaign), int(picture)
