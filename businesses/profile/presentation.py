"""A business in words, as its public page shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.utils.functional import cached_property

from businesses.choices import Payment
from businesses.profile.reachable import Reachable, link_to
from businesses.web_addresses import is_web_address

if TYPE_CHECKING:
    from businesses.models import BusinessPage
    from businesses.models.parts import SocialLink
    from quartier.media.models import Picture

TAG_PARAMETER = "schlagwort"
"""The name of a tag in the addresses of the directory."""


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture and the line below it."""

    image: "Picture"
    caption: str = ""


@dataclass(frozen=True, slots=True)
class ShownTag:
    """A free word and where all businesses with it are; no address, no link."""

    name: str
    url: str = ""


class Profile(Reachable):
    """A page's own fields, and beside them what is made of them for readers."""

    def __init__(self, page: "BusinessPage", directory_url: str = ""):
        super().__init__(page)
        self.directory_url = directory_url

    @cached_property
    def gallery(self) -> list[ShownPicture]:
        """All pictures, the main one first; those in the text are not shown twice."""
        pictures = {shown.image.pk: shown for shown in self._pictures()}
        main = self.record.logo_id
        for block in self.description:
            shown = block.value["image"] if block.block_type == "image" else None
            if shown and shown.pk != main:
                pictures.pop(shown.pk, None)
        return list(pictures.values())

    @cached_property
    def tags(self) -> list[ShownTag]:
        """The free words, as somebody wrote them."""
        return [
            ShownTag(tag.name, self._with(tag.name)) for tag in self.record.tags.all()
        ]

    @cached_property
    def social_links(self) -> "list[SocialLink]":
        """Profiles elsewhere on the web, as `label` and `url`."""
        links = self.record.social_links.all()
        return [link for link in links if is_web_address(link.url)]

    @property
    def imprint_url(self) -> str:
        """The business's own legal notice."""
        return link_to(self.record.imprint_url)

    @property
    def payment_labels(self) -> list[str]:
        """The ways to pay, in words."""
        known = dict(Payment.choices)
        return [str(known[way]) for way in self.record.payment if way in known]

    @property
    def last_confirmed_by_label(self) -> str:
        """By whom the entry was last confirmed: "vom Geschäft"."""
        return self.record.last_confirmed_by_label

    def _with(self, tag: str) -> str:
        question = urlencode({TAG_PARAMETER: tag})
        return f"{self.directory_url}?{question}" if self.directory_url else ""

    def _pictures(self) -> Iterator[ShownPicture]:
        if self.record.logo:
            yield ShownPicture(self.record.logo)
        for picture in self.record.gallery.select_related("image"):
            if picture.image_id != self.record.logo_id:
                yield ShownPicture(picture.image, picture.caption)
