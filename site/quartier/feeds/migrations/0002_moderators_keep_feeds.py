"""Which calendars are followed, and from where, is for those who may publish events."""

from django.db import migrations

VERBS = ("add", "change", "delete", "view")
MODELS = {
    "calendarfeed": "Fremder Kalender",
    "allowedhost": "Erlaubter Server",
}


def let_moderators_keep_feeds(apps, schema_editor):
    """Give the group that publishes events the rights over feeds and their hosts."""
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    groups = apps.get_model("auth", "Group").objects.filter(name="Moderators")
    for model, label in MODELS.items():
        kind, _created = content_types.get_or_create(app_label="feeds", model=model)
        for verb in VERBS:
            permission, _created = permissions.get_or_create(
                content_type=kind,
                codename=f"{verb}_{model}",
                defaults={"name": f"Can {verb} {label}"},
            )
            for group in groups:
                group.permissions.add(permission)


def keep(apps, schema_editor):
    """Rights that a group has meanwhile stay."""


class Migration(migrations.Migration):
    dependencies = [
        ("feeds", "0001_initial"),
        ("events", "0002_editors_write_events"),
    ]
    operations = [migrations.RunPython(let_moderators_keep_feeds, keep)]
