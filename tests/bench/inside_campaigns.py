"""A large campaign, and the making of its materials; `manage.py shell` runs it."""

import io
import json
import os
import random
import resource
import time
from datetime import timedelta
from pathlib import Path
from threading import Thread

from clock import Stopwatch
from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image

from campaigns.adoption import adopt
from campaigns.materials.kinds import KINDS
from campaigns.materials.making import make_material
from campaigns.models import (
    CampaignDate,
    CampaignIndexPage,
    CampaignPage,
    CampaignPartner,
    CampaignPhase,
    CampaignUpdate,
    DiaryEntry,
    Material,
    MaterialState,
    Participation,
    Spot,
)
from home.models import FrontPage
from tests.factories import BusinessFactory, DirectoryFactory, PictureFactory

SPOTS, SHOPS, SOME = 60, 40, 5
STREETS = ("Lange Straße", "Bachstraße", "Buscheystraße", "Altenhagener Straße")


def print_filled() -> None:
    """Make the campaign; tell its key, its address, and that of one of its tubs."""
    today, dice = timezone.localdate(), random.Random(5)
    index = FrontPage.objects.get().add_child(
        instance=CampaignIndexPage(title="Aktionen", slug="aktionen")
    )
    page = CampaignPage(
        title="Blumenkübel für die Lange Straße",
        slug="kuebel",
        teaser="Geschäfte und Nachbarn bepflanzen 60 Kübel und gießen sie gemeinsam.",
        format_key="flower-tubs",
        first_day=today - timedelta(days=60),
        last_day=today + timedelta(days=120),
        picture=_photo("Kübel", 4000, 3000),
        body=[("text", "<p>Die ganze Straße macht mit und wird bunt.</p>" * 12)],
        contact_name="Rosa",
        contact_email="rosa@quartier.example",
    )
    page.phases = [CampaignPhase(phase="care", first_day=today - timedelta(days=9))]
    page.partners = [
        CampaignPartner(name=f"Partner {number}", logo=_photo("Logo", 600, 300))
        for number in range(4)
    ]
    index.add_child(instance=page)
    _add_spots(page, dice)
    directory = DirectoryFactory(slug="geschaefte")
    for number in range(SHOPS):
        shop = BusinessFactory(
            parent=directory,
            title=f"{dice.choice(STREETS)} {number}: Geschäft für alles",
            logo=_photo("Schaufenster", 900, 900) if number < SHOPS / 2 else None,
        )
        Participation.objects.create(
            campaign=page,
            business=shop,
            line="Wir gießen an jedem Morgen, bevor wir öffnen.",
            line_is_approved=True,
        )
        adopt(page.spots.get(number=number + 1), shop, None)
    _add_news(page)
    page.save_revision().publish()
    tub = page.spots.get(number=1)
    tub.picture = _photo("Kübel 1", 3000, 2000)
    tub.save()
    told = {"pk": page.pk, "page": page.url, "tub": f"/k/{tub.code}/"}
    print(json.dumps(told))


def _add_spots(page: CampaignPage, dice: random.Random) -> None:
    now = timezone.now()
    for number in range(1, SPOTS + 1):
        spot = Spot.objects.create(
            campaign=page,
            number=number,
            label=f"{dice.choice(STREETS)} {number}",
            text="Rose, Salbei und Lavendel. Bitte morgens gießen.",
            latitude=f"51.{dice.randrange(350000, 360000)}",
            longitude=f"7.{dice.randrange(460000, 470000)}",
            state="planted" if number % 4 else "thirsty",
            cared_at=now - timedelta(days=number % 4),
        )
        DiaryEntry.objects.bulk_create(
            DiaryEntry(spot=spot, action="watered", made_at=now - timedelta(days=day))
            for day in range(1, 9)
        )


def _add_news(page: CampaignPage) -> None:
    now = timezone.now()
    for number in range(1, SOME + 1):
        start = now + timedelta(days=number)
        CampaignDate.objects.create(
            campaign=page,
            title="Gemeinsam gießen",
            starts_at=start,
            ends_at=start + timedelta(hours=2),
            place="Am Brunnen",
            takes_sign_ups=True,
            capacity=12,
        )
        CampaignUpdate.objects.create(
            campaign=page,
            title=f"Neues aus Woche {number}",
            text="Alle Kübel sind bepflanzt, und es blüht schon. " * 8,
            posted_at=now - timedelta(days=number),
            picture=_photo(f"Woche {number}", 1600, 1200),
        )


def _photo(title: str, width: int, height: int):
    """Shapes and noise: as hard to compress as a photo of plants."""
    dice = random.Random(title)
    noise = Image.effect_noise((width // 8, height // 8), 60).convert("RGB")
    tint = Image.new("RGB", noise.size, tuple(dice.randrange(60, 200) for _ in "rgb"))
    shown = Image.blend(noise, tint, 0.6).resize(
        (width, height), Image.Resampling.BICUBIC
    )
    written = io.BytesIO()
    shown.save(written, "JPEG", quality=88)
    file = ImageFile(io.BytesIO(written.getvalue()), name="foto.jpg")
    return PictureFactory(title=title, file=file)


def print_making(campaign: int) -> None:
    """Seconds for each kind, in colour, and the most memory the processes ever had."""
    typesetter = Typesetter()
    typesetter.start()
    seconds = {}
    for kind in KINDS:
        material, _new = Material.objects.update_or_create(
            campaign_id=campaign,
            kind=kind.key,
            language="de",
            in_black_and_white=False,
            defaults={"state": MaterialState.ORDERED},
        )
        watch = Stopwatch([os.getpid()])
        with watch.running():
            make_material.call(material.pk)
        material.refresh_from_db()
        assert material.state == MaterialState.MADE, material.error
        seconds[kind.key] = watch.milliseconds / 1000
    worker = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = {"worker": worker, "typesetter": typesetter.megabytes}
    print(json.dumps({"seconds": seconds, "megabytes": told}))


class Typesetter(Thread):
    """Watches the worker's children: the most memory that one of them ever had.

    Linux counts what a parent had at the fork into `ru_maxrss`, but not into `VmHWM`.
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.megabytes = 0.0

    def run(self) -> None:
        """Look a hundred times a second."""
        while True:
            for file in Path("/proc/self/task").glob("*/children"):
                for child in file.read_text().split():
                    self.megabytes = max(self.megabytes, _highest(child))
            time.sleep(0.01)


def _highest(process: str) -> float:
    try:
        told = Path(f"/proc/{process}/status").read_text()
        name = Path(f"/proc/{process}/cmdline").read_text()
    except OSError:
        return 0  # it has ended
    lines = dict(line.split(":", 1) for line in told.splitlines())
    if "typesetter" not in name or "VmHWM" not in lines:
        return 0
    return int(lines["VmHWM"].split()[0]) / 1024
