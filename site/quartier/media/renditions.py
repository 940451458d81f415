"""The sizes in which pages show pictures, made before the first visitor asks.

A size takes up to a second to make. It is made by the task worker when a picture
comes in or its focus changes; a page that is faster than the worker makes it itself.
"""

from django_tasks import task
from wagtail.images import get_image_model
from wagtail.images.models import Filter

# As in templates/components/picture.html.
PAGE_SPECS = Filter.expand_spec("format-{avif,webp,jpeg} width-{400,800}")
SHARE_SPEC = "fill-1200x630|format-jpeg"

BEHIND_ALL = -20
"""Nobody waits for these: a page that needs one makes it itself."""


@task(priority=BEHIND_ALL)
def make_renditions(picture_id: int) -> int:
    """Make every size that is missing; says how many sizes there are then."""
    picture = get_image_model().objects.filter(pk=picture_id).first()
    if picture is None:
        return 0
    return len(picture.get_renditions(*PAGE_SPECS, SHARE_SPEC))
