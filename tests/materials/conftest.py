"""A campaign with a picture, shops and tubs, and what is made of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import numpy as np
import pypdfium2 as pdfium
import pytest
import zxingcpp
from django.contrib.auth.models import Group
from django.core.files.images import ImageFile
from PIL import Image

from campaigns.materials.files import path_of
from campaigns.materials.kinds import BY_KEY
from campaigns.materials.ordering import order
from campaigns.models import (
    CampaignIndexPage,
    CampaignPage,
    CampaignPartner,
    Material,
    Participation,
    Spot,
)
from home.models import FrontPage
from tests.factories import (
    BusinessFactory,
    DirectoryFactory,
    PictureFactory,
    UserFactory,
)


@dataclass(frozen=True)
class Sheet:
    """One page as it is seen and read; sizes in millimetres."""

    width: float
    height: float
    text: str
    seen: Image.Image
    letters: np.ndarray
    """A row for each: left, bottom, right, top, from the lower left corner."""

    @property
    def codes(self) -> list[str]:
        """What its QR codes say."""
        return sorted(code.text for code in zxingcpp.read_barcodes(self.seen))

    def outside(self, margin: float) -> int:
        """How many letters are nearer to an edge than that."""
        left, bottom, right, top = self.letters.T
        near = (left < margin) | (right > self.width - margin)
        return int((near | (bottom < margin) | (top > self.height - margin)).sum())

    def collisions(self) -> int:
        """How many pairs of letters lie one above the other, by half of one of them.

        Letters of one word may: ligatures share a place.
        """
        one, other = self.letters[:, None], self.letters[None]
        width = np.minimum(one[..., 2], other[..., 2]) - np.maximum(
            one[..., 0], other[..., 0]
        )
        height = np.minimum(one[..., 3], other[..., 3]) - np.maximum(
            one[..., 1], other[..., 1]
        )
        shared = width.clip(0) * height.clip(0)
        size = (self.letters[:, 2:] - self.letters[:, :2]).prod(axis=1)
        covered = shared > 0.5 * np.minimum(size[:, None], size[None])
        return int(np.triu(covered, k=4).sum())


@pytest.fixture
def campaign(db):
    """A campaign of flower tubs with two shops and three tubs."""
    index = FrontPage.objects.get().add_child(
        instance=CampaignIndexPage(title="Aktionen", slug="aktionen")
    )
    page = index.add_child(
        instance=CampaignPage(
            title="Blumenkübel für unsere Straße",
            slug="blumenkuebel",
            teaser="Geschäfte und Nachbarn bepflanzen 24 Kübel.",
            format_key="flower-tubs",
            first_day=date(2026, 3, 1),
            last_day=date(2026, 10, 31),
            body=[("text", "<p>Die Lange Straße wird bunt &amp; grün.</p>")],
            contact_name="Anna Berg",
        )
    )
    directory = DirectoryFactory(slug="geschaefte")
    for name in ("Bäckerei Korn", "Çiçek Dünyası"):
        shop = BusinessFactory(parent=directory, title=name)
        Participation.objects.create(campaign=page, business=shop)
    for number in (1, 2, 3):
        Spot.objects.create(campaign=page, number=number, label=f"Haus {number}")
    return CampaignPage.objects.get(pk=page.pk)


@pytest.fixture
def picture(db):
    """Makes a picture of one colour; a mode with A is half transparent."""

    def make(size=(1_200, 800), colour=(31, 95, 63), mode="RGB", name="bild.png"):
        written = BytesIO()
        Image.new(mode, size, colour).save(written, "PNG")
        return PictureFactory(file=ImageFile(BytesIO(written.getvalue()), name=name))

    return make


@pytest.fixture
def with_logos(campaign, picture):
    """Gives the campaign so many partners with a logo."""

    def add(count):
        for number in range(count):
            campaign.partners.add(
                CampaignPartner(
                    name=f"Partner {number}",
                    logo=picture((400, 100 + 60 * number), name=f"logo-{number}.png"),
                )
            )
        campaign.save()

    return add


@pytest.fixture
def made(django_capture_on_commit_callbacks) -> Callable[..., Material]:
    """Orders a piece and lets the worker make it."""

    def make(campaign, key, in_grey=False):
        with django_capture_on_commit_callbacks(execute=True):
            material = order(campaign, BY_KEY[key], in_grey)
        material.refresh_from_db()
        return material

    return make


@pytest.fixture
def file_of(made):
    """The content of a piece."""

    def read(campaign, key, in_grey=False):
        material = made(campaign, key, in_grey)
        assert material.error == ""
        return path_of(material).read_bytes()

    return read


@pytest.fixture
def sheets(file_of) -> Callable[..., list[Sheet]]:
    """The pages of a piece, as a reader of PDFs of others shows them."""

    def read(campaign, key, in_grey=False):
        document = pdfium.PdfDocument(file_of(campaign, key, in_grey))
        return [_sheet(page) for page in document]

    return read


def _sheet(page) -> Sheet:
    millimetres = [points * 25.4 / 72 for points in page.get_size()]
    words = page.get_textpage()
    boxes = np.array([words.get_charbox(n) for n in range(words.count_chars())])
    written = (boxes[:, 2] > boxes[:, 0]) & (boxes[:, 3] > boxes[:, 1])
    return Sheet(
        *millimetres,
        words.get_text_bounded().replace("\r\n", "\n"),
        page.render(scale=1.6).to_pil(),
        boxes[written] * 25.4 / 72,
    )


@pytest.fixture
def editor(db):
    user = UserFactory()
    user.groups.add(Group.objects.get(name="Moderators"))
    return user
