"""How editors list and write translations of pages."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList, PublishingPanel
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page, get_page_models
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from campaigns.choosing import GuardedChooserViewSet
from quartier.translations.fingerprint import body_of, summary_of
from quartier.translations.languages import choices
from quartier.translations.models import Translation
from quartier.translations.panels import ReadabilityPanel, SourcePanel
from quartier.translations.reading import ReadInLanguages


def translatable_types() -> list[type[Page]]:
    """The types of pages whose text may stand in more languages."""
    return [one for one in get_page_models() if issubclass(one, ReadInLanguages)]


class AddView(CreateView):
    """A new translation begins with the German text, which the editor writes over."""

    def get_initial_form_instance(self) -> Translation:
        """Of the page and the language in the address, if there are such."""
        number = self.request.GET.get("page", "")
        pages = Page.objects.type(*translatable_types()).specific()
        page: Any = pages.filter(pk=int(number) if number.isdecimal() else 0).first()
        if page is None:
            return Translation()
        asked, body = self.request.GET.get("language", ""), body_of(page)
        return Translation(
            page_id=page.pk,
            language=asked if asked in dict(choices()) else "",
            title=page.title,
            summary=summary_of(page),
            body=body.get_prep_value() if body else None,
        )


class StandColumn(Column):
    """Whether it is as new as the German text."""

    def get_value(self, instance: Translation) -> Any:
        """In words."""
        if instance.is_outdated:
            return _("älter als der deutsche Text")
        return _("aktuell")


class TranslationViewSet(SnippetViewSet):
    """All translations, also drafts."""

    model = Translation
    chooser_viewset_class = GuardedChooserViewSet
    add_view_class = AddView
    icon = "globe"
    menu_label = _("Übersetzungen")
    menu_order = 250
    add_to_admin_menu = True
    list_display = [
        "title",
        "page",
        "language",
        StandColumn("stand", label=_("Stand")),
        LiveStatusTagColumn(),
    ]
    list_filter = ["language", "live"]
    list_select_related = ["page"]
    list_per_page = 30
    search_fields = ["title"]
    search_backend_name = None
    ordering = ["page__title", "language"]

    def get_edit_handler(self) -> Any:
        """The form: which page, which language, the words, and what helps with them."""
        chooser = AdminPageChooser(target_models=translatable_types())
        handler = ObjectList(
            [
                FieldRowPanel(
                    [FieldPanel("page", widget=chooser), FieldPanel("language")]
                ),
                SourcePanel(heading=_("Der deutsche Text")),
                FieldPanel("title"),
                FieldPanel("summary"),
                FieldPanel("body"),
                ReadabilityPanel(heading=_("Verständlich?")),
                PublishingPanel(),
            ]
        )
        return handler.bind_to_model(self.model)

    def get_queryset(self, request: Any) -> models.QuerySet:
        """With their pages, for the column that compares them."""
        return Translation.objects.select_related("page")
