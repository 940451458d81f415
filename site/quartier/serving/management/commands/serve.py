"""Serve the site: web server, task worker and clock together."""

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils.translation import gettext as _

from quartier.accounts.models import User
from quartier.accounts.sign_in_links import sign_in_link
from quartier.serving import static
from quartier.serving.clock import tick
from quartier.serving.ports import port_problem
from quartier.serving.supervision import Program, Supervisor, python_command

HOST = "127.0.0.1"


class Command(BaseCommand):
    """One command from an empty folder to a running site."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to load the demo neighbourhood first."""
        parser.description = _(
            "Bereitet Datenbank und statische Dateien vor und startet die Website."
        )
        parser.add_argument(
            "--demo",
            action="store_true",
            help=_(
                "lädt das Demo-Viertel in eine leere Website und gibt einen "
                "Anmeldelink aus"
            ),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until Ctrl+C or SIGTERM."""
        problem = port_problem(HOST, settings.QUARTIER_PORT)
        if problem:
            raise CommandError(problem)
        call_command("migrate", interactive=False, verbosity=0)
        if static.collect():
            self.stdout.write(_("Die statischen Dateien sind bereit."))
        if options["demo"]:
            call_command("load_demo", stdout=self.stdout)
            self._print_sign_in_link()
            self.stdout.write(_("Die Demo sendet keine Mail. Sie steht auf:"))
            self.stdout.write(f"  {settings.BASE_URL}{reverse('kept_mails')}")
        self.stdout.write(
            self.style.SUCCESS(
                _("Quartier läuft auf %(url)s – Strg+C beendet es.")
                % {"url": settings.BASE_URL}
            )
        )
        self.stdout.flush()
        Supervisor(
            [self._web(), self._worker()],
            _environment(demo=options["demo"]),
            every_minute=tick,
            tell=self._tell_of_end,
        ).run()

    def _tell_of_end(self, program: Program, code: int) -> None:
        message = _("%(name)s endete mit %(code)s; neuer Start in %(seconds)s s.")
        seconds = round(program.pause)
        self.stderr.write(
            message % {"name": program.name, "code": code, "seconds": seconds}
        )

    def _print_sign_in_link(self) -> None:
        editor = User.objects.filter(is_superuser=True, is_active=True).first()
        if editor:
            invitation = _("Anmelden als %(email)s, einmal, in der nächsten Stunde:")
            self.stdout.write(invitation % {"email": editor.email})
            self.stdout.write(f"  {sign_in_link(editor)}")

    def _web(self) -> Program:
        options = {
            "--interface": "wsgi",
            "--host": HOST,
            "--port": str(settings.QUARTIER_PORT),
            "--workers": str(settings.QUARTIER_WORKERS),
            "--blocking-threads": "1",
            "--log-level": "warning",
        }
        words = [word for option in options.items() for word in option]
        command = python_command("-m", "granian", *words, "--respawn-failed-workers")
        return Program("web", [*command, "quartier.wsgi:application"])

    def _worker(self) -> Program:
        manage = str(settings.ROOT / "manage.py")
        return Program(
            "worker",
            python_command(manage, "db_worker", "--queue-name=*", "--verbosity=0"),
        )


def _environment(demo: bool) -> dict[str, str]:
    """Our own environment, with the source folders on Python's path.

    In a demo no process sends mail, whatever else is set.
    """
    folders = [str(settings.ROOT / "site"), str(settings.ROOT)]
    existing = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([*folders, *([existing] if existing else [])])
    return os.environ | {
        "PYTHONPATH": path,
        "QUARTIER_DATA": str(Path(settings.QUARTIER_DATA)),
        "QUARTIER_DEMO": str(int(demo or settings.DEMO)),
    }
