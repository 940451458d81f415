from django.urls import path

from quartier.advice.inbox import views as inbox
from quartier.advice.requests import views as requests

IN_PORTAL = "partner-portal/<int:pk>/anfragen/"

urlpatterns = [
    path("termin-anfragen/<int:pk>/", requests.ask, name="ask_for_advice"),
    path("termin-anfragen/<int:pk>/danke/", requests.sent, name="advice_request_sent"),
    path("meine-anfrage/", requests.find, name="find_advice_request"),
    path("meine-anfrage/<str:token>/", requests.mine, name="advice_request"),
    path(IN_PORTAL, inbox.requests, name="partner_requests"),
    path(IN_PORTAL + "zahlen/", inbox.numbers, name="partner_request_numbers"),
    path(IN_PORTAL + "<int:request_pk>/", inbox.one_request, name="partner_request"),
]
