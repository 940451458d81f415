"""What can be made of a campaign. A new kind is a row here and a layout."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from campaigns.formats.format import Words

PDF = "application/pdf"
JPEG = "image/jpeg"


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One piece: its layout and size in mm, of pictures in pixels.

    `cut` gives sheets for a printing house 3 mm of bleed and marks. `for_each` names
    what has a page of its own: "shops" or "spots". `public` ones are offered to all
    on the page of the campaign.
    """

    key: str
    label: Words
    note: Words
    layout: str = ""
    width: int = 0
    height: int = 0
    content_type: str = PDF
    extension: str = "pdf"
    cut: bool = False
    for_each: str = ""
    public: bool = False

    @property
    def in_grey(self) -> bool:
        """Whether it also comes in black and white: what goes on paper."""
        return self.content_type == PDF

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture for the screen."""
        return self.content_type == JPEG


_FOR_PRINTERS = _("mit 3 mm Beschnitt und Schnittmarken, für die Druckerei")


def _also_cut(kind: Kind) -> tuple[Kind, Kind]:
    """For one's own printer, and the same for a printing house."""
    return kind, replace(kind, key=f"{kind.key}-cut", note=_FOR_PRINTERS, cut=True)


def _social(key: str, label: Words, width: int, height: int) -> Kind:
    return Kind(
        key=key,
        label=label,
        note=f"{width} × {height}",
        layout="social",
        width=width,
        height=height,
        content_type=JPEG,
        extension="jpg",
        public=True,
    )


KINDS = (
    Kind(
        key="poster-a4",
        label=_("Plakat A4"),
        note=_("für den eigenen Drucker"),
        layout="poster",
        width=210,
        height=297,
        public=True,
    ),
    *_also_cut(
        Kind(
            key="poster-a3",
            label=_("Plakat A3"),
            note=_("für den eigenen Drucker"),
            layout="poster",
            width=297,
            height=420,
        ),
    ),
    *_also_cut(
        Kind(
            key="flyer-a6",
            label=_("Handzettel A6"),
            note=_("zwei Seiten"),
            layout="flyer",
            width=105,
            height=148,
        ),
    ),
    *_also_cut(
        Kind(
            key="window-cards",
            label=_("Schaufensterkarten A5"),
            note=_("eine für jedes Geschäft"),
            layout="window-cards",
            width=148,
            height=210,
            for_each="shops",
        ),
    ),
    Kind(
        key="signs",
        label=_("Schilder für die Orte"),
        note=_("zwei auf einem Blatt A4, in der Mitte schneiden"),
        layout="signs",
        width=210,
        height=297,
        for_each="spots",
    ),
    _social("social-wide", _("Bild für Links"), 1200, 630),
    _social("social-square", _("Bild für Beiträge"), 1080, 1080),
    _social("social-story", _("Bild für Storys"), 1080, 1920),
    Kind(
        key="press-text",
        label=_("Pressetext"),
        note=_("einfacher Text"),
        content_type="text/plain; charset=utf-8",
        extension="txt",
    ),
    Kind(
        key="press-page",
        label=_("Pressetext"),
        note=_("als Webseite, zum Kopieren mit Überschriften"),
        content_type="text/html; charset=utf-8",
        extension="html",
    ),
)

BY_KEY: Mapping[str, Kind] = {kind.key: kind for kind in KINDS}
