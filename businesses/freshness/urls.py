from django.urls import path

from businesses.freshness.views import answers, reports

urlpatterns = [
    path("<int:pk>/hinweis/", reports.report, name="report"),
    path("hinweis/<uuid:key>/", reports.report_state, name="report_state"),
    path("antwort/<str:token>/", answers.answer, name="freshness_answer"),
    path("antwort/<str:token>/danke/", answers.thanks, name="freshness_thanks"),
]
