"""How allauth does what is ours: mails, addresses, texts and second factors."""

import base64
import logging
import secrets
from io import BytesIO
from typing import Any

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.utils.crypto import salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from quartier.accounts import notices
from quartier.accounts.networks import address_of
from quartier.accounts.roles import works_in_the_admin
from quartier.accounts.sessions import coarse_address
from quartier.mail.sending import send_mail

logger = logging.getLogger(__name__)

MAILS = {
    "account/email/login_code": "sign_in_code",
    "account/email/unknown_account": "unknown_account",
}
"""Our templates below templates/mail/ for what allauth wants to send."""

WRONG_CODE = gettext_lazy("Dieser Code stimmt nicht. Bitte prüfen Sie die Ziffern.")
TOO_MANY = gettext_lazy("Das waren zu viele Versuche. Bitte warten Sie 15 Minuten.")


class AccountAdapter(DefaultAccountAdapter):
    """allauth's door to sign-in, with our mails and our manners."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": gettext_lazy(
            "E-Mail-Adresse und Passwort passen nicht zusammen."
        ),
        "incorrect_code": WRONG_CODE,
        "incorrect_password": gettext_lazy("Dieses Passwort stimmt nicht."),
        "rate_limited": TOO_MANY,
        "too_many_login_attempts": TOO_MANY,
    }

    def send_mail(
        self, template_prefix: str, email: str, context: dict[str, Any]
    ) -> None:
        """By our outbox, in the language of the page that asked for it."""
        send_mail(
            MAILS[template_prefix],
            email,
            {"code": context.get("code", ""), "site_url": settings.BASE_URL},
            kind="sign-in",
            language=get_language() or settings.LANGUAGE_CODE,
        )

    def send_notification_mail(
        self,
        template_prefix: str,
        user: AbstractBaseUser,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Tell the person that something about their sign-in has changed."""
        notices.tell(user, template_prefix.rpartition("/")[2])

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Only what our own texts say; the pages themselves show what was done."""
        if message:
            super().add_message(request, level, message=message)

    def get_client_ip(self, request: HttpRequest) -> str:
        """As much of the address as tells one's own devices apart by place, no more."""
        return coarse_address(address_of(request))

    def is_safe_url(self, url: str) -> bool:
        """Only paths of our own, never another host."""
        return url.startswith("/") and url_has_allowed_host_and_scheme(url, None)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Editors to the admin, everybody else to where they look after their shop."""
        if works_in_the_admin(request.user):
            return resolve_url("wagtailadmin_home")
        return resolve_url(settings.LOGIN_REDIRECT_URL)

    def get_login_stages(self) -> list[str]:
        """Its stages, but the second factor asked of whom we ask it."""
        ours = "quartier.accounts.second_factor.SecondFactorStage"
        theirs = "allauth.mfa.stages.AuthenticateStage"
        return [ours if s == theirs else s for s in super().get_login_stages()]

    def get_reauthentication_methods(
        self, user: AbstractBaseUser | Any
    ) -> list[dict[str, Any]]:
        """The ways to show again who one is, named in our words."""
        names = {
            "reauthenticate": _("Mit dem Passwort"),
            "mfa_reauthenticate": _("Mit einem Code der App oder einem Notfallcode"),
            "mfa_reauthenticate:webauthn": _("Mit einem Passkey"),
        }
        ways = [
            method | {"description": names[method["id"]]}
            for method in super().get_reauthentication_methods(user)
        ]
        # A passkey is the fastest, and what most people have.
        return sorted(ways, key=lambda way: not way["id"].endswith("webauthn"))


class SecondFactorAdapter(DefaultMFAAdapter):
    """Second factors: their secrets are kept encrypted, their names are ours."""

    error_messages = DefaultMFAAdapter.error_messages | {"incorrect_code": WRONG_CODE}

    def encrypt(self, text: str) -> str:
        """So that a stolen database alone opens no account."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """What was encrypted; with another secret key something that no code fits."""
        try:
            return _cipher().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            logger.error("A second factor was locked with another secret key.")
            return base64.b32encode(secrets.token_bytes(20)).decode()

    def get_totp_issuer(self) -> str:
        """What an app shows above its codes."""
        return settings.WAGTAIL_SITE_NAME

    def _get_site_name(self) -> str:
        return settings.WAGTAIL_SITE_NAME

    def build_totp_svg(self, url: str) -> str:
        """The address as a QR code."""
        drawn = BytesIO()
        segno.make(url).save(drawn, kind="svg", scale=5, dark="#000", light="#fff")
        return drawn.getvalue().decode()

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Any) -> str:
        """A name for a new passkey, until the person gives it a better one."""
        return _("Passkey")


def _cipher() -> Fernet:
    key = salted_hmac(__name__, "second factors", algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(key))
