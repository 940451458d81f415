"""Every installation starts with the curated categories; editors change them freely."""

from django.db import migrations

from businesses.categories import curated_categories


def add_categories(apps, schema_editor):
    category = apps.get_model("businesses", "Category")
    category.objects.bulk_create(
        category(
            slug=curated.slug,
            name_de=curated.name_de,
            name_en=curated.name_en,
            icon=f"category-{curated.slug}",
            colour=curated.colour,
            osm_tags=curated.osm_tags,
            sort_order=place,
        )
        for place, curated in enumerate(curated_categories())
    )


class Migration(migrations.Migration):
    dependencies = [("businesses", "0001_initial")]
    operations = [migrations.RunPython(add_categories, migrations.RunPython.noop)]
