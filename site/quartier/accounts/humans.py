"""Forms for people without an account: no cookie, no captcha, and few machines.

A signed token says when the form was shown and for what. It also stands in for the
CSRF cookie, which a visitor's browser shall not get: views of such forms are
`@for_anybody`, and must not do anything that depends on who is signed in.
"""

from collections.abc import Callable
from copy import copy
from functools import wraps
from typing import Any
from uuid import uuid4

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.signing import BadSignature, dumps, loads
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt

from quartier.accounts.throttling import allowed

View = Callable[..., HttpResponseBase]

FASTEST = 3
"""Seconds: nobody reads and fills in a form in less."""

LONGEST = 24 * 60 * 60
"""Seconds: as long a page may lie open."""

SALT = "quartier.accounts.humans"


def for_anybody(view: View) -> View:
    """Let a form be posted without a cookie, but only from our own pages.

    Without CSRF protection, because there is nothing to forge: the view does the same
    for everybody. What another site's page sends is refused by its Origin all the same.
    """

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST" and not _comes_from_us(request):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def _comes_from_us(request: HttpRequest) -> bool:
    origin = request.headers.get("Origin")
    here = f"{request.scheme}://{request.get_host()}"
    return origin is None or origin in {here, *settings.CSRF_TRUSTED_ORIGINS}


class HumanForm(forms.Form):
    """Mix in for a form that anybody can send.

    `purpose` names what the form is for and, where it matters, about what: a token of
    one form does not open another. Call `spend()` once the form was valid and before
    doing its work: a token is good for one success.
    """

    website_address = forms.CharField(
        label=_("Bitte leer lassen"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    shown_at = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, purpose: str, **kwargs: Any) -> None:
        self.purpose = purpose
        super().__init__(*args, **kwargs)
        token = {"id": uuid4().hex, "at": timezone.now().timestamp()}
        self.fields["shown_at"].initial = dumps(token, salt=self._salt)

    @property
    def _salt(self) -> str:
        return f"{SALT}:{self.purpose}"

    def clean_website_address(self) -> str:
        """People do not see this field; who fills it in is a machine."""
        if self.cleaned_data["website_address"]:
            raise forms.ValidationError(_("Bitte lassen Sie dieses Feld leer."))
        return ""

    def clean_shown_at(self) -> str:
        """Signed by us, for this form, neither just now nor long ago."""
        token = self.cleaned_data["shown_at"]
        try:
            shown_at = loads(token, salt=self._salt, max_age=LONGEST)["at"]
        except BadSignature as error:
            self._show_anew()
            raise forms.ValidationError(
                _("Die Seite war zu lange offen. Bitte senden Sie noch einmal.")
            ) from error
        if timezone.now().timestamp() - shown_at < FASTEST:
            raise forms.ValidationError(
                _("Das ging sehr schnell. Bitte warten Sie kurz und senden Sie neu.")
            )
        return token

    def spend(self) -> bool:
        """Whether this token is used for the first time; of two at once one is."""
        return allowed(f"form:{self.cleaned_data['shown_at']}", 1, LONGEST)

    def _show_anew(self) -> None:
        """What is shown again has a new token, so that sending it again works."""
        data: Any = copy(self.data)
        data[self.add_prefix("shown_at")] = self.fields["shown_at"].initial
        self.data = data
