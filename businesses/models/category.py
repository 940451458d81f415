"""The kinds of business that residents look for."""

from django.conf import settings
from django.db import models
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from quartier.places.colours import validate_colour


class CategoryQuerySet(models.QuerySet["Category"]):
    """Sets of categories."""

    def by_osm_tag(self) -> dict[str, "Category"]:
        """Every category by each of its OpenStreetMap tags ("shop=bakery")."""
        return {tag: category for category in self for tag in category.osm_tags}


class Category(index.Indexed, models.Model):
    """A kind of business, with its mark on the map and its OpenStreetMap tags."""

    slug = models.SlugField(_("Kürzel"), max_length=40, unique=True)
    name_de = models.CharField(_("Name"), max_length=60)
    name_en = models.CharField(_("Name auf Englisch"), max_length=60)
    icon = models.CharField(
        _("Zeichen"),
        max_length=40,
        help_text=_("Name des Zeichens, etwa category-bakery."),
    )
    colour = models.CharField(_("Farbe"), max_length=7, validators=[validate_colour])
    osm_tags = models.JSONField(
        _("OpenStreetMap-Merkmale"),
        default=list,
        blank=True,
        help_text=_("Beim Import zugeordnet, etwa shop=bakery oder shop=*."),
    )
    sort_order = models.PositiveSmallIntegerField(_("Reihenfolge"), default=0)

    objects = CategoryQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("name_de"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("icon"), FieldPanel("colour")]),
        FieldPanel("slug"),
        FieldPanel("osm_tags"),
        FieldPanel("sort_order"),
    ]
    search_fields = [
        index.SearchField("name_de"),
        index.AutocompleteField("name_de"),
        index.SearchField("name_en"),
    ]

    class Meta:
        verbose_name = _("Branche")
        verbose_name_plural = _("Branchen")
        ordering = ["sort_order", "name_de"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the reader's language."""
        return self.name_in(get_language())

    def name_in(self, language: str | None) -> str:
        """The name in a language: a curated one in any that visitors read."""
        if language == "en":
            return self.name_en
        if not language or language == settings.LANGUAGE_CODE:
            return self.name_de
        with override(language):
            return gettext(self.name_de)

    @property
    def names(self) -> list[str]:
        """The names in all languages, each once, German and English first."""
        named = (self.name_in(language) for language, _label in settings.LANGUAGES)
        return list(dict.fromkeys(named))
