"""Whether the site's port can be used."""

import errno
import socket

from django.utils.translation import gettext as _


def port_problem(host: str, port: int) -> str:
    """Why we can't listen there, in one sentence; empty when we can."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return _(
                    "Port %(port)s ist belegt. Beenden Sie das andere Programm, oder "
                    "nehmen Sie einen anderen Port: QUARTIER_PORT=%(next)s make run"
                ) % {"port": port, "next": port + 1}
            return _("Port %(port)s lässt sich nicht benutzen: %(reason)s.") % {
                "port": port,
                "reason": error.strerror,
            }
    return ""
