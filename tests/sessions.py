"""Sessions of people who have signed in, for browsers that did not type anything."""

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib import auth
from django.contrib.sessions.backends.db import SessionStore
from django.test import RequestFactory

from quartier.accounts.models import User


def session_of(person: User, method: str = "code", **more: str) -> str:
    """The key of a new session; `method` says how they proved who they are."""
    request = RequestFactory().get("/")
    request.user, request.session = person, SessionStore()
    request.session[auth.SESSION_KEY] = str(person.pk)
    request.session[auth.BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    request.session[auth.HASH_SESSION_KEY] = person.get_session_auth_hash()
    record_authentication(request, person, method, **more)
    request.session.create()
    return str(request.session.session_key)
