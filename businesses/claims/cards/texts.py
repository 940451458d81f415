"""What stands on cards and letters, in the language that is active."""

import io
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import segno
from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from businesses.claims.codes import in_groups, printed_code
from businesses.models import CardBatch, ClaimCode, ProofWay
from businesses.web_addresses import readable_address
from quartier.mail.letterhead import letterhead


def sheet(
    batch: CardBatch, codes: Iterable[ClaimCode], now: datetime
) -> dict[str, Any]:
    """All that `print.typ` needs to know."""
    is_letter = batch.way == ProofWay.LETTER
    here = readable_address(settings.BASE_URL + reverse("claim_code"))
    cards = [_card(batch, code) for code in codes]
    return {
        "kind": "letter" if is_letter else "card",
        "title": _("Briefe mit Code") if is_letter else _("Karten mit Code"),
        "language": get_language() or "de",
        "site": letterhead().site_name,
        "sender": f"{letterhead().site_name} · {readable_address(settings.BASE_URL)}",
        "date": date_format(localtime(now), "DATE_FORMAT"),
        "kicker": _("Ihr Geschäft im Verzeichnis:"),
        "code_label": _("Ihr Code"),
        "steps": [
            _("Scannen Sie das Bild. Oder gehen Sie auf %(address)s.")
            % {"address": here},
            _("Geben Sie Ihre E-Mail an. Wir schicken Ihnen einen Code zum Anmelden."),
            _("Fertig. Ihre Öffnungszeiten ändern Sie jetzt selbst."),
        ],
        "until": _until(batch, codes),
        "subject": _("Ihr Geschäft im Verzeichnis"),
        "letter": [
            _("Guten Tag,"),
            _(
                "Ihr Geschäft steht schon in unserem Verzeichnis. Mit diesem Brief "
                "halten Sie die Angaben selbst aktuell."
            ),
            _("Das kostet nichts und braucht kein Passwort."),
        ],
        "closing": _("Mit freundlichen Grüßen"),
        "cards": cards,
    }


def address_of(code: str) -> str:
    """What the QR code of a card says."""
    return settings.BASE_URL + reverse("scanned_code", args=[code])


def _card(batch: CardBatch, code: ClaimCode) -> dict[str, Any]:
    business = code.business
    typed = printed_code(batch.key, business.pk)
    return {
        "name": business.title.strip() or _("Ihr Geschäft"),
        "street": business.street_line,
        "address": [
            line
            for line in (business.title, business.street_line, business.town_line)
            if line
        ],
        "code": in_groups(typed),
        "qr": _picture(address_of(typed)),
        "alt": _("QR-Code zu %(address)s") % {"address": address_of(typed)},
    }


def _picture(address: str) -> str:
    """The QR code as SVG; a fourth of it may be dirty."""
    picture = io.BytesIO()
    segno.make(address, error="q", micro=False).save(picture, kind="svg", border=0)
    return picture.getvalue().decode()


def _until(batch: CardBatch, codes: Iterable[ClaimCode]) -> str:
    last = min((code.expires_at for code in codes), default=batch.made_at)
    return _("Gilt bis %(day)s und nur einmal. Geben Sie den Code nicht weiter.") % {
        "day": date_format(localtime(last), "SHORT_DATE_FORMAT")
    }
