from django.urls import path

from businesses.portal import views

urlpatterns = [
    path("", views.choose, name="portal"),
    path("<int:pk>/", views.home, name="portal_home"),
]
