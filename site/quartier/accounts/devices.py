"""Where somebody is signed in, in words they know, and how that ends."""

import re
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from quartier.accounts.models import User

BROWSERS = [
    ("Edg(e|A|iOS)?/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/|FxiOS/", "Firefox"),
    ("CriOS/|Chrome/|Chromium/", "Chrome"),
    ("Safari/", "Safari"),
]
SYSTEMS = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh|Mac OS X", "Mac"),
    ("Linux|X11", "Linux"),
]
"""Patterns in what a browser says of itself; the first that is found names it."""


@dataclass(frozen=True)
class Device:
    """One sign-in that still lasts."""

    pk: int
    name: str
    since: datetime
    is_this: bool


def devices_of(request: HttpRequest) -> list[Device]:
    """Where the person is signed in now, this device first."""
    kept = UserSession.objects.purge_and_list(request.user)
    here = request.session.session_key
    found = [
        Device(
            one.pk, device_name(one.user_agent), one.created_at, one.session_key == here
        )
        for one in kept
    ]
    return sorted(found, key=lambda one: (not one.is_this, -one.since.timestamp()))


def device_name(user_agent: str) -> str:
    """ "Firefox, Android": as much as helps to know one's own devices."""
    names = [
        next((name for pattern, name in table if re.search(pattern, user_agent)), "")
        for table in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(filter(None, names)) or _("Unbekanntes Gerät")


def end_session(user: User, pk: int) -> bool:
    """End one of this person's sign-ins; False when it is none of theirs."""
    session = UserSession.objects.filter(user=user, pk=pk).first()
    if session is None:
        return False
    session.end()
    return True


def end_sessions(user: User, keep: str | None = None) -> None:
    """End all sign-ins of a person, but the session with the key `keep`."""
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    for session in UserSession.objects.filter(user=user).exclude(session_key=keep):
        store.delete(session.session_key)
        session.delete()
