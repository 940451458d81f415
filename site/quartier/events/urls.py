from django.urls import URLPattern, path

from quartier.events.portal import views


def _of(kind: str, below: str) -> list[URLPattern]:
    """The same pages for organisations and for shops."""
    start, one = f"{below}<int:pk>/termine/", f"{below}<int:pk>/termine/<int:event_pk>/"
    known = {"kind": kind}
    return [
        path(start, views.events, known, name=f"{kind}_dates"),
        path(f"{start}neu/", views.add, known, name=f"{kind}_add_date"),
        path(one, views.event, known, name=f"{kind}_date"),
        path(f"{one}aendern/", views.edit, known, name=f"{kind}_edit_date"),
        path(f"{one}absagen/", views.off, known, name=f"{kind}_cancel_date"),
        path(f"{one}tag/<str:day>/", views.one_date, known, name=f"{kind}_one_date"),
    ]


urlpatterns = [
    *_of("partner", "partner-portal/"),
    *_of("portal", "mein-geschaeft/"),
]
