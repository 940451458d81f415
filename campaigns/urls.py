from django.urls import path

from campaigns.materials import public
from campaigns.spots import caring, points, stamps, views

urlpatterns = [
    path("material/<int:pk>/<slug:kind>/", public.fetch, name="campaign_material"),
    path("k/orte.json", points.all_spots, name="all_campaign_spots"),
    path("k/<int:pk>/orte.json", points.campaign_spots, name="campaign_spots"),
    path("k/pass/<int:pk>/", stamps.stamp_pass, name="stamp_pass"),
    path("k/urkunde/<int:pk>/", stamps.certificate, name="stamp_certificate"),
    path("k/<str:code>/", views.spot, name="spot"),
    path("k/<str:code>/verlauf/", views.history, name="spot_history"),
    path("k/<str:code>/pflege/", caring.care, name="spot_care"),
]
