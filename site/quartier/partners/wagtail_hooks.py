"""Organisations in the admin: the page of their staff, and the way to it."""

from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from quartier.partners import staff_admin
from quartier.partners.models import PartnerPage
from quartier.partners.team import log_entries  # noqa: F401


@hooks.register("register_admin_urls")
def staff_urls() -> list[URLPattern]:
    """The page of one staff, and what editors do there."""
    return [
        path("partner/<int:pk>/", staff_admin.staff, name="partner_staff"),
        path("partner/<int:pk>/vertrauen/", staff_admin.trust, name="partner_trust"),
        path(
            "partner/<int:pk>/einladungen/",
            staff_admin.take_invitations_back,
            name="partner_take_invitations_back",
        ),
        path(
            "partner/<int:pk>/team/<int:member_pk>/",
            staff_admin.make_lead,
            name="partner_make_lead",
        ),
        path(
            "partner/<int:pk>/team/<int:member_pk>/entfernen/",
            staff_admin.remove_member,
            name="partner_remove_member",
        ),
    ]


@hooks.register("register_page_header_buttons")
def staff_button(page: Page, user: Any, **kwargs: Any) -> list[Button]:
    """From an organisation to its staff and its trust."""
    partner = page.specific_deferred
    if not isinstance(partner, PartnerPage) or not page.pk:
        return []
    if not staff_admin.may_decide(partner, user):
        return []
    url = reverse("partner_staff", args=[page.pk])
    return [Button(_("Team und Vertrauen"), url=url, icon_name="group", priority=60)]
