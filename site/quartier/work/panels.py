"""How the form of an offer is laid out for editors."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.models import Page

from quartier.translations.panels import TranslationsPanel

OPENING = TabbedInterface(
    [
        ObjectList(
            [
                TitleFieldPanel("title", heading=_("Was wird angeboten?")),
                FieldPanel("kind"),
                FieldPanel("summary"),
                MultiFieldPanel(
                    [
                        PageChooserPanel("business", "businesses.BusinessPage"),
                        PageChooserPanel("partner", "partners.PartnerPage"),
                        PageChooserPanel("meeting_place", "partners.MeetingPlacePage"),
                    ],
                    heading=_("Wer, wo"),
                ),
                FieldPanel("text"),
                TranslationsPanel(heading=_("Sprachen")),
            ],
            heading=_("Das Angebot"),
        ),
        ObjectList(
            [
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("starts")]),
                FieldRowPanel([FieldPanel("hours_from"), FieldPanel("hours_to")]),
                FieldPanel("pay"),
                FieldPanel("german"),
                FieldPanel("languages"),
                FieldPanel("needs_no_papers"),
                FieldPanel("takes_foreign_papers"),
                FieldPanel("needs"),
                FieldPanel("learns"),
            ],
            heading=_("Einzelheiten"),
        ),
        ObjectList(
            [
                FieldPanel("contact_name"),
                FieldRowPanel(
                    [FieldPanel("contact_phone"), FieldPanel("contact_email")]
                ),
                FieldPanel("shown_until"),
                FieldPanel("is_taken"),
            ],
            heading=_("Kontakt und Ende"),
        ),
        ObjectList([*Page.promote_panels, PublishingPanel()], heading=_("Verwaltung")),
    ]
)
