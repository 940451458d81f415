"""What another mail server's answer means for a mail (RFC 5321, RFC 3463)."""

import re
from enum import Enum

ADDRESS_SUBJECTS = frozenset("124")
"""Second digit of a status about the address, its mailbox or the way to it."""
SENDER_DETAILS = frozenset({"5.1.7", "5.1.8"})
_STATUS = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")


class Stage(Enum):
    """Where in the conversation an answer came."""

    OPENING = "opening"
    """Connection, encryption, sign-in and sender: all of it is about us."""
    RECIPIENT = "recipient"
    CONTENT = "content"


class RefusedError(Exception):
    """The other server has not taken the mail; `code` 0 is no answer at all."""

    def __init__(self, stage: Stage, code: int, reply: str):
        super().__init__(f"{code} {reply}".strip() if code else reply)
        self.stage = stage
        self.code = code
        self.reply = reply

    @property
    def final(self) -> bool:
        """Whether asking again is of no use; what is wrong with us can be mended."""
        return self.stage is not Stage.OPENING and 500 <= self.code < 600

    @property
    def about_address(self) -> bool:
        """Whether it is the address that takes no mail, not this mail or its sender."""
        if not self.final:
            return False
        status = _STATUS.search(self.reply)
        if status is None:
            return self.stage is Stage.RECIPIENT
        return blames_address(status.group(1), self.stage is Stage.RECIPIENT)


def blames_address(status: str, otherwise: bool = True) -> bool:
    """Whether an enhanced status such as 5.1.1 is about the address.

    `otherwise` answers for 5.0.0, which says nothing.
    """
    _class, subject, _detail = status.split(".")
    if subject == "0":
        return otherwise
    return subject in ADDRESS_SUBJECTS and status not in SENDER_DETAILS


class UnansweredError(Exception):
    """The other server had all of the mail, and its answer never came."""
