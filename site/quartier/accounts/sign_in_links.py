"""One-time links that sign a person in."""

from django.conf import settings
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.urls import reverse
from django.utils.encoding import force_str
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from quartier.accounts.models import User


class SignInTokens(PasswordResetTokenGenerator):
    """Tokens that end after an hour and, holding last_login, with the next sign-in."""

    key_salt = "quartier.accounts.sign_in_links"


tokens = SignInTokens()


def sign_in_link(user: User) -> str:
    """Full web address that signs this person in, once."""
    path = reverse(
        "sign_in_by_link",
        kwargs={
            "person": urlsafe_base64_encode(str(user.pk).encode()),
            "token": tokens.make_token(user),
        },
    )
    return settings.BASE_URL + path


def person_of_link(person: str, token: str) -> User | None:
    """Whose link this is; None when it is made up, used, too old or locked."""
    try:
        pk = force_str(urlsafe_base64_decode(person))
        user = User.objects.get(pk=pk, is_active=True)
    except (ValueError, OverflowError, User.DoesNotExist):
        return None
    return user if tokens.check_token(user, token) else None
