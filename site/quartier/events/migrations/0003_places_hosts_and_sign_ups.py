"""Events take place in houses, have hosts, and take sign-ups."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("campaigns", "0003_dates_of_others"),
        ("events", "0002_editors_write_events"),
        ("partners", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="event",
            name="capacity",
            field=models.PositiveSmallIntegerField(
                blank=True,
                help_text="Für jeden Termin. Leer: ohne Grenze.",
                null=True,
                verbose_name="Plätze",
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="meeting_place",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="events",
                to="partners.meetingplacepage",
                verbose_name="In diesem Treffpunkt",
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="partner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="events",
                to="partners.partnerpage",
                verbose_name="Wer lädt ein",
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="sign_up_days",
            field=models.PositiveSmallIntegerField(
                blank=True,
                help_text="Leer: bis zum Beginn.",
                null=True,
                verbose_name="Anmelden bis so viele Tage vorher",
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="takes_sign_ups",
            field=models.BooleanField(default=False, verbose_name="Mit Anmeldung"),
        ),
        migrations.AlterField(
            model_name="event",
            name="organiser",
            field=models.CharField(
                blank=True,
                help_text="Nur, wenn niemand von den Partnern einlädt.",
                max_length=120,
                verbose_name="Oder in Worten",
            ),
        ),
        migrations.CreateModel(
            name="EventDate",
            fields=[
                (
                    "campaigndate_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="campaigns.campaigndate",
                    ),
                ),
                ("original_day", models.DateField()),
                ("is_current", models.BooleanField(default=True)),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sign_up_dates",
                        to="events.event",
                    ),
                ),
            ],
            options={
                "verbose_name": "Termin mit Anmeldung",
                "verbose_name_plural": "Termine mit Anmeldung",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_current", True)),
                        fields=("event", "original_day"),
                        name="one_list_for_a_date",
                    )
                ],
            },
            bases=("campaigns.campaigndate",),
        ),
    ]
