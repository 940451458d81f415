"""Let the editors' groups write translations."""

from django.db import migrations

MAY = {
    "Moderators": ("add", "change", "delete", "publish"),
    "Editors": ("add", "change"),
}


def let_editors_translate(apps, schema_editor):
    """Editors write drafts, moderators publish them, as with pages."""
    translation, _created = apps.get_model(
        "contenttypes", "ContentType"
    ).objects.get_or_create(app_label="translations", model="translation")
    permissions = apps.get_model("auth", "Permission").objects
    for group in apps.get_model("auth", "Group").objects.filter(name__in=MAY):
        for verb in MAY[group.name]:
            permission, _created = permissions.get_or_create(
                content_type=translation,
                codename=f"{verb}_translation",
                defaults={"name": f"Can {verb} Übersetzung"},
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("translations", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]
    operations = [
        migrations.RunPython(let_editors_translate, migrations.RunPython.noop)
    ]
