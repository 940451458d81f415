from django.urls import path

from quartier.accounts import views

urlpatterns = [
    path(
        "anmelden/<str:person>/<str:token>/",
        views.sign_in_by_link,
        name="sign_in_by_link",
    ),
]
