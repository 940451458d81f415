"""The framework's own search: Wagtail's over pages, in the database as it comes.

An answer takes it more than half a second on SQLite, so it is asked few questions.
"""

from collections.abc import Sequence

from django.core.management import call_command
from engines.contender import Pages
from workload import POINTS, SHOWN, Question

from businesses.models import BusinessPage, Category, DirectoryPage
from businesses.search.documents import Document
from home.models import FrontPage
from quartier.places.models import District

EVERY = 20
"""One of so many questions is asked."""


class Framework:
    """Pages in a directory; `autocomplete` finds beginnings of words."""

    name = "the framework's search"

    def build(self, documents: Sequence[Document]) -> None:
        """Add the pages of a town to an empty site, and index them."""
        call_command("migrate", verbosity=0)
        directory = FrontPage.objects.get().add_child(
            instance=DirectoryPage(title="Bench", slug="bench")
        )
        categories = Category.objects.in_bulk(field_name="slug")
        districts: dict[str, District] = {}
        self.pages: dict[int, int] = {}
        for one in documents:
            if one.district and one.district.slug not in districts:
                districts[one.district.slug], _ = District.objects.get_or_create(
                    slug=one.district.slug, defaults={"name": one.district.name}
                )
            page = BusinessPage(
                title=one.name,
                slug=one.slug,
                claim=one.claim,
                street=one.street_line,
                category=categories[one.category.slug],
                district=districts[one.district.slug] if one.district else None,
            )
            directory.add_child(instance=page)
            self.pages[page.pk] = one.page_id
        call_command("update_index", verbosity=0)
        self.rows = BusinessPage.objects.child_of(directory).live()

    def full(self, question: Question) -> Pages:
        """Ten hits, the total, two counts, and some pages for the map."""
        found = self.rows.autocomplete(question.query.text)
        found.count()
        for field in ("category_id", "district_id"):
            found.facet(field)
        pages = [page.pk for page in found[:POINTS]]
        return [self.pages[page] for page in pages[:SHOWN]]
