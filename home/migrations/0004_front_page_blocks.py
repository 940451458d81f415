"""Front pages show the living parts that they had by themselves, as blocks."""

import json
from uuid import uuid4

from django.db import migrations

LIVING = (
    *("today", "open_now", "campaigns", "rotation", "next_dates", "help"),
    *("categories", "map", "districts", "news"),
)
LAST = "partners"


def put_blocks(apps, schema_editor):
    front_page = apps.get_model("home", "FrontPage")
    content_type = apps.get_model("contenttypes", "ContentType")
    revision = apps.get_model("wagtailcore", "Revision")

    for page in front_page.objects.all():
        page.body = json.dumps(with_living_parts(list(page.body.raw_data)))
        page.save(update_fields=["body"])

    kind = content_type.objects.filter(app_label="home", model="frontpage").first()
    if kind is None:
        return
    for row in revision.objects.filter(content_type=kind).iterator():
        stored = json.loads(row.content.get("body") or "[]")
        row.content["body"] = json.dumps(with_living_parts(stored))
        row.save(update_fields=["content"])


def with_living_parts(stored):
    """The words that were there, between the living parts."""
    first = [living(name) for name in LIVING]
    return [*first, *stored, living(LAST)]


def living(name):
    return {"type": name, "value": None, "id": str(uuid4())}


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_news_districts_front_blocks"),
        ("wagtailcore", "0098_apitoken"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(put_blocks, migrations.RunPython.noop)]
