from django.urls import path

from quartier.finding.public.entrance import results, suggest

urlpatterns = [
    path("", results, name="search"),
    path("vorschlaege.json", suggest, name="search_suggestions"),
]
