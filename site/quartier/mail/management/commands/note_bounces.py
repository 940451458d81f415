"""Take note of mail that came back."""

import mailbox
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from quartier.mail.bounces import note_bounces_in

LARGEST = 10_000_000
"""Bytes of one report; servers return the headers or a mail of ours, both small."""


class Command(BaseCommand):
    """Reads reports from a pipe, an mbox file or a Maildir folder."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the mailbox; without one, a single message comes by the pipe."""
        parser.description = _(
            "Liest Berichte über Mails, die zurückkamen, und merkt sich die Adressen."
        )
        parser.add_argument(
            "mailbox",
            nargs="?",
            type=Path,
            help=_(
                "mbox-Datei oder Maildir-Ordner; gelesene Mails werden so "
                "gekennzeichnet; ohne Angabe eine Mail von der Standardeingabe"
            ),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many came back; what is no report is passed over."""
        place: Path | None = options["mailbox"]
        if place is None:
            messages = iter([message_from_bytes(sys.stdin.buffer.read(LARGEST))])
        elif place.exists():
            messages = unread_in(place)
        else:
            raise CommandError(_("%(place)s gibt es nicht.") % {"place": place})
        count = sum(note_bounces_in(message) for message in messages)
        self.stdout.write(_("Zurückgekommene Mails: %(count)s") % {"count": count})


def unread_in(place: Path) -> Iterator[Message]:
    """The unread messages of a mailbox; each counts as read once it is dealt with."""
    box: mailbox.Mailbox[Any]
    box = mailbox.Maildir(place) if place.is_dir() else mailbox.mbox(place)
    seen = "S" if place.is_dir() else "R"
    box.lock()
    try:
        for key in box.keys():  # noqa: SIM118 (a mailbox's own iterator gives messages)
            message = box[key]
            if seen in message.get_flags():
                continue
            yield message
            message.add_flag(seen)
            if isinstance(message, mailbox.MaildirMessage):
                message.set_subdir("cur")
            box[key] = message
    finally:
        box.close()
