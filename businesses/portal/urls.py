from django.urls import path, register_converter

from businesses.portal.pages import PartConverter
from businesses.portal.views import changes, editing, home, pictures, trying

register_converter(PartConverter, "part")

urlpatterns = [
    path("", home.choose, name="portal"),
    path("<int:pk>/", home.home, name="portal_home"),
    path("<int:pk>/heute/", home.today, name="portal_today"),
    path("<int:pk>/stimmt/", home.confirm_all, name="portal_confirm"),
    path("<int:pk>/vorschau/", trying.waiting, name="portal_waiting"),
    path("<int:pk>/verlauf/", changes.history, name="portal_history"),
    path("<int:pk>/verlauf/<int:change>/", changes.undo, name="portal_undo"),
    path("<int:pk>/bilder/neu/", pictures.upload, name="portal_upload"),
    path("<int:pk>/<part:part>/", editing.edit, name="portal_part"),
    path("<int:pk>/<part:part>/vorschau/", trying.typed, name="portal_preview"),
    path("<int:pk>/<part:part>/entwurf/", editing.draft, name="portal_draft"),
]
