"""The demo's front page, guides and legal pages."""

from typing import Any

from wagtail.models import Page, Site

from businesses.models import DirectoryPage
from home.demo.bodies import stream
from home.demo.pictures import PictureShelf
from home.demo.translations import translate
from home.models import DistrictPage, FrontPage, SiteSettings, StandardPage
from quartier.accounts.models import User
from quartier.places.models import District

SETTINGS = ("site_name", "tagline", "contact_phone", "contact_email", "funding_line")
LEGAL = {
    "impressum": "imprint_page",
    "datenschutz": "privacy_page",
    "barrierefreiheit": "accessibility_page",
    "leichte-sprache": "easy_language_page",
    "kontakt": "contact_page",
    "foerderung": "funding_page",
}


class PageLoader:
    """Writes and publishes the editorial pages of the demo."""

    def __init__(self, texts: dict[str, Any], shelf: PictureShelf, editor: User):
        self.texts = texts
        self.shelf = shelf
        self.editor = editor

    def front_page(self, page: FrontPage) -> FrontPage:
        """Fill the front page that every installation has."""
        text = self.texts["front_page"]
        page.title = text["title"]
        page.sentence = text["sentence"]
        page.picture = self.shelf.take(text.get("picture"))
        page.body = stream(text.get("body", []), self.shelf)
        self._publish(page)
        return page

    def directory(self, front_page: FrontPage) -> DirectoryPage:
        """The directory of the demo quarter."""
        text = self.texts["directory"]
        page = DirectoryPage(
            title=text["title"],
            slug="geschaefte",
            intro=text["intro"],
            show_in_menus=True,
        )
        front_page.add_child(instance=page)
        self._publish(page)
        translate(page, text.get("translations", []), self.shelf, self.editor)
        return page

    def district_pages(
        self, front_page: FrontPage, texts: list[dict[str, Any]]
    ) -> None:
        """The face of each district, as demo/districts.toml tells it."""
        districts = {place.name: place for place in District.objects.all()}
        for text in texts:
            page = DistrictPage(
                title=text["district"],
                slug=text["slug"],
                district=districts[text["district"]],
                intro=text["intro"],
                picture=self.shelf.take(text["picture"]),
                body=stream(text["body"], self.shelf),
            )
            front_page.add_child(instance=page)
            self._publish(page)

    def standard_pages(self, front_page: FrontPage) -> dict[str, Page]:
        """Guides and legal pages by their slug."""
        return {
            text["slug"]: self._standard_page(front_page, text)
            for text in self.texts["pages"]
        }

    def settings(self, site: Site, pages: dict[str, Page]) -> None:
        """Name, contact and the links in the footer."""
        text = self.texts["settings"]
        settings = SiteSettings.for_site(site)
        for name in SETTINGS:
            setattr(settings, name, text.get(name, ""))
        for slug, field in LEGAL.items():
            setattr(settings, field, pages.get(slug))
        settings.full_clean()
        settings.save()

    def _standard_page(self, parent: Page, text: dict[str, Any]) -> StandardPage:
        page = StandardPage(
            title=text["title"],
            slug=text["slug"],
            intro=text.get("intro", ""),
            search_description=text.get("search_description", ""),
            body=stream(text.get("body", []), self.shelf),
            show_in_menus=text.get("show_in_menus", False),
        )
        parent.add_child(instance=page)
        self._publish(page)
        translate(page, text.get("translations", []), self.shelf, self.editor)
        return page

    def _publish(self, page: Page) -> None:
        page.full_clean()
        page.save_revision(user=self.editor, log_action=True).publish(user=self.editor)
