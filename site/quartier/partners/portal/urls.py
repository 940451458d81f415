from django.urls import path, register_converter

from quartier.partners.portal.parts import PartConverter
from quartier.partners.portal.views import editing, home
from quartier.partners.team import views as team

register_converter(PartConverter, "page_part")

PLACE = "<int:pk>/treffpunkt/<int:place_pk>/"

urlpatterns = [
    path("", home.choose, name="partner_portal"),
    path("<int:pk>/", home.home, name="partner_home"),
    path(
        "<int:pk>/seite/<page_part:page_part>/",
        editing.partner_part,
        name="partner_part",
    ),
    path(PLACE, home.place, name="partner_place"),
    path(f"{PLACE}heute/", home.today, name="partner_place_today"),
    path(
        f"{PLACE}<page_part:page_part>/", editing.place_part, name="partner_place_part"
    ),
    path("<int:pk>/team/", team.team, name="partner_team"),
    path("<int:pk>/team/einladen/", team.invite_somebody, name="invite_staff"),
    path(
        "<int:pk>/team/einladungen/<int:invitation_pk>/zuruecknehmen/",
        team.take_back,
        name="take_back_staff_invitation",
    ),
    path("<int:pk>/team/<int:member_pk>/entfernen/", team.let_go, name="let_staff_go"),
    path("<int:pk>/team/verlassen/", team.go, name="leave_staff"),
    path("einladung/annehmen/", team.join_after_sign_in, name="join_staff_signed_in"),
    path("einladung/<str:secret>/", team.join_staff, name="join_staff"),
]
