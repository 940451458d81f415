"""Every installation starts with the curated synonyms; editors change them freely."""

from django.db import migrations

from businesses.search.analysis.curated import curated_synonyms


def add_synonyms(apps, schema_editor):
    categories = dict(
        apps.get_model("businesses", "Category").objects.values_list("slug", "pk")
    )
    group_model = apps.get_model("businesses", "SynonymGroup")
    group_model.objects.bulk_create(
        group_model(
            words="\n".join(group.words),
            category_id=categories.get(group.category),
            whole_category=group.whole_category and group.category in categories,
            note=tag,
        )
        for group, tag in curated_synonyms()
    )


class Migration(migrations.Migration):
    dependencies = [("businesses", "0003_synonym_groups")]
    operations = [migrations.RunPython(add_synonyms, migrations.RunPython.noop)]
