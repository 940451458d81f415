"""How editors see a campaign."""

from django.forms import Select
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
)
from wagtail.models import Page

from quartier.translations.panels import ReadabilityPanel, TranslationsPanel

EDIT_HANDLER = TabbedInterface(
    [
        ObjectList(
            [
                FieldPanel("title"),
                FieldPanel("teaser"),
                FieldPanel("picture"),
                FieldPanel("format_key", widget=Select),
                FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
                InlinePanel("phases", label=_("Phase"), heading=_("Phasen")),
                FieldPanel("districts"),
                FieldPanel("tags"),
            ],
            heading=_("Die Aktion"),
        ),
        ObjectList(
            [
                FieldPanel("body"),
                ReadabilityPanel(heading=_("Verständlich?")),
                TranslationsPanel(heading=_("Sprachen")),
            ],
            heading=_("Inhalt"),
        ),
        ObjectList(
            [
                MultiFieldPanel(
                    [
                        FieldPanel("contact_name"),
                        FieldPanel("contact_phone"),
                        FieldPanel("contact_email"),
                    ],
                    _("Ansprechperson"),
                ),
                FieldPanel("shops_may_join"),
                InlinePanel("partners", heading=_("Partner und Förderer")),
                FieldPanel("with_funding"),
            ],
            heading=_("Wer dabei ist"),
        ),
        ObjectList(
            [
                FieldPanel("result"),
                InlinePanel("result_numbers", heading=_("Zahlen zum Ergebnis")),
            ],
            heading=_("Ergebnis"),
        ),
        ObjectList(
            [*Page.promote_panels, PublishingPanel()], heading=_("Suche und Adresse")
        ),
    ]
)
