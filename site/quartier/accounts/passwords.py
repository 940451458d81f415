"""Passwords that everybody here would guess first."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class NotAboutUs:
    """Refuses a password made of the site's own names (ASVS 6.2.11).

    A rule for AUTH_PASSWORD_VALIDATORS. What is left without those names must still be
    long enough to be worth something.
    """

    LEFT = 8
    """Letters and signs besides our names."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raise ValidationError for "Quartier2026!!"."""
        left = password.lower()
        for word in self._words(user):
            left = left.replace(word, "")
        if left != password.lower() and len(left) < self.LEFT:
            raise ValidationError(
                _("Dieses Passwort ist leicht zu erraten."), code="about_us"
            )

    def get_help_text(self) -> str:
        """What the form says before anything is typed."""
        return _("Nehmen Sie keine Namen, die jeder mit Ihnen verbindet.")

    def _words(self, user: Any) -> set[str]:
        words = {settings.WAGTAIL_SITE_NAME, "passwort", "password"}
        words |= set(settings.BASE_URL.split("//")[-1].split(":")[0].split("."))
        if user is not None and user.pk:
            words |= {user.first_name, user.last_name, *user.email.split("@")}
        return {word.lower() for word in words if len(word) > 3}
