from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import businesses.models.doors
import businesses.models.routing


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("partners", "0001_initial"),
        ("places", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AdvicePage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "intro",
                    models.TextField(
                        blank=True, max_length=400, verbose_name="Einleitung"
                    ),
                ),
                (
                    "intro_for_businesses",
                    models.TextField(
                        blank=True,
                        max_length=400,
                        verbose_name="Einleitung für Geschäfte",
                    ),
                ),
                (
                    "kept_days",
                    models.PositiveSmallIntegerField(
                        default=90,
                        help_text="Nach dem letzten Schritt, höchstens 90.",
                        validators=[
                            django.core.validators.MinValueValidator(7),
                            django.core.validators.MaxValueValidator(90),
                        ],
                        verbose_name="Anfragen löschen nach (Tagen)",
                    ),
                ),
                (
                    "kept_days_done",
                    models.PositiveSmallIntegerField(
                        default=30,
                        help_text="Höchstens 30. Es gilt für Anfragen, die danach weitergehen.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(30),
                        ],
                        verbose_name="Erledigte Anfragen löschen nach (Tagen)",
                    ),
                ),
            ],
            options={
                "verbose_name": "Übersicht der Beratung",
                "verbose_name_plural": "Übersichten der Beratung",
            },
            bases=(
                businesses.models.doors.KnowsClosedDoors,
                businesses.models.routing.RoutesDirectly,
                wagtail.contrib.routable_page.models.RoutablePageMixin,
                "wagtailcore.page",
            ),
        ),
        migrations.CreateModel(
            name="AdviceOfferPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "street",
                    models.CharField(blank=True, max_length=120, verbose_name="Straße"),
                ),
                (
                    "house_number",
                    models.CharField(
                        blank=True, max_length=20, verbose_name="Hausnummer"
                    ),
                ),
                (
                    "postcode",
                    models.CharField(
                        blank=True, max_length=12, verbose_name="Postleitzahl"
                    ),
                ),
                (
                    "town",
                    models.CharField(blank=True, max_length=80, verbose_name="Ort"),
                ),
                (
                    "latitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        max_digits=9,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("-90")),
                            django.core.validators.MaxValueValidator(Decimal("90")),
                        ],
                        verbose_name="Breitengrad",
                    ),
                ),
                (
                    "longitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        max_digits=9,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("-180")),
                            django.core.validators.MaxValueValidator(Decimal("180")),
                        ],
                        verbose_name="Längengrad",
                    ),
                ),
                (
                    "summary",
                    models.CharField(
                        help_text="Einfache Worte: Wobei helfen Sie?",
                        max_length=160,
                        verbose_name="In einem Satz",
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("residents", "Menschen, die hier wohnen"),
                            ("businesses", "Geschäfte und Betriebe"),
                        ],
                        default="residents",
                        max_length=12,
                        verbose_name="Für wen",
                    ),
                ),
                ("topics", models.JSONField(default=list, verbose_name="Themen")),
                (
                    "text",
                    wagtail.fields.StreamField(
                        [("text", 0), ("image", 3), ("list", 4)],
                        blank=True,
                        block_lookup={
                            0: ("quartier.blocks.text.TextBlock", (), {}),
                            1: (
                                "wagtail.images.blocks.ImageChooserBlock",
                                (),
                                {"label": "Bild"},
                            ),
                            2: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "label": "Bildunterschrift",
                                    "max_length": 200,
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail.blocks.StructBlock",
                                [[("image", 1), ("caption", 2)]],
                                {},
                            ),
                            4: ("quartier.blocks.text.BulletListBlock", (), {}),
                        },
                        verbose_name="Text",
                    ),
                ),
                (
                    "who",
                    models.CharField(
                        blank=True,
                        help_text="Etwa: Anna Bülow, Sozialarbeiterin.",
                        max_length=160,
                        verbose_name="Wer hilft Ihnen",
                    ),
                ),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("open", "Offene Sprechstunde"),
                            ("appointment", "Mit Termin"),
                            ("both", "Offen und mit Termin"),
                        ],
                        default="appointment",
                        max_length=12,
                        verbose_name="So geht es",
                    ),
                ),
                (
                    "hours",
                    models.CharField(
                        blank=True,
                        help_text="Etwa: Di 10–12 Uhr, Do 14–17 Uhr.",
                        max_length=200,
                        verbose_name="Zeiten",
                    ),
                ),
                (
                    "when",
                    models.CharField(
                        blank=True,
                        help_text="Etwa: jeden ersten Montag im Monat ab 16 Uhr.",
                        max_length=200,
                        verbose_name="Zeiten in Worten",
                    ),
                ),
                (
                    "phone",
                    models.CharField(blank=True, max_length=40, verbose_name="Telefon"),
                ),
                (
                    "languages",
                    models.JSONField(
                        blank=True, default=list, verbose_name="Beratung auf"
                    ),
                ),
                (
                    "has_interpreter",
                    models.BooleanField(
                        default=False, verbose_name="Dolmetschen ist möglich"
                    ),
                ),
                (
                    "is_free",
                    models.BooleanField(default=True, verbose_name="Kostenlos"),
                ),
                (
                    "cost",
                    models.CharField(blank=True, max_length=120, verbose_name="Kosten"),
                ),
                (
                    "bring",
                    models.TextField(
                        blank=True,
                        help_text="Etwa: den Brief, um den es geht.",
                        max_length=400,
                        verbose_name="Bitte mitbringen",
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="places.district",
                        verbose_name="Stadtteil",
                    ),
                ),
                (
                    "meeting_place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="advice_offers",
                        to="partners.meetingplacepage",
                        verbose_name="Treffpunkt",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="advice_offers",
                        to="partners.partnerpage",
                        verbose_name="Wer berät",
                    ),
                ),
            ],
            options={
                "verbose_name": "Beratungsangebot",
                "verbose_name_plural": "Beratungsangebote",
            },
            bases=(
                businesses.models.doors.KnowsClosedDoors,
                "wagtailcore.page",
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="AdviceRequest",
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
                ("title", models.CharField(max_length=255)),
                (
                    "kind",
                    models.CharField(
                        choices=[("appointment", "Termin"), ("call-back", "Rückruf")],
                        default="appointment",
                        max_length=12,
                    ),
                ),
                (
                    "name",
                    models.CharField(blank=True, max_length=60, verbose_name="Name"),
                ),
                (
                    "phone",
                    models.CharField(blank=True, max_length=40, verbose_name="Telefon"),
                ),
                (
                    "email",
                    models.EmailField(
                        blank=True, max_length=254, verbose_name="E-Mail"
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        default="de", max_length=10, verbose_name="Sprache"
                    ),
                ),
                ("mail_language", models.CharField(default="de", max_length=10)),
                (
                    "topic",
                    models.CharField(blank=True, max_length=20, verbose_name="Thema"),
                ),
                (
                    "times",
                    models.JSONField(blank=True, default=list, verbose_name="Zeiten"),
                ),
                (
                    "words",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Nachricht"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("unconfirmed", "noch nicht bestätigt"),
                            ("open", "offen"),
                            ("answered", "beantwortet"),
                            ("agreed", "Termin steht"),
                            ("done", "erledigt"),
                            ("cancelled", "abgesagt"),
                        ],
                        default="open",
                        max_length=12,
                        verbose_name="Stand",
                    ),
                ),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("helped", "Gespräch hat stattgefunden"),
                            ("referred", "weitervermittelt"),
                            ("missed", "nicht zustande gekommen"),
                            ("cancelled", "abgesagt"),
                            ("unanswered", "ohne Antwort geblieben"),
                        ],
                        max_length=12,
                        verbose_name="Ergebnis",
                    ),
                ),
                (
                    "starts_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="Termin"),
                ),
                (
                    "place",
                    models.CharField(blank=True, max_length=160, verbose_name="Ort"),
                ),
                (
                    "code_hash",
                    models.CharField(blank=True, db_index=True, max_length=64),
                ),
                ("asked_at", models.DateTimeField(verbose_name="Gestellt")),
                ("last_step_at", models.DateTimeField(verbose_name="Letzter Schritt")),
                (
                    "delete_at",
                    models.DateTimeField(db_index=True, verbose_name="Wird gelöscht"),
                ),
                (
                    "offer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="requests",
                        to="advice.adviceofferpage",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="advice_requests",
                        to="partners.partnerpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "Anfrage",
                "verbose_name_plural": "Anfragen",
                "ordering": ["-last_step_at", "-pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="RequestStep",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("asked", "Anfrage gestellt"),
                            ("answered", "Antwort"),
                            ("proposed", "Termin vorgeschlagen"),
                            ("fixed", "Termin fest vereinbart"),
                            ("accepted", "Termin angenommen"),
                            ("other-time", "Um einen anderen Termin gebeten"),
                            ("withdrawn", "Von Ihnen abgesagt"),
                            ("cancelled", "Von der Beratungsstelle abgesagt"),
                            ("done", "Abgeschlossen"),
                        ],
                        max_length=12,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("words", models.TextField(blank=True, max_length=1000)),
                ("starts_at", models.DateTimeField(blank=True, null=True)),
                ("place", models.CharField(blank=True, max_length=160)),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="advice.advicerequest",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "Schritt einer Anfrage",
                "verbose_name_plural": "Schritte einer Anfrage",
                "ordering": ["at", "pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="RequestCount",
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
                ("title", models.CharField(max_length=255)),
                ("month", models.DateField()),
                ("language", models.CharField(max_length=10)),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("helped", "Gespräch hat stattgefunden"),
                            ("referred", "weitervermittelt"),
                            ("missed", "nicht zustande gekommen"),
                            ("cancelled", "abgesagt"),
                            ("unanswered", "ohne Antwort geblieben"),
                        ],
                        max_length=12,
                    ),
                ),
                ("count", models.PositiveIntegerField(default=0)),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="advice_counts",
                        to="partners.partnerpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "Zahl von Anfragen",
                "verbose_name_plural": "Zahlen von Anfragen",
                "ordering": ["month", "title", "language", "result"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("partner", "title", "month", "language", "result"),
                        name="one_count_of_requests",
                    )
                ],
            },
        ),
    ]
