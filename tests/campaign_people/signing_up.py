"""Somebody signs up for a date, with or without confirming it."""

from campaigns.models import SignUp
from campaigns.people import sign_ups


def sign_up(date, who, *, now, people=1, confirmed=False) -> SignUp:
    address = f"{who}@mail.example"
    sign_ups.ask(
        date.pk,
        name=who.title(),
        email=address,
        people=people,
        language="de",
        now=now,
    )
    found = SignUp.objects.active().get(date=date, email=address.lower())
    return sign_ups.confirm(found.pk, now) if confirmed else found
