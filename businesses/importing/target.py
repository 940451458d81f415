"""Where businesses are put: the directory and the districts."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from businesses.importing.refusals import ImportRefusedError
from businesses.importing.slugs import Slugs
from businesses.models import DirectoryPage
from quartier.geo.outlines import Outline
from quartier.places.folding import fold
from quartier.places.models import District

DEFAULT_DIRECTORY = "Geschäfte"


def find_directory(name: str) -> DirectoryPage:
    """The directory with this title or slug below the default site's front page.

    Without a name: the first one. A missing one comes back unsaved; see `put_up`.
    """
    root = site_root()
    directories = DirectoryPage.objects.descendant_of(root).order_by("path")
    if not name:
        return directories.first() or DirectoryPage(title=DEFAULT_DIRECTORY)
    for directory in directories:
        if name == directory.slug or fold(name) == fold(directory.title):
            return directory
    return DirectoryPage(title=name)


def put_up(directory: DirectoryPage) -> None:
    """Publish a directory that is not there yet, below the front page."""
    root = site_root()
    slugs = Slugs(root.get_children().values_list("slug", flat=True), "verzeichnis")
    directory.slug = slugs.take(directory.title)
    directory.show_in_menus = True
    directory.live = False
    try:
        root.add_child(instance=directory)
        directory.save_revision().publish()
    except ValidationError as error:
        message = _("Das Verzeichnis lässt sich nicht anlegen: %(error)s")
        raise ImportRefusedError(
            message % {"error": " ".join(error.messages)}
        ) from error


def site_root() -> Page:
    """The front page of the default site."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        raise ImportRefusedError(_("Es gibt noch keine Website, in die etwas passt."))
    return site.root_page


def find_district(name: str) -> District:
    """The district with this name; a missing one comes back unsaved."""
    for district in District.objects.all():
        if fold(district.name) == fold(name):
            return district
    taken = District.objects.values_list("slug", flat=True)
    district = District(name=name, slug=Slugs(taken, "stadtteil").take(name))
    try:
        district.full_clean()
    except ValidationError as error:
        message = _("Der Stadtteil lässt sich nicht anlegen: %(error)s")
        raise ImportRefusedError(
            message % {"error": " ".join(error.messages)}
        ) from error
    return district


def outlines_of_districts() -> dict[int, Outline]:
    """Outlines by the districts' keys, in the districts' order."""
    return {
        district.pk: Outline.from_geojson(district.outline)
        for district in District.objects.exclude(outline=None)
        if district.outline
    }
