"""What the admin gets: two lists, and what leads to them."""

from typing import Any, cast

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from businesses.claims.admin import cards, claims
from businesses.editors import businesses_of
from businesses.freshness.admin import TODAY, UPKEEP_MENU
from businesses.models import Claim, ClaimState
from quartier.accounts.models import User


class EditorsItem(MenuItem):
    """Shown to those who may publish businesses."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether there is anything that they may decide."""
        return businesses_of(request.user).exists()  # type: ignore[arg-type]


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Below the admin's own addresses."""
    return [
        path("anfragen/", claims.ClaimListView.as_view(), name="claims"),
        path(
            "anfragen/ergebnisse/",
            claims.ClaimListView.as_view(results_only=True),
            name="claims_results",
        ),
        path("anfragen/<int:pk>/", claims.DecideView.as_view(), name="decide_claim"),
        path("karten/", cards.CardsView.as_view(), name="cards"),
        path("karten/neu/", cards.ChooseView.as_view(), name="choose_cards"),
        path("karten/<int:pk>/datei/", cards.FileView.as_view(), name="card_file"),
        path(
            "karten/<int:pk>/noch-einmal/",
            cards.AgainView.as_view(),
            name="print_cards_again",
        ),
        path(
            "karten/<int:pk>/zurueckziehen/",
            cards.RevokeView.as_view(),
            name="revoke_cards",
        ),
    ]


@hooks.register(UPKEEP_MENU)
def claims_item() -> Any:
    """Claims that wait."""
    return EditorsItem(_("Anfragen"), reverse("claims"), icon_name="user", order=60)


@hooks.register(UPKEEP_MENU)
def cards_item() -> Any:
    """Cards and letters."""
    return EditorsItem(_("Karten"), reverse("cards"), icon_name="doc-full", order=70)


@hooks.register(TODAY)
def claims_today(request: HttpRequest) -> dict[str, Any] | None:
    """Claims and new businesses that wait for an answer."""
    own = businesses_of(cast(User, request.user))
    count = Claim.objects.filter(state=ClaimState.OPEN, business__in=own).count()
    if not count:
        return None
    url = f"{reverse('claims')}?state={ClaimState.OPEN.value}"
    return {"label": _("Anfragen"), "count": count, "url": url, "icon": "user"}
