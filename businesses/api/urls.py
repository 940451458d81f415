from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse_lazy
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.generic import RedirectView

from businesses.api.endpoints import api
from businesses.api.language import reader_language
from businesses.api.refusals import refusal


def nothing_here(request: HttpRequest, rest: str) -> HttpResponse:
    """404 as a program reads it."""
    with translation.override(reader_language(request)):
        return refusal(404, _("Diese Adresse gibt es nicht."))


urlpatterns = [
    path("", RedirectView.as_view(url=reverse_lazy("api:openapi-view"))),
    path("", api.urls),
    path("<path:rest>", nothing_here),
]
