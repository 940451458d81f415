"""A mailed code before something that can not be undone."""

from time import time

from django.contrib.auth.hashers import check_password, make_password
from django.http import HttpRequest
from django.utils.crypto import get_random_string

from quartier.accounts.models import User
from quartier.accounts.sign_in_settings import CODE_SECONDS
from quartier.mail.sending import send_mail

DIGITS = "0123456789"
TRIES = 3


def send_own_code(request: HttpRequest, user: User, purpose: str) -> None:
    """Mail a code to the person who is signed in; the session keeps only its hash."""
    code = get_random_string(6, DIGITS)
    request.session[_key(purpose)] = {
        "hash": make_password(code),
        "at": time(),
        "tries": 0,
    }
    send_mail(
        f"{purpose}_code",
        user.email,
        {"code": code},
        kind="sign-in",
        language=user.language,
    )


def was_sent(request: HttpRequest, purpose: str) -> bool:
    """Whether a code is waiting to be typed."""
    kept = request.session.get(_key(purpose))
    return bool(kept and time() - kept["at"] <= CODE_SECONDS and kept["tries"] < TRIES)


def is_own_code(request: HttpRequest, purpose: str, typed: str) -> bool:
    """Whether this is the code; after three wrong ones it is none any more."""
    if not was_sent(request, purpose):
        return False
    kept = request.session[_key(purpose)]
    request.session[_key(purpose)] = kept | {"tries": kept["tries"] + 1}
    digits = "".join(letter for letter in typed if letter in DIGITS)
    right = check_password(digits, kept["hash"])
    if right:
        del request.session[_key(purpose)]
    return right


def _key(purpose: str) -> str:
    return f"code_for_{purpose}"
