"""How long somebody stays signed in, and on which device."""

from collections.abc import Callable
from ipaddress import ip_address, ip_network
from time import time
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from quartier.accounts.roles import works_in_the_admin

DAY = 86_400
REMEMBERED = 30 * DAY
"""Seconds: with "Auf diesem Gerät angemeldet bleiben"."""

NOT_REMEMBERED = 1 * DAY
"""Seconds: as long at most, where a browser never closes."""

EDITORS_IDLE = 8 * 3600
EDITORS_LONGEST = 14 * DAY
SEEN_EVERY = 300
"""Seconds: so often at most a session is written only to note that it is in use."""

BEGAN, SEEN, REMEMBER = "began_at", "seen_at", "remember"


def remember(request: HttpRequest, wanted: bool) -> None:
    """Note what the person ticked before they are signed in."""
    request.session[REMEMBER] = bool(wanted)


def begin(sender: Any, request: HttpRequest, **kwargs: Any) -> None:
    """Somebody has signed in: the session ends with the browser, or in 30 days."""
    remembered = request.session.pop(REMEMBER, False)
    request.session[BEGAN] = request.session[SEEN] = int(time())
    request.session.set_expiry(REMEMBERED if remembered else 0)
    request.session["longest"] = REMEMBERED if remembered else NOT_REMEMBERED


class SessionLimits:
    """Middleware: signs out who was signed in too long, or an editor who went away.

    A visitor without a session is not looked at, and gets none.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, for whoever still is signed in."""
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            self._look_at(request)
        return self.get_response(request)

    def _look_at(self, request: HttpRequest) -> None:
        if not request.user.is_authenticated:
            return
        now = int(time())
        session = request.session
        began = session.get(BEGAN)
        if began is None:
            session[BEGAN] = session[SEEN] = began = now
        if _is_over(request, now, began):
            logout(request)
        elif now - session.get(SEEN, began) > SEEN_EVERY:
            session[SEEN] = now


def _is_over(request: HttpRequest, now: int, began: int) -> bool:
    age, idle = now - began, now - request.session.get(SEEN, began)
    if age > request.session.get("longest", NOT_REMEMBERED):
        return True
    over = idle > EDITORS_IDLE or age > EDITORS_LONGEST
    return over and works_in_the_admin(request.user)


def coarse_address(text: str) -> str:
    """An address without the part that tells one household from the next.

    The list of one's own devices needs no more; so no more is stored.
    """
    try:
        address = ip_address(text)
    except ValueError:
        return "0.0.0.0"  # noqa: S104
    prefix = 24 if address.version == 4 else 48
    return str(ip_network((int(address), prefix), strict=False).network_address)
