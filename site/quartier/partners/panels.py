"""How the forms of organisations and meeting places are laid out for editors."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.models import Page

from businesses.panels import HOURS
from quartier.places.panels import PositionPanel

ADDRESS = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("street"), FieldPanel("house_number")]),
            FieldRowPanel([FieldPanel("postcode"), FieldPanel("town")]),
            FieldPanel(
                "district", help_text=_("Leer lassen: Dann entscheidet die Position.")
            ),
        ],
        heading=_("Adresse"),
    ),
    PositionPanel(heading=_("Position auf der Karte")),
]
CONTACT = MultiFieldPanel(
    [FieldPanel("phone"), FieldPanel("email"), FieldPanel("website")],
    heading=_("Kontakt"),
)
MANAGED = ObjectList([*Page.promote_panels, PublishingPanel()], heading=_("Verwaltung"))

PARTNER = TabbedInterface(
    [
        ObjectList(
            [
                TitleFieldPanel("title", heading=_("Name")),
                FieldPanel("claim"),
                FieldPanel("text"),
                FieldPanel("logo"),
                MultiFieldPanel(
                    [FieldPanel("is_partner"), FieldPanel("is_funder")],
                    heading=_("Was die Organisation hier ist"),
                ),
            ],
            heading=_("Die Organisation"),
        ),
        ObjectList([*ADDRESS, CONTACT], heading=_("Wo und wie erreichbar")),
        ObjectList(
            [InlinePanel("people", heading=_("Ansprechpersonen"), label=_("Person"))],
            heading=_("Menschen"),
        ),
        MANAGED,
    ]
)

MEETING_PLACE = TabbedInterface(
    [
        ObjectList(
            [
                TitleFieldPanel("title", heading=_("Name")),
                PageChooserPanel("partner", "partners.PartnerPage"),
                FieldPanel("claim"),
                FieldPanel("text"),
            ],
            heading=_("Der Treffpunkt"),
        ),
        ObjectList(
            [
                *ADDRESS,
                FieldPanel("way_there"),
                MultiFieldPanel(
                    [
                        FieldPanel("wheelchair"),
                        FieldPanel("wheelchair_note"),
                        FieldPanel("toilet"),
                    ],
                    heading=_("Zugang"),
                ),
                CONTACT,
            ],
            heading=_("Wo und wie erreichbar"),
        ),
        HOURS,
        ObjectList(
            [
                FieldPanel("languages"),
                InlinePanel(
                    "consultation_hours",
                    heading=_("Wer ist wann da"),
                    label=_("Sprechzeit"),
                ),
                InlinePanel("rooms", heading=_("Räume"), label=_("Raum")),
            ],
            heading=_("Menschen und Räume"),
        ),
        ObjectList(
            [
                FieldPanel("picture"),
                InlinePanel("gallery", heading=_("Weitere Bilder"), label=_("Bild")),
            ],
            heading=_("Bilder"),
        ),
        MANAGED,
    ]
)
