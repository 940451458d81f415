from django.urls import path

from home import views

urlpatterns = [
    path("farben/<slug:colours>.css", views.theme, name="theme"),
    path("admin/stil/", views.style_guide, name="style_guide"),
]
