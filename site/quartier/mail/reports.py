"""Reads what mail servers report about mail that came back (RFC 3464)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from uuid import UUID

FAILED = "failed"
_MESSAGE_ID = re.compile(r"<\s*([0-9a-fA-F-]{36})@")
_STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")


@dataclass(frozen=True)
class Report:
    """What became of one of our mails."""

    message_id: UUID
    """Known to nobody but us and whoever got the mail: a made-up report lacks it."""
    action: str
    """failed, delayed, delivered, relayed or expanded."""
    status: str
    """Such as 5.1.1; 5.0.0 when the server does not say."""
    words: str


def reports_in(message: Message) -> Iterator[Report]:
    """What a message reports; nothing when it is no report about a mail of ours."""
    if message.get_content_type() != "multipart/report":
        return
    parts = list(message.walk())
    ours = _returned_message_id(parts)
    if ours is None:
        return
    for part in parts:
        if part.get_content_type() == "message/delivery-status":
            yield from _recipients(part, ours)


def _returned_message_id(parts: list[Message]) -> UUID | None:
    """The Message-ID of the mail, or of its headers, that the report returns."""
    for part in parts:
        kind = part.get_content_type()
        if kind == "message/rfc822":
            found = next((inner["Message-ID"] or "" for inner in _inside(part)), "")
        elif kind in {"text/rfc822-headers", "message/rfc822-headers"}:
            found = _text(part)
        else:
            continue
        for match in _MESSAGE_ID.finditer(str(found)):
            try:
                return UUID(match.group(1))
            except ValueError:
                continue
    return None


def _recipients(part: Message, ours: UUID) -> Iterator[Report]:
    """The blocks of a delivery status; the first is about the whole message."""
    for block in _inside(part):
        if "Action" not in block:
            continue
        status = _STATUS.search(str(block.get("Status", "")))
        yield Report(
            ours,
            str(block["Action"]).strip().lower(),
            status.group() if status else "5.0.0",
            " ".join(str(block.get("Diagnostic-Code", "")).split())[:300],
        )


def _inside(part: Message) -> list[Message]:
    """The messages that this one holds; none when it is damaged."""
    payload = part.get_payload()
    held = payload if isinstance(payload, list) else []
    return [message for message in held if isinstance(message, Message)]


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes):
        return payload.decode(errors="replace")
    return str(part.get_payload())
