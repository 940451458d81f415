"""The pages where people sign in and out."""

from typing import Any

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from allauth.account.views import ConfirmLoginCodeView
from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from quartier.accounts import sessions
from quartier.accounts.adapters import TOO_MANY, AccountAdapter
from quartier.accounts.forms import CodeForm, PasswordSignInForm, SignInForm
from quartier.accounts.limits import CODES, PASSKEYS, TYPED_CODES
from quartier.accounts.people import own_path, send_code, with_next

UNKNOWN_PASSKEY = _(
    "Diesen Passkey kennen wir nicht. Bitte nehmen Sie einen anderen Weg."
)


def next_of(request: HttpRequest) -> str:
    """Where the person wanted to go; empty when that is none of our pages."""
    url = request.POST.get("next") or request.GET.get("next", "")
    return url if own_path(url) else ""


def _signed_in_already(request: HttpRequest, next_url: str) -> HttpResponse:
    """Lead on, but not by itself to a page that may have sent the person here.

    A page that is not for them asks them to sign in: both would lead to each other.
    """
    if next_url:
        return render(request, "accounts/signed_in_already.html", {"next": next_url})
    return redirect(AccountAdapter().get_login_redirect_url(request))


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """One field, one button; below it the other ways."""
    next_url = next_of(request)
    if request.user.is_authenticated:
        return _signed_in_already(request, next_url)
    form = SignInForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        sessions.remember(request, form.cleaned_data["remember"])
        if send_code(request, form.cleaned_data["email"]):
            return redirect(with_next("account_confirm_login_code", next_url))
        form.add_error(None, TOO_MANY)
        status = 429
    context = {"form": form, "next": next_url}
    return render(request, "account/login.html", context, status=status)


@method_decorator(sensitive_post_parameters("code"), name="dispatch")
class ConfirmCode(ConfirmLoginCodeView):
    """Takes the code from the mail. An unknown address sees the same page."""

    def get_form_class(self) -> Any:
        """A field for the code."""
        return _MailedCodeForm

    def get_form_kwargs(self) -> dict[str, Any]:
        """With the code that was sent, and whose it is."""
        email = self._process.state.get("email", "")
        return super().get_form_kwargs() | {"request": self.request, "email": email}

    def form_valid(self, form: Any) -> HttpResponse:
        """Signed in by the first factor; what was counted is forgotten."""
        CODES.succeeded(self.request, self._process.state.get("email", ""))
        return super().form_valid(form)


class _MailedCodeForm(CodeForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.request = kwargs.pop("request")
        self.email = kwargs.pop("email")
        self.expected_code = kwargs.pop("code", "")
        super().__init__(*args, **kwargs)

    def clean_code(self) -> str:
        if not TYPED_CODES.allow(self.request, self.email):
            self.add_error("code", TOO_MANY)
            return ""
        code = self.cleaned_data["code"]
        if not compare_user_code(actual=code, expected=self.expected_code):
            self.add_error("code", AccountAdapter.error_messages["incorrect_code"])
            return ""
        TYPED_CODES.succeeded(self.request, self.email)
        return code


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_by_password(request: HttpRequest) -> HttpResponse:
    """For those who have set a password."""
    next_url = next_of(request)
    if request.user.is_authenticated:
        return _signed_in_already(request, next_url)
    form = PasswordSignInForm(request.POST or None, request=request)
    if request.method == "POST" and form.is_valid():
        sessions.remember(request, form.cleaned_data["remember"])
        email = form.cleaned_data["email"]
        login = Login(user=form.user, email=email, redirect_url=next_url or None)
        return perform_password_login(request, {"email": email}, login)
    status = 429 if form.has_error("__all__", code="too_many") else 200
    context = {"form": form, "next": next_url}
    return render(request, "account/password_login.html", context, status=status)


class SignInByPasskey(LoginWebAuthnView):
    """Hands out a challenge to the script, and takes what the device has signed."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Sign in; nothing can be guessed here, so only machines meet the limit."""
        if not PASSKEYS.allow(request, "anybody"):
            messages.error(request, TOO_MANY)
            return redirect("account_login")
        sessions.remember(request, bool(request.POST.get("remember")))
        return super().post(request, *args, **kwargs)

    def form_invalid(self, form: Any) -> HttpResponse:
        """Back to the ways to sign in."""
        messages.error(self.request, UNKNOWN_PASSKEY)
        return redirect(with_next("account_login", next_of(self.request)))


@require_http_methods(["GET", "HEAD", "POST"])
def sign_out(request: HttpRequest) -> HttpResponse:
    """Ask first, sign out on POST."""
    if request.method == "POST":
        logout(request)
        return redirect("/")
    return render(request, "account/logout.html")


@require_http_methods(["GET", "HEAD"])
def locked(request: HttpRequest) -> HttpResponse:
    """For somebody whose account an administrator has locked."""
    return render(request, "account/account_inactive.html")
