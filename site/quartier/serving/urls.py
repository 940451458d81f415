from django.urls import path

from quartier.serving import views

urlpatterns = [
    path("healthz", views.health, name="health"),
    path("media/images/<path:path>", views.picture, name="picture"),
    path("robots.txt", views.robots, name="robots"),
]
