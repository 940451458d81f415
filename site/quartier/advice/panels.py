"""How the form of an offer is laid out for editors."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
    TitleFieldPanel,
)

from quartier.partners.panels import ADDRESS, MANAGED
from quartier.translations.panels import TranslationsPanel

OFFER = TabbedInterface(
    [
        ObjectList(
            [
                TitleFieldPanel("title", heading=_("Name des Angebots")),
                FieldPanel("summary"),
                PageChooserPanel("partner", "partners.PartnerPage"),
                FieldPanel("who"),
                FieldPanel("audience"),
                FieldPanel("topics"),
                FieldPanel("text"),
                TranslationsPanel(heading=_("Sprachen")),
            ],
            heading=_("Das Angebot"),
        ),
        ObjectList(
            [
                FieldPanel("way"),
                FieldPanel("hours"),
                FieldPanel("when"),
                PageChooserPanel("meeting_place", "partners.MeetingPlacePage"),
                MultiFieldPanel(
                    ADDRESS, heading=_("Oder woanders"), classname="collapsed"
                ),
                FieldPanel("phone"),
            ],
            heading=_("Wann und wo"),
        ),
        ObjectList(
            [
                FieldPanel("languages"),
                FieldPanel("has_interpreter"),
                FieldRowPanel([FieldPanel("is_free"), FieldPanel("cost")]),
                FieldPanel("bring"),
            ],
            heading=_("Gut zu wissen"),
        ),
        MANAGED,
    ]
)
