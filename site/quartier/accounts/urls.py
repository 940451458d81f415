from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path
from django.views.decorators.cache import never_cache
from django.views.generic import RedirectView

from quartier.accounts.views import account, by_link, email, entrance, factors, own_data

View = Callable[..., HttpResponseBase]


def private(route: str, view: View, name: str) -> URLPattern:
    """A page that no cache keeps and whose address is told to nobody."""

    @never_cache
    @wraps(view)
    def kept_private(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        response = view(request, *args, **kwargs)
        # Addresses hold tokens, and a path of the admin to go on to.
        response["Referrer-Policy"] = "same-origin"
        return response

    return path(route, kept_private, name=name)


# The names in English are those by which allauth finds its pages.
urlpatterns = [
    private(
        "anmelden/<str:person>/<str:token>/",
        by_link.sign_in_by_link,
        "sign_in_by_link",
    ),
    private("konto/anmelden/", entrance.sign_in, "account_login"),
    path(
        "konto/anmelden/neu/",
        RedirectView.as_view(pattern_name="account_login", query_string=True),
        name="account_request_login_code",
    ),
    # allauth would name it in mails; accounts are made by claims and invitations.
    path(
        "konto/neu/",
        RedirectView.as_view(pattern_name="account_login"),
        name="account_signup",
    ),
    private(
        "konto/anmelden/code/",
        entrance.ConfirmCode.as_view(),
        "account_confirm_login_code",
    ),
    private(
        "konto/anmelden/passwort/", entrance.sign_in_by_password, "password_sign_in"
    ),
    private(
        "konto/anmelden/passkey/",
        entrance.SignInByPasskey.as_view(),
        "mfa_login_webauthn",
    ),
    private(
        "konto/anmelden/zweiter-schritt/",
        factors.SecondStep.as_view(),
        "mfa_authenticate",
    ),
    private("konto/abmelden/", entrance.sign_out, "account_logout"),
    private("konto/gesperrt/", entrance.locked, "account_inactive"),
    private(
        "konto/noch-einmal/passwort/",
        factors.PasswordAgain.as_view(),
        "account_reauthenticate",
    ),
    private(
        "konto/noch-einmal/code/", factors.CodeAgain.as_view(), "mfa_reauthenticate"
    ),
    private(
        "konto/noch-einmal/passkey/",
        factors.PasskeyAgain.as_view(),
        "mfa_reauthenticate_webauthn",
    ),
    private("konto/sicherheit/", factors.Factors.as_view(), "mfa_index"),
    private(
        "konto/sicherheit/passkey/neu/",
        factors.AddPasskey.as_view(),
        "mfa_add_webauthn",
    ),
    private(
        "konto/sicherheit/passkey/<int:pk>/",
        factors.RenamePasskey.as_view(),
        "mfa_edit_webauthn",
    ),
    private(
        "konto/sicherheit/passkey/<int:pk>/entfernen/",
        factors.RemovePasskey.as_view(),
        "mfa_remove_webauthn",
    ),
    private(
        "konto/sicherheit/app/", factors.ActivateApp.as_view(), "mfa_activate_totp"
    ),
    private(
        "konto/sicherheit/app/entfernen/",
        factors.DeactivateApp.as_view(),
        "mfa_deactivate_totp",
    ),
    private(
        "konto/sicherheit/notfallcodes/",
        factors.RecoveryCodes.as_view(),
        "mfa_view_recovery_codes",
    ),
    private(
        "konto/sicherheit/notfallcodes/neu/",
        factors.NewRecoveryCodes.as_view(),
        "mfa_generate_recovery_codes",
    ),
    private("konto/", account.account, "account"),
    private("konto/passwort/", account.password, "password"),
    private("konto/geraete/", account.devices, "usersessions_list"),
    private("konto/geraete/<int:pk>/abmelden/", account.end_device, "end_device"),
    private("konto/geraete/abmelden/", account.end_other_devices, "end_other_devices"),
    private("konto/e-mail/", email.change_email, "change_email"),
    private("konto/e-mail/<str:token>/", email.confirm_email, "confirm_email"),
    private("konto/daten/", own_data.own_data, "own_data"),
    private("konto/daten/<uuid:key>/", own_data.fetch_own_data, "fetch_own_data"),
    private("konto/loeschen/", own_data.erase_account, "erase_account"),
]
