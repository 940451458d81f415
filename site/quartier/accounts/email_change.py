"""A new address, once both mailboxes have said yes. Until then nothing changes."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal
from uuid import UUID, uuid4

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.signing import BadSignature, dumps, loads
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.permission_policies import ModelPermissionPolicy

from quartier.accounts.devices import end_sessions
from quartier.accounts.models import EmailChange, User
from quartier.mail.sending import send_mail
from quartier.mail.undeliverable import confirmed

Side = Literal["old", "new"]
SALT = "quartier.accounts.email_change"
VALID_FOR = timedelta(days=1)


@dataclass(frozen=True)
class Asked:
    """A link that was opened: whose change it is, and which mailbox says yes."""

    change: EmailChange
    side: Side


def ask(user: User, new_email: str) -> None:
    """Write to both mailboxes; a request before this one ends.

    Whether somebody else has the new address learns only the mailbox itself.
    """
    with transaction.atomic():
        change, _made = EmailChange.objects.update_or_create(
            user=user,
            defaults={
                "key": uuid4(),
                "new_email": new_email,
                "asked_at": timezone.now(),
                "old_confirmed_at": None,
                "new_confirmed_at": None,
            },
        )
        _write(user, "email_change_old", user.email, new_email, _link(change, "old"))
        if User.objects.filter(email__iexact=new_email).exists():
            _write(user, "email_change_taken", new_email, new_email)
        else:
            _write(user, "email_change_new", new_email, new_email, _link(change, "new"))


def opened(token: str) -> Asked | None:
    """What a link stands for; None when it is made up, too old, or no longer wanted."""
    try:
        key, side = loads(token, salt=SALT, max_age=VALID_FOR)
    except (BadSignature, ValueError):
        return None
    changes = EmailChange.objects.select_related("user")
    change = changes.filter(key=UUID(key), user__is_active=True).first()
    return Asked(change, side) if change else None


def confirm(asked: Asked) -> bool:
    """One mailbox says yes. True when both have, and the address has changed."""
    with transaction.atomic():
        changes = EmailChange.objects.select_for_update().select_related("user")
        change = changes.filter(key=asked.change.key).first()
        if change is None:
            return False
        mailbox = change.user.email if asked.side == "old" else change.new_email
        confirmed(mailbox)
        setattr(change, f"{asked.side}_confirmed_at", timezone.now())
        change.save()
        if not (change.old_confirmed_at and change.new_confirmed_at):
            return False
        return _carry_out(change)


def call_for_help(change: EmailChange) -> None:
    """Tell the administrators that somebody has only the new mailbox; once a request.

    Not before the new one is confirmed: then it belongs to whoever is signed in.
    """
    if not change.new_confirmed_at or change.old_confirmed_at:
        return
    for administrator in ModelPermissionPolicy(User).users_with_permission("change"):
        context = {
            "person": change.user,
            "new_email": change.new_email,
            "link": reverse("wagtailusers_users:edit", args=[change.user_id]),
        }
        send_mail(
            "old_mailbox_lost",
            administrator.email,
            context,
            kind="account",
            language=administrator.language,
            key=f"old-mailbox-lost:{change.key.hex}:{administrator.pk}",
        )


def note_changed(user: User, old: str) -> None:
    """What follows from a new address, whoever has changed it: both mailboxes know."""
    EmailChange.objects.filter(user=user).delete()
    EmailAddress.objects.filter(user=user).delete()
    end_sessions(user)
    for address in (old, user.email):
        _write(user, "email_changed", address, user.email)


def withdraw(user: User) -> None:
    """The person does not want it any more; the links end."""
    EmailChange.objects.filter(user=user).delete()


def _carry_out(change: EmailChange) -> bool:
    user, old = change.user, change.user.email
    change.delete()
    if User.objects.filter(email__iexact=change.new_email).exists():
        return False
    user.email = change.new_email
    user.save(update_fields=["email"])
    note_changed(user, old)
    return True


def _link(change: EmailChange, side: Side) -> str:
    token = dumps([change.key.hex, side], salt=SALT)
    with translation.override(change.user.language):
        return settings.BASE_URL + reverse("confirm_email", args=[token])


def _write(user: User, name: str, to: str, new_email: str, url: str = "") -> None:
    send_mail(
        name,
        to,
        {"new_email": new_email, "url": url, "site_url": settings.BASE_URL},
        kind="account",
        language=user.language,
    )
