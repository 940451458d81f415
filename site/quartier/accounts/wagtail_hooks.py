"""What the admin must do when somebody there changes a person."""

from django.http import HttpRequest
from wagtail import hooks

from quartier.accounts.email_change import note_changed
from quartier.accounts.models import User


@hooks.register("before_edit_user")
def remember_address(request: HttpRequest, user: User) -> None:
    """The form writes over it."""
    request.email_before = user.email  # type: ignore[attr-defined]


@hooks.register("after_edit_user")
def tell_both_mailboxes(request: HttpRequest, user: User) -> None:
    """As if the person had changed the address: devices are signed out, too."""
    old = request.email_before  # type: ignore[attr-defined]
    if old.casefold() != user.email.casefold():
        note_changed(user, old)
