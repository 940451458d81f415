"""What businesses are sorted by: categories and districts."""

from collections.abc import Mapping, Sequence

from django.utils import timezone

from businesses.api.schemas import (
    CategoriesOut,
    CategoryOut,
    DistrictOut,
    DistrictProperties,
    DistrictsOut,
)
from businesses.models import Category, DirectoryPage
from businesses.search.live import live_index
from businesses.search.query import SearchQuery
from quartier.places.models import District


def categories(directories: Sequence[DirectoryPage]) -> CategoriesOut:
    """All categories in their order, with the number of businesses."""
    counts = _counts(directories, "categories")
    return CategoriesOut(
        categories=[
            CategoryOut(
                slug=category.slug,
                name=category.name,
                name_de=category.name_de,
                name_en=category.name_en,
                colour=category.colour,
                osm_tags=category.osm_tags,
                count=counts.get(category.slug, 0),
            )
            for category in Category.objects.all()
        ]
    )


def districts(directories: Sequence[DirectoryPage]) -> DistrictsOut:
    """All districts in their order, with outline and number of businesses."""
    counts = _counts(directories, "districts")
    return DistrictsOut(
        features=[
            DistrictOut(
                id=district.slug,
                geometry=district.outline,
                properties=DistrictProperties(
                    slug=district.slug,
                    name=district.name,
                    colour=district.colour,
                    count=counts.get(district.slug, 0),
                ),
            )
            for district in District.objects.all()
        ]
    )


def _counts(directories: Sequence[DirectoryPage], field: str) -> Mapping[str, int]:
    first, *others = (directory.pk for directory in directories)
    query = SearchQuery(
        directory_id=first,
        also_in=frozenset(others),
        now=timezone.now(),
        page_size=1,
        facets=frozenset({field}),
    )
    return live_index.search(query).facets[field]
