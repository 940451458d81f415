from django.urls import include, path

from quartier.partners.public.marks import meeting_place_marks

urlpatterns = [
    path("treffpunkte/orte.json", meeting_place_marks, name="meeting_place_marks"),
    # Not "partner/": that is the address an editor's page of all partners will have.
    path("partner-portal/", include("quartier.partners.portal.urls")),
]
