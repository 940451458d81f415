"""Mails that tell somebody what was changed about their sign-in."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from quartier.mail.sending import send_mail

WHAT = {
    "totp_activated": _("Anmelden verlangt jetzt auch den Code einer App."),
    "totp_deactivated": _("Der Code einer App wird nicht mehr verlangt."),
    "webauthn_added": _("Ein Passkey kam hinzu."),
    "webauthn_removed": _("Ein Passkey wurde entfernt."),
    "recovery_codes_generated": _(
        "Es gibt neue Notfallcodes; die alten sind ungültig."
    ),
    "recovery_code_used": _("Ein Notfallcode wurde benutzt."),
    "password_set": _("Ein Passwort wurde festgelegt."),
    "password_removed": _("Das Passwort wurde entfernt."),
    "factors_reset": _("Ein Administrator hat Passkeys und App entfernt."),
}
"""By the name of what happened, as allauth calls it where it is allauth's."""


def tell(user: Any, happened: str) -> None:
    """Write to the person in their own language; it may not have been them."""
    with translation.override(user.language):
        context = {
            "what": str(WHAT[happened]),
            "account_url": settings.BASE_URL + reverse("account"),
        }
    send_mail(
        "security_notice",
        user.email,
        context,
        kind="account",
        language=user.language,
    )
