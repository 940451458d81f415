from django.urls import path

from campaigns.materials import public
from campaigns.people import views as people
from campaigns.portal import views as portal
from campaigns.spots import caring, points, stamps, views

IN_PORTAL = "mein-geschaeft/<int:pk>/aktionen/"
ONE = IN_PORTAL + "<int:campaign_pk>/"

urlpatterns = [
    path(IN_PORTAL, portal.campaigns, name="portal_campaigns"),
    path(ONE, portal.campaign, name="portal_campaign"),
    path(ONE + "dabei/", portal.take_part, name="portal_take_part"),
    path(ONE + "nicht-mehr/", portal.stop, name="portal_leave_campaign"),
    path(ONE + "satz/", portal.own_line, name="portal_own_line"),
    path(ONE + "patenschaft/", portal.take_spot, name="portal_take_spot"),
    path(ONE + "abgeben/", portal.give_up_spot, name="portal_give_up_spot"),
    path(ONE + "versorgt/", portal.water, name="portal_water"),
    path(ONE + "neues/", portal.write, name="portal_write_update"),
    path("material/<int:pk>/<slug:kind>/", public.fetch, name="campaign_material"),
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
