from django.urls import path

from quartier.geo import views

app_name = "geo"
urlpatterns = [
    path("karte/grundkarte/<slug:name>.pmtiles", views.basemap, name="basemap"),
]
