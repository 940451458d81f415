"""What teams write about a campaign waits in the workflow of the editors."""

from django.db import migrations

WORKFLOW = "Freigabe"
EDITING = ("add", "change", "delete", "publish")
GROUPS = ("Moderators", "Editors")
EDITORS_MAY = ("add", "change")


def have_updates_approved(apps, schema_editor):
    """Attach the workflow to updates, and let the editors' groups write them."""
    content_types = apps.get_model("contenttypes", "ContentType")
    update, _created = content_types.objects.get_or_create(
        app_label="campaigns", model="campaignupdate"
    )
    workflows = apps.get_model("wagtailcore", "Workflow").objects
    workflow = workflows.filter(name=WORKFLOW, active=True).order_by("pk").first()
    if workflow:
        attached = apps.get_model("wagtailcore", "WorkflowContentType").objects
        attached.get_or_create(content_type=update, defaults={"workflow": workflow})
    permissions = apps.get_model("auth", "Permission").objects
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        may = EDITING if group.name == "Moderators" else EDITORS_MAY
        for verb in may:
            permission, _created = permissions.get_or_create(
                content_type=update,
                codename=f"{verb}_campaignupdate",
                defaults={"name": f"Can {verb} Neuigkeit"},
            )
            group.permissions.add(permission)


def keep(apps, schema_editor):
    """The workflow stays: updates may wait in it."""


class Migration(migrations.Migration):
    dependencies = [
        ("campaigns", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("businesses", "0006_moderation"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]
    operations = [migrations.RunPython(have_updates_approved, keep)]
