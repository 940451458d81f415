"""A plausible town put straight into the search of a site; `manage.py shell` runs it."""

from collections.abc import Iterator
from typing import Any

from django.utils.text import slugify
from plausible_town import plausible_town

from businesses.models import Category, DirectoryPage
from businesses.models.search_document import DocumentChange, SearchDocument
from businesses.search.documents import Document
from quartier.places.models import District

FIRST_PAGE = 1_000_000
AT_ONCE = 1_000


def fill(slug: str, count: int) -> None:
    """Add documents without pages to a directory that has one business at least."""
    directory = DirectoryPage.objects.get(slug=slug)
    known = SearchDocument.objects.filter(directory_id=directory.pk).first()
    assert known
    assert known.record
    changes = list(_changes(plausible_town(count), directory.pk, known.record))
    for start in range(0, len(changes), AT_ONCE):
        SearchDocument.objects.put(changes[start : start + AT_ONCE])


def _changes(
    documents: list[Document], directory: int, form: dict[str, Any]
) -> Iterator[DocumentChange]:
    categories = {category.slug: category.pk for category in Category.objects.all()}
    names = {one.district.name for one in documents if one.district}
    districts = {name: _district(name) for name in sorted(names)}
    for one in documents:
        record = form | {
            "slug": one.slug,
            "name": one.name,
            "category": categories[one.category.slug],
            "district": districts[one.district.name] if one.district else None,
            "claim": one.claim,
            "text": one.text,
            "street_line": one.street_line,
            "position": [one.position.lon, one.position.lat] if one.position else None,
            "tags": sorted(one.tags),
            "languages": list(one.languages),
            "wheelchair": one.wheelchair,
            "hours": one.schedule.hours,
        }
        yield DocumentChange(FIRST_PAGE + one.page_id, directory, record)


def _district(name: str) -> int:
    district, _created = District.objects.get_or_create(
        name=name, defaults={"slug": slugify(name)}
    )
    return district.pk
