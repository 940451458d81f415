from django.urls import URLPattern, path

from quartier.events.portal import sign_ups, views


def _of(kind: str, below: str) -> list[URLPattern]:
    """The same pages for organisations and for shops."""
    start, one = f"{below}<int:pk>/termine/", f"{below}<int:pk>/termine/<int:event_pk>/"
    lists, known = f"{one}anmeldungen/", {"kind": kind}
    people = f"{lists}<int:date_pk>/"
    end = f"{people}<int:sign_up_pk>/absagen/"
    return [
        path(start, views.events, known, name=f"{kind}_dates"),
        path(f"{start}neu/", views.add, known, name=f"{kind}_add_date"),
        path(one, views.event, known, name=f"{kind}_date"),
        path(f"{one}aendern/", views.edit, known, name=f"{kind}_edit_date"),
        path(f"{one}absagen/", views.off, known, name=f"{kind}_cancel_date"),
        path(f"{one}tag/<str:day>/", views.one_date, known, name=f"{kind}_one_date"),
        path(lists, sign_ups.dates, known, name=f"{kind}_date_lists"),
        path(people, sign_ups.people, known, name=f"{kind}_date_people"),
        path(f"{people}drucken/", sign_ups.printed, known, name=f"{kind}_date_printed"),
        path(f"{people}tabelle/", sign_ups.table, known, name=f"{kind}_date_table"),
        path(end, sign_ups.end_sign_up, known, name=f"{kind}_date_end_sign_up"),
    ]


urlpatterns = [
    *_of("partner", "partner-portal/"),
    *_of("portal", "mein-geschaeft/"),
]
