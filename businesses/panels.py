"""How the form of a business is laid out: six tabs in a volunteer's words."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)

from quartier.places.panels import PositionPanel

ABOUT = ObjectList(
    [
        TitleFieldPanel(
            "title",
            heading=_("Name"),
            help_text=_("So, wie er über der Tür steht."),
            placeholder=_("Name des Geschäfts"),
        ),
        FieldPanel("category"),
        FieldPanel("claim"),
        FieldPanel("description"),
        FieldPanel("tags"),
        MultiFieldPanel(
            [FieldPanel("notice"), FieldPanel("notice_until")],
            heading=_("Angebot oder Hinweis"),
        ),
    ],
    heading=_("Das Geschäft"),
)

PLACE = ObjectList(
    [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("street"), FieldPanel("house_number")]),
                FieldRowPanel([FieldPanel("postcode"), FieldPanel("town")]),
                FieldPanel(
                    "district",
                    help_text=_("Leer lassen: Dann entscheidet die Position."),
                ),
            ],
            heading=_("Adresse"),
        ),
        PositionPanel(heading=_("Position auf der Karte")),
        MultiFieldPanel(
            [
                FieldPanel("phone", help_text=_("Mit Vorwahl, etwa 02331 12345.")),
                FieldPanel("email"),
                FieldPanel("website", help_text=_("Etwa: www.meinladen.de")),
            ],
            heading=_("Kontakt"),
        ),
        InlinePanel("social_links", heading=_("Profile im Netz"), label=_("Profil")),
    ],
    heading=_("Wo und wie erreichbar"),
)

HOURS = ObjectList(
    [
        FieldPanel("opening_hours"),
        InlinePanel(
            "special_days",
            heading=_("Besondere Tage"),
            label=_("Besonderer Tag"),
            help_text=_(
                "Ferien, Brückentage, Feste. Sie verschwinden, wenn sie vorbei sind."
            ),
        ),
        MultiFieldPanel(
            [
                FieldPanel("closed_on"),
                FieldRowPanel([FieldPanel("closed_from"), FieldPanel("closed_until")]),
                FieldPanel("closed_reason"),
            ],
            heading=_("Gerade geschlossen"),
        ),
    ],
    heading=_("Öffnungszeiten"),
)

PICTURES = ObjectList(
    [
        FieldPanel("logo"),
        InlinePanel("gallery", heading=_("Weitere Bilder"), label=_("Bild")),
    ],
    heading=_("Bilder"),
)

GOOD_TO_KNOW = ObjectList(
    [
        FieldPanel("languages"),
        MultiFieldPanel(
            [FieldPanel("wheelchair"), FieldPanel("wheelchair_note")],
            heading=_("Zugang"),
        ),
        FieldPanel("payment"),
    ],
    heading=_("Gut zu wissen"),
)

CARE = ObjectList(
    [
        MultiFieldPanel(
            [
                FieldPanel("confirmed"),
                FieldRowPanel(
                    [
                        FieldPanel("last_confirmed_at", read_only=True),
                        FieldPanel("last_confirmed_by", read_only=True),
                    ]
                ),
            ],
            heading=_("Stimmt alles?"),
        ),
        FieldPanel("imprint_url"),
        FieldRowPanel(
            [
                FieldPanel("source", read_only=True),
                FieldPanel("source_key", read_only=True),
            ]
        ),
        MultiFieldPanel(
            [
                FieldPanel(
                    "slug",
                    heading=_("Adresse der Seite"),
                    help_text=_("Das Ende der Adresse im Browser, ohne Leerzeichen."),
                ),
                FieldPanel(
                    "seo_title",
                    heading=_("Titel für Suchmaschinen"),
                    help_text=_("Leer lassen: Dann gilt der Name."),
                ),
                FieldPanel(
                    "search_description",
                    heading=_("Text für Suchmaschinen"),
                    help_text=_("Leer lassen: Dann gilt der eine Satz."),
                ),
            ],
            heading=_("In Suchmaschinen"),
        ),
        PublishingPanel(),
    ],
    heading=_("Verwaltung"),
)

EDIT_HANDLER = TabbedInterface([ABOUT, PLACE, HOURS, PICTURES, GOOD_TO_KNOW, CARE])
