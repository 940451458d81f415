"""Take away somebody's passkeys, app and recovery codes, when all of them are lost."""

from argparse import ArgumentParser
from typing import Any

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from quartier.accounts import notices
from quartier.accounts.devices import end_sessions
from quartier.accounts.models import User


class Command(BaseCommand):
    """Opens no door: before the admin opens, the person sets up a new factor."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the person's address."""
        parser.description = _("Entfernt Passkeys, App und Notfallcodes einer Person.")
        parser.add_argument("email", help=_("E-Mail-Adresse der Person"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Remove them, end all sign-ins, and tell the person."""
        user = User.objects.filter(email__iexact=options["email"]).first()
        if user is None:
            raise CommandError(_("Niemand hat die Adresse %(email)s.") % options)
        with transaction.atomic():
            Authenticator.objects.filter(user=user).delete()
            end_sessions(user)
            notices.tell(user, "factors_reset")
        self.stdout.write(_("Entfernt; alle Geräte sind abgemeldet."))
