from django.urls import path

from quartier.advice.inbox import views as inbox
from quartier.advice.portal import views as portal
from quartier.advice.requests import views as requests

IN_PORTAL = "partner-portal/<int:pk>/"
REQUESTS = IN_PORTAL + "anfragen/"
OFFERS = IN_PORTAL + "angebote/"
OFFER = OFFERS + "<int:offer_pk>/"

urlpatterns = [
    path("termin-anfragen/<int:pk>/", requests.ask, name="ask_for_advice"),
    path("termin-anfragen/<int:pk>/danke/", requests.sent, name="advice_request_sent"),
    path("meine-anfrage/", requests.find, name="find_advice_request"),
    path("meine-anfrage/<str:token>/", requests.mine, name="advice_request"),
    path(REQUESTS, inbox.requests, name="partner_requests"),
    path(REQUESTS + "zahlen/", inbox.numbers, name="partner_request_numbers"),
    path(REQUESTS + "<int:request_pk>/", inbox.one_request, name="partner_request"),
    path(OFFERS, portal.offers, name="partner_offers"),
    path(OFFERS + "neu/", portal.new_offer, name="partner_new_offer"),
    path(OFFER, portal.offer, name="partner_offer"),
    path(OFFER + "zeigen/", portal.show_offer, name="partner_show_offer"),
    path(OFFER + "ausblenden/", portal.hide_offer, name="partner_hide_offer"),
    path(OFFER + "<slug:part_slug>/", portal.offer_part, name="partner_offer_part"),
]
