"""Addresses below /post/: unsubscribing, and the mail that a demo keeps."""

from django.urls import path

from quartier.mail import views

urlpatterns = [
    path("abbestellen/<str:token>/", views.refuse_mail, name="refuse_mail"),
]
