from django.urls import include, path

urlpatterns = [
    # Not "partner/": that is the address an editor's page of all partners will have.
    path("partner-portal/", include("quartier.partners.portal.urls")),
]
