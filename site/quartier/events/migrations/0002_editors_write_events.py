"""What waits of events goes through the workflow of the editors, who write them."""

from django.db import migrations

WORKFLOW = "Freigabe"
EDITING = ("add", "change", "delete", "publish")
GROUPS = ("Moderators", "Editors")
EDITORS_MAY = ("add", "change")


def let_editors_write(apps, schema_editor):
    """Attach the workflow to events, and let the editors' groups write them."""
    content_types = apps.get_model("contenttypes", "ContentType")
    event, _created = content_types.objects.get_or_create(
        app_label="events", model="event"
    )
    workflows = apps.get_model("wagtailcore", "Workflow").objects
    workflow = workflows.filter(name=WORKFLOW, active=True).order_by("pk").first()
    if workflow:
        attached = apps.get_model("wagtailcore", "WorkflowContentType").objects
        attached.get_or_create(content_type=event, defaults={"workflow": workflow})
    permissions = apps.get_model("auth", "Permission").objects
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        may = EDITING if group.name == "Moderators" else EDITORS_MAY
        for verb in may:
            permission, _created = permissions.get_or_create(
                content_type=event,
                codename=f"{verb}_event",
                defaults={"name": f"Can {verb} Veranstaltung"},
            )
            group.permissions.add(permission)


def keep(apps, schema_editor):
    """The workflow stays: events may wait in it."""


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("businesses", "0006_moderation"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]
    operations = [migrations.RunPython(let_editors_write, keep)]
