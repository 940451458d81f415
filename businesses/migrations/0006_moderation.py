"""The workflow of changes that teams make, in the words of this site."""

from django.db import migrations

NAME = "Freigabe"
TASK = "Freigabe durch die Redaktion"
STOCK = "Moderators approval"


def name_workflow(apps, schema_editor):
    """Rename Wagtail's own workflow; make one where an installation has none."""
    workflow_model = apps.get_model("wagtailcore", "Workflow")
    task_model = apps.get_model("wagtailcore", "GroupApprovalTask")
    task_model.objects.filter(name=STOCK).update(name=TASK)
    workflow_model.objects.filter(name=STOCK).update(name=NAME)
    page_model = apps.get_model("wagtailcore", "Page")
    attached = apps.get_model("wagtailcore", "WorkflowPage")
    root = page_model.objects.filter(depth=1).first()
    if root is None or attached.objects.filter(page=root).exists():
        return
    content_types = apps.get_model("contenttypes", "ContentType")
    content_type, _created = content_types.objects.get_or_create(
        app_label="wagtailcore", model="groupapprovaltask"
    )
    task = task_model.objects.create(name=TASK, content_type=content_type, active=True)
    groups = apps.get_model("auth", "Group").objects.filter(name="Moderators")
    task.groups.set(groups)
    workflow = workflow_model.objects.create(name=NAME, active=True)
    apps.get_model("wagtailcore", "WorkflowTask").objects.create(
        workflow=workflow, task=task, sort_order=0
    )
    attached.objects.create(workflow=workflow, page=root)


def keep(apps, schema_editor):
    """The workflow stays: changes may wait in it."""


class Migration(migrations.Migration):
    dependencies = [
        ("businesses", "0005_owners"),
        ("wagtailcore", "0098_apitoken"),
    ]
    operations = [migrations.RunPython(name_workflow, keep)]
