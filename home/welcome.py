"""What the front page shows today."""

from typing import TYPE_CHECKING, Any

from businesses.models import DirectoryPage

if TYPE_CHECKING:
    from home.models import FrontPage


def welcome(page: "FrontPage") -> dict[str, Any]:
    """Context of the front page: its directory."""
    directory = DirectoryPage.objects.live().descendant_of(page).first()
    return {"directory": directory}
