from django.urls import path

from businesses.claims import phone, registration, views, website

urlpatterns = [
    path("anmelden/", registration.fill_in, name="register_business"),
    path("anmelden/absenden/", registration.send_off, name="finish_registration"),
    path("anmelden/aehnliche/", registration.what_is_alike, name="similar_businesses"),
    path("anmelden/adressen.json", registration.addresses, name="known_addresses"),
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
