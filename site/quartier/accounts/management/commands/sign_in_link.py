"""Print a link that signs a person in once."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from quartier.accounts.models import User
from quartier.accounts.sign_in_links import sign_in_link


class Command(BaseCommand):
    """For the first sign-in, and for people who lost their way in."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the person's address, and whether to make an administrator."""
        parser.description = _("Gibt einen Link aus, mit dem sich jemand anmeldet.")
        parser.add_argument("email", help=_("E-Mail-Adresse der Person"))
        parser.add_argument(
            "--create-administrator",
            action="store_true",
            help=_("macht die Person zum Administrator, wenn es sie noch nicht gibt"),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the link to standard output."""
        user = User.objects.filter(email__iexact=options["email"]).first()
        if user is None and options["create_administrator"]:
            user = User.objects.create_superuser(options["email"])
        if user is None:
            raise CommandError(_("Niemand hat die Adresse %(email)s.") % options)
        if not user.is_active:
            raise CommandError(_("%(email)s ist gesperrt.") % options)
        self.stdout.write(sign_in_link(user))
