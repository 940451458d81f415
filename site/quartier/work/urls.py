from django.urls import URLPattern, path

from quartier.work.portal import views


def _of(kind: str, below: str) -> list[URLPattern]:
    """The same pages for organisations and for shops."""
    start = f"{below}<int:pk>/stellen/"
    one = f"{start}<int:opening_pk>/"
    known = {"kind": kind}
    return [
        path(start, views.openings, known, name=f"{kind}_openings"),
        path(f"{start}neu/", views.add, known, name=f"{kind}_add_opening"),
        path(one, views.opening, known, name=f"{kind}_opening"),
        path(f"{one}aendern/", views.edit, known, name=f"{kind}_edit_opening"),
        path(f"{one}vergeben/", views.taken, known, name=f"{kind}_opening_taken"),
    ]


urlpatterns = [
    *_of("partner", "partner-portal/"),
    *_of("portal", "mein-geschaeft/"),
]
