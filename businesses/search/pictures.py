"""The pictures of hits, drawn in the background so that no reader waits for them."""

from typing import TYPE_CHECKING

from wagtail.images.models import Filter

if TYPE_CHECKING:
    from quartier.media.models import Picture

SIZES = {
    "small": "fill-144x144|format-webp",
    "large": "fill-640x480|format-webp",
}
"""For rows and for cards, as Wagtail's filters."""


def picture_record(picture: "Picture | None") -> dict[str, str]:
    """Addresses by size and the alternative text; empty until they are drawn."""
    if picture is None or not is_drawn(picture):
        return {}
    drawn = picture.find_existing_renditions(*_filters())
    addresses = {
        size: drawn[one].url for size, one in zip(SIZES, _filters(), strict=True)
    }
    return addresses | {"alt": picture.default_alt_text}


def is_drawn(picture: "Picture") -> bool:
    """Whether the picture exists in every size."""
    return len(picture.find_existing_renditions(*_filters())) == len(SIZES)


def draw(picture: "Picture") -> None:
    """Make the sizes that are missing."""
    picture.get_renditions(*SIZES.values())


def _filters() -> list[Filter]:
    return [Filter(spec=spec) for spec in SIZES.values()]
