"""Whether the site's port can be used."""

import errno
import socket


def port_problem(host: str, port: int) -> str:
    """Why we can't listen there, in one sentence; empty when we can."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return (
                    f"Port {port} is in use. Stop the other program, or take another "
                    f"port: QUARTIER_PORT={port + 1} make run"
                )
            return f"Port {port} can't be used: {error.strerror}."
    return ""
