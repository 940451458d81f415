"""Where materials lie: in the data folder, never below what the site serves.

The fingerprint is part of the name: a new file takes the place of an old one only
when it is whole, and until then the old one can be fetched.
"""

import os
import shutil
from pathlib import Path

from django.conf import settings

from campaigns.materials.kinds import BY_KEY
from campaigns.models.campaign import CampaignPage
from campaigns.models.materials import Material


def folder_of(campaign_pk: int) -> Path:
    """All files of one campaign."""
    return Path(settings.MATERIALS_ROOT) / str(campaign_pk)


def path_of(material: Material) -> Path:
    """Where its file is, or would be."""
    folder = folder_of(material.campaign_id)
    return folder / f"{_stem(material)}{material.fingerprint[:16]}.{_ending(material)}"


def has_file(material: Material) -> bool:
    """Whether it can be fetched."""
    return bool(material.fingerprint) and path_of(material).is_file()


def download_name(material: Material) -> str:
    """How the file is called where it is saved."""
    grey = "-sw" if material.in_black_and_white else ""
    name = f"{material.campaign.slug}-{material.kind}{grey}"
    return f"{name}.{_ending(material)}"


def put(material: Material, content: bytes) -> None:
    """Write the file, whole or not at all, and remove its predecessors."""
    path = path_of(material)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}.part")
    with unfinished.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
    for other in path.parent.glob(f"{_stem(material)}*"):
        if other != path:
            other.unlink(missing_ok=True)


def clear_away() -> int:
    """Remove the folders of campaigns that are gone; returns how many."""
    root = Path(settings.MATERIALS_ROOT)
    folders = {path.name: path for path in root.glob("*") if path.is_dir()}
    kept = {str(pk) for pk in CampaignPage.objects.values_list("pk", flat=True)}
    gone = folders.keys() - kept
    for name in gone:
        shutil.rmtree(folders[name], ignore_errors=True)
    return len(gone)


def _stem(material: Material) -> str:
    grey = "grey" if material.in_black_and_white else "colour"
    return f"{material.kind}.{material.language}.{grey}."


def _ending(material: Material) -> str:
    return BY_KEY[material.kind].extension
