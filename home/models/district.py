"""The editorial page of a district."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from businesses.models.doors import KnowsClosedDoors
from home.districts.page import district_context
from quartier.blocks.bodies import BodyBlock
from quartier.translations.panels import ReadabilityPanel, TranslationsPanel
from quartier.translations.reading import ReadInLanguages


class DistrictPage(KnowsClosedDoors, ReadInLanguages, Page):
    """The face of a district: its story, its shops, and what goes on there."""

    district = models.ForeignKey(
        "places.District",
        verbose_name=_("Stadtteil"),
        on_delete=models.PROTECT,
        related_name="pages",
    )
    intro = models.TextField(_("Einleitung"), max_length=400, blank=True)
    picture = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Bild"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("Inhalt"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("district"),
        FieldPanel("intro"),
        FieldPanel("picture"),
        FieldPanel("body"),
        ReadabilityPanel(heading=_("Verständlich?")),
        TranslationsPanel(heading=_("Sprachen")),
    ]
    parent_page_types = ["home.FrontPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("Seite eines Stadtteils")
        verbose_name_plural = _("Seiten der Stadtteile")

    def clean(self) -> None:
        """A district has one page in each language."""
        super().clean()
        if not self.district_id:
            return
        others = DistrictPage.objects.filter(
            district=self.district_id, locale=self.locale_id
        )
        if others.exclude(pk=self.pk).exists():
            message = _("Dieser Stadtteil hat schon eine Seite.")
            raise ValidationError({"district": message})

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the shops and all that goes on, as it is now."""
        context = super().get_context(request, *args, **kwargs)
        return context | district_context(self, request, timezone.now())
