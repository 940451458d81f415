"""Which blocks make up the story of a campaign."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamValue

from campaigns.blocks.living import (
    DatesBlock,
    DownloadsBlock,
    FundingBlock,
    JoinBlock,
    ParticipantsBlock,
    SpotsBlock,
)
from campaigns.blocks.pictures import BeforeAfterBlock, FilmBlock, GalleryBlock
from campaigns.blocks.words import NumbersBlock, TimelineBlock, VoiceBlock
from quartier.blocks.bodies import BodyBlock
from quartier.media.models import Picture

LIVING = ("spots", "participants", "dates", "downloads", "funding")


class CampaignBodyBlock(BodyBlock):
    """All blocks of an editorial page, and those that only campaigns have."""

    gallery = GalleryBlock()
    before_after = BeforeAfterBlock()
    film = FilmBlock()
    voice = VoiceBlock()
    numbers = NumbersBlock()
    timeline = TimelineBlock()
    join = JoinBlock()
    spots = SpotsBlock()
    participants = ParticipantsBlock()
    dates = DatesBlock()
    downloads = DownloadsBlock()
    funding = FundingBlock()

    class Meta:
        label = _("Inhalt")
        required = False
        block_counts = {name: {"max_num": 1} for name in LIVING}


def pictures_in(body: StreamValue) -> Iterator[Picture | None]:
    """Every picture that the blocks show, wherever it stands in them."""
    for block in body:
        value = block.value
        match block.block_type:
            case "image":
                yield value["image"]
            case "gallery":
                yield from (picture["image"] for picture in value["pictures"])
            case "before_after":
                yield from (value["before"], value["after"])
            case "film":
                yield value["poster"]
            case "voice":
                yield value["picture"]
