"""Send a mail to see whether mail arrives."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from quartier.mail.sending import send_mail


class Command(BaseCommand):
    """Writes templates/mail/example.html into the outbox."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whom it goes to, and in which language."""
        parser.description = _("Sendet eine Mail zur Probe.")
        parser.add_argument("address", help=_("an diese Adresse"))
        parser.add_argument(
            "--language",
            default=settings.LANGUAGE_CODE,
            choices=[code for code, _name in settings.COMPLETE_LANGUAGES],
            help=_("Sprache der Mail"),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """The worker sends it, as every other mail."""
        context = {
            "name": options["address"],
            "code": "123 456",
            "address": "/",
            "facts": {_("Website"): settings.BASE_URL},
            "lines": [],
        }
        try:
            send_mail(
                "example",
                options["address"],
                context,
                kind="example",
                language=options["language"],
            )
        except ValidationError as error:
            raise CommandError(error.message) from error
        self.stdout.write(_("Die Mail liegt im Postausgang."))
