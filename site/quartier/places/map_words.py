"""What the map's scripts say, in the reader's language."""

import json
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext


def map_words(kind: str) -> str:
    """The words of one kind of map ("place", "position" …) as JSON for data-strings.

    The German texts stand in static/js/map/words.json, beside the scripts.
    """
    german = _german()
    words = german["every map"] | german[kind]
    return json.dumps({key: gettext(text) for key, text in words.items()})


@lru_cache(maxsize=1)
def _german() -> dict[str, dict[str, str]]:
    path = Path(settings.ROOT) / "static" / "js" / "map" / "words.json"
    return json.loads(path.read_text(encoding="utf-8"))
