"""Addresses below /post/: unsubscribing, and the mail that a demo keeps."""

from django.urls import path

from quartier.mail import shown_in_demo, views

urlpatterns = [
    path("", shown_in_demo.kept_mails, name="kept_mails"),
    path("<int:pk>/", shown_in_demo.kept_mail, name="kept_mail"),
    path("<int:pk>/html/", shown_in_demo.kept_mail_html, name="kept_mail_html"),
    path("abbestellen/<str:token>/", views.refuse_mail, name="refuse_mail"),
]
