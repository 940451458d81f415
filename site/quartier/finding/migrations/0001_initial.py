from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="FoundForm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("form", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="FoundDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("source", models.CharField(max_length=60)),
                ("object_id", models.BigIntegerField()),
                ("record", models.JSONField(null=True)),
                ("sequence", models.BigIntegerField(db_index=True)),
            ],
            options={
                "ordering": ["sequence", "source", "object_id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "object_id"), name="one_document_of_a_thing"
                    )
                ],
            },
        ),
    ]
