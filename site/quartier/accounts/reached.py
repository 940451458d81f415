"""Mail that has reached somebody."""

from typing import Any

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest

from quartier.accounts.models import User
from quartier.mail.undeliverable import confirmed


def note_reached(sender: Any, request: HttpRequest, user: User, **kwargs: Any) -> None:
    """Who signs in by a code has read our mail: the address counts as good again."""
    records = get_authentication_records(request, user)
    if records and records[-1]["method"] == "code":
        confirmed(user.email)
