from django.urls import path

from campaigns.people import views as people
from campaigns.spots import caring, points, stamps, views

urlpatterns = [
    path("k/orte.json", points.all_spots, name="all_campaign_spots"),
    path("k/<int:pk>/orte.json", points.campaign_spots, name="campaign_spots"),
    path("k/pass/<int:pk>/", stamps.stamp_pass, name="stamp_pass"),
    path("k/urkunde/<int:pk>/", stamps.certificate, name="stamp_certificate"),
    path("k/termin/<int:pk>/", people.sign_up, name="sign_up"),
    path("k/termin/<int:pk>/danke/", people.sign_up_sent, name="sign_up_sent"),
    path("k/anmeldung/<str:token>/", people.my_sign_up, name="my_sign_up"),
    path("k/<str:code>/", views.spot, name="spot"),
    path("k/<str:code>/verlauf/", views.history, name="spot_history"),
    path("k/<str:code>/pflege/", caring.care, name="spot_care"),
]
