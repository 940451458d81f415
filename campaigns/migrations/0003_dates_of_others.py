"""Dates of other hosts take sign-ups by the same ways; they have no campaign."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0002_updates_wait")]
    operations = [
        migrations.AlterField(
            model_name="campaigndate",
            name="campaign",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="dates",
                to="campaigns.campaignpage",
            ),
        ),
    ]
