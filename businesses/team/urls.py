from django.urls import path

from businesses.team import invitation_views, views

urlpatterns = [
    path("<int:pk>/team/", views.team, name="team"),
    path("<int:pk>/team/<int:member_pk>/", views.member, name="team_member"),
    path("<int:pk>/team/verlassen/", views.go, name="leave_team"),
    path(
        "<int:pk>/team/einladen/",
        invitation_views.invite_somebody,
        name="invite_to_team",
    ),
    path(
        "<int:pk>/team/einladung/",
        invitation_views.show_invitation,
        name="show_invitation",
    ),
    path(
        "<int:pk>/team/einladungen/<int:invitation_pk>/zuruecknehmen/",
        invitation_views.take_back,
        name="take_back_invitation",
    ),
    path(
        "einladung/annehmen/",
        invitation_views.join_after_sign_in,
        name="join_team_signed_in",
    ),
    path("einladung/<str:secret>/", invitation_views.join_team, name="join_team"),
]
