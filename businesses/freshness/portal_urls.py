from django.urls import path

from businesses.freshness.views import team_reports

urlpatterns = [
    path("<int:pk>/hinweise/", team_reports.reports, name="portal_reports"),
    path("<int:pk>/hinweise/<int:report>/", team_reports.decided, name="portal_report"),
]
