from django.urls import path

from businesses.claims import phone, views, website

urlpatterns = [
    path("code/", views.enter_code, name="claim_code"),
    path("code/<str:code>/", views.scanned_code, name="scanned_code"),
    path("uebernehmen/", views.finish, name="finish_claim"),
    path("uebernehmen/mail/<str:secret>/", website.open_link, name="claim_by_link"),
    path("<int:pk>/uebernehmen/", views.ways, name="claim_ways"),
    path(
        "<int:pk>/uebernehmen/website/",
        website.ask_for_link,
        name="claim_by_website",
    ),
    path("<int:pk>/uebernehmen/anruf/", phone.ask_for_call, name="claim_by_phone"),
]
