"""Every installation starts with a front page in place of Wagtail's welcome page."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import migrations


def put_front_page(apps, schema_editor):
    content_type = apps.get_model("contenttypes", "ContentType")
    page = apps.get_model("wagtailcore", "Page")
    front_page = apps.get_model("home", "FrontPage")
    site = apps.get_model("wagtailcore", "Site")
    locale = apps.get_model("wagtailcore", "Locale").objects.get()

    page.objects.filter(slug="home", depth=2).delete()
    kind, _ = content_type.objects.get_or_create(app_label="home", model="frontpage")
    first = front_page.objects.create(
        title="Quartier",
        draft_title="Quartier",
        slug="quartier",
        content_type=kind,
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/quartier/",
        locale=locale,
    )
    page.objects.filter(depth=1).update(numchild=1)
    address = urlsplit(settings.BASE_URL)
    site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname,
            "port": address.port or (443 if address.scheme == "https" else 80),
            "site_name": "Quartier",
            "root_page": first,
        },
    )


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(put_front_page, migrations.RunPython.noop)]
