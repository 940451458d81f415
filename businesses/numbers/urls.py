from django.urls import path

from businesses.numbers.views import numbers

urlpatterns = [
    path("<int:pk>/zahlen/", numbers, name="portal_numbers"),
]
