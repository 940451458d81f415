"""One mail to the mail server, in steps that tell what may be repeated.

Until the last line of a message has gone the server must forget it when the
connection ends (RFC 5321, 4.1.1.4). So everything before that line may be done
again; what happens after it is only known by the server's answer.
"""

import re
import smtplib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.core.mail.backends.smtp import EmailBackend

from quartier.mail.replies import RefusedError, Stage, UnansweredError

STEP_SECONDS = 60
ANSWER_SECONDS = 600
"""How long servers may think about a whole message (RFC 5321, 4.5.3.2.6)."""
_LAST_LINE = b".\r\n"


def hand_over(
    backend: EmailBackend,
    sender: str,
    recipient: str,
    message: bytes,
    point_of_no_return: Callable[[], None],
) -> None:
    """Send one message; `point_of_no_return` runs before its last line goes.

    Raises RefusedError when the server has surely not taken it, UnansweredError when
    nobody knows. What `point_of_no_return` raises ends it all without the last line.
    """
    with _conversation(backend) as server:
        _expect(Stage.OPENING, server.mail(sender, _options(server)))
        _expect(Stage.RECIPIENT, server.rcpt(recipient))
        _expect(Stage.CONTENT, server.docmd("DATA"), wanted=354)
        server.send(dot_stuffed(message))
        point_of_no_return()
        _expect(Stage.CONTENT, _answer_to_last_line(server))


@contextmanager
def _conversation(backend: EmailBackend) -> Iterator[smtplib.SMTP]:
    """An open connection; whatever breaks it before the last line is no answer.

    It ends politely after an answer. Otherwise it is cut: in the middle of a message
    a farewell would be read as part of it.
    """
    backend.fail_silently = False
    backend.timeout = backend.timeout or STEP_SECONDS
    answered = False
    try:
        backend.open()
        server = backend.connection
        assert server is not None  # noqa: S101
        server.ehlo_or_helo_if_needed()
        yield server
        answered = True
    except RefusedError:
        answered = True
        raise
    except smtplib.SMTPResponseException as error:
        words = _words(error.smtp_error)
        raise RefusedError(Stage.OPENING, error.smtp_code, words) from error
    except OSError as error:  # smtplib's and ssl's errors are OSErrors
        raise RefusedError(Stage.OPENING, 0, str(error)) from error
    finally:
        _close(backend, politely=answered)


def _close(backend: EmailBackend, politely: bool) -> None:
    """End the connection; the mail's fate is decided."""
    server, backend.connection = backend.connection, None
    if server is None:
        return
    try:
        if politely:
            server.quit()
    except OSError:
        pass
    finally:
        server.close()


def _words(reply: bytes | str) -> str:
    return reply.decode(errors="replace") if isinstance(reply, bytes) else reply


def _options(server: smtplib.SMTP) -> list[str]:
    return ["BODY=8BITMIME"] if server.has_extn("8bitmime") else []


def _expect(stage: Stage, answer: tuple[int, bytes], wanted: int = 250) -> None:
    code, reply = answer
    if code == wanted or (wanted == 250 and code == 251):
        return
    raise RefusedError(stage, code, _words(reply))


def _answer_to_last_line(server: smtplib.SMTP) -> tuple[int, bytes]:
    try:
        if server.sock is not None:
            server.sock.settimeout(ANSWER_SECONDS)
        server.send(_LAST_LINE)
        return server.getreply()
    except OSError as error:
        raise UnansweredError(str(error)) from error


def dot_stuffed(message: bytes) -> bytes:
    """The message with network line ends and doubled dots (RFC 5321, 4.5.2)."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", message)
    stuffed = re.sub(rb"(?m)^\.", b"..", lines)
    return stuffed if stuffed.endswith(b"\r\n") else stuffed + b"\r\n"
