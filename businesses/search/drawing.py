"""Documents that are written at once, and their pictures soon after."""

from collections.abc import Callable, Iterable

from django_tasks import task

from businesses.models import BusinessPage
from businesses.search.pictures import draw
from businesses.search.writing import rebuild_documents, write_documents

BEFORE_OTHERS = 10
"""Visitors see these pictures; what else waits is for editors."""


def refresh_documents(page_ids: Iterable[int]) -> None:
    """Write the documents; pictures that are missing follow in the background."""
    _order_pictures(write_documents(page_ids))


def refresh_all_documents() -> None:
    """The same for every business there is or was."""
    _order_pictures(rebuild_documents())


ALL_DOCUMENTS: list[Callable[[], None]] = [refresh_all_documents]
"""What writes all documents anew; who has other things found adds to it."""


@task(priority=BEFORE_OTHERS)
def draw_pictures(page_id: int) -> None:
    """Make the small pictures of one business, and let its document know them."""
    page = BusinessPage.objects.select_related("logo").filter(pk=page_id).first()
    if page and page.logo:
        draw(page.logo)
        write_documents([page_id])


def _order_pictures(page_ids: Iterable[int]) -> None:
    for page_id in page_ids:
        draw_pictures.enqueue(page_id)
