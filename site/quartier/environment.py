"""The QUARTIER_* variables: the only way in which an operator configures the site."""

import os
import secrets
from collections.abc import Callable, Mapping
from ipaddress import ip_network
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

PREFIX = "QUARTIER_"

KNOWN = frozenset(
    {
        "API_PER_MINUTE",
        "BASE_URL",
        "BEHIND_PROXY",
        "COUNTRY",
        "DATA",
        "DATABASE_URL",
        "DEBUG",
        "DEMO",
        "EMAIL_URL",
        "FEED_NETWORKS",
        "FEED_PORTS",
        "HOSTS",
        "LAND",
        "MAIL_FROM",
        "PORT",
        "REDIS_URL",
        "SEARCH_ENGINE",
        "SECRET_KEY",
        "TIME_ZONE",
        "WORKERS",
    }
)

Value = TypeVar("Value")


class Environment:
    """Reads settings from variables and refuses what it does not understand."""

    def __init__(self, variables: Mapping[str, str] | None = None):
        self.variables = dict(os.environ if variables is None else variables)
        unknown = sorted(
            name
            for name in self.variables
            if name.startswith(PREFIX) and name.removeprefix(PREFIX) not in KNOWN
        )
        if unknown:
            raise ImproperlyConfigured(
                f"Unknown setting {', '.join(unknown)}. "
                f"Known are: {', '.join(PREFIX + name for name in sorted(KNOWN))}."
            )

    def _read(
        self, name: str, default: Value, convert: Callable[[str], Value], wanted: str
    ) -> Value:
        text = self.variables.get(PREFIX + name, "").strip()
        if not text:
            return default
        try:
            return convert(text)
        except (ValueError, KeyError, ImproperlyConfigured) as error:
            raise ImproperlyConfigured(
                f"{PREFIX}{name} must be {wanted}, not {_shown(name, text)}."
            ) from error

    def text(self, name: str, default: str) -> str:
        """Free text."""
        return self._read(name, default, str, "a text")

    def whole_number(self, name: str, default: int, lowest: int, highest: int) -> int:
        """A whole number within the given limits, both included."""

        def convert(text: str) -> int:
            number = int(text)
            if not lowest <= number <= highest:
                raise ValueError(text)
            return number

        wanted = f"a whole number from {lowest} to {highest}"
        return self._read(name, default, convert, wanted)

    def switch(self, name: str, default: bool) -> bool:
        """Yes or no, written 1/0, yes/no, true/false or on/off."""
        words = {"1": True, "yes": True, "true": True, "on": True}
        words |= {"0": False, "no": False, "false": False, "off": False}
        return self._read(
            name, default, lambda text: words[text.lower()], "yes or no (1 or 0)"
        )

    def one_of(self, name: str, default: str, allowed: frozenset[str]) -> str:
        """One word out of a set."""

        def convert(text: str) -> str:
            if text not in allowed:
                raise ValueError(text)
            return text

        wanted = "one of " + ", ".join(sorted(allowed)[:20])
        return self._read(name, default, convert, wanted)

    def folder(self, name: str, default: Path) -> Path:
        """An absolute folder; a relative one counts from the working directory."""
        return self._read(
            name, default, lambda text: Path(text).expanduser(), "a folder"
        ).absolute()

    def names(self, name: str, default: list[str]) -> list[str]:
        """A list of words with commas between them."""

        def convert(text: str) -> list[str]:
            words = [word.strip() for word in text.split(",")]
            if not all(words):
                raise ValueError(text)
            return words

        return self._read(name, default, convert, "names with commas between them")

    def networks(self, name: str) -> list[str]:
        """Networks of IP addresses with commas between them; none by default."""

        def convert(text: str) -> list[str]:
            return [str(ip_network(word.strip())) for word in text.split(",")]

        return self._read(name, [], convert, "networks such as 10.1.0.0/16")

    def ports(self, name: str) -> list[int]:
        """Ports with commas between them; none by default."""

        def convert(text: str) -> list[int]:
            ports = [int(word) for word in text.split(",")]
            if not all(0 < port < 65_536 for port in ports):
                raise ValueError(text)
            return ports

        return self._read(name, [], convert, "ports from 1 to 65535 with commas")

    def web_address(self, name: str, default: str) -> str:
        """Scheme and host of a web address, without path and closing slash."""

        def convert(text: str) -> str:
            parts = urlsplit(text)
            scheme_and_host = f"{parts.scheme}://{parts.netloc}"
            if (
                parts.scheme not in {"http", "https"}
                or not parts.hostname
                or text.rstrip("/") != scheme_and_host
            ):
                raise ValueError(text)
            return scheme_and_host

        wanted = "a web address such as https://quartier.example"
        return self._read(name, default, convert, wanted)

    def database(self, default: dict) -> dict:
        """Django's settings of the database at QUARTIER_DATABASE_URL."""

        def convert(text: str) -> dict:
            config = environ.Env.db_url_config(text)
            if config["ENGINE"] != "django.db.backends.postgresql":
                raise ValueError(text)
            return config

        wanted = "an address such as postgres://user:password@host:5432/quartier"
        return self._read("DATABASE_URL", default, convert, wanted)

    def search_engine(self, database: dict) -> str:
        """Where the search keeps its index: in arrays, or in a PostgreSQL database."""
        engine = self.one_of(
            "SEARCH_ENGINE", "columns", frozenset({"columns", "postgres"})
        )
        if engine == "postgres" and "postgresql" not in database["ENGINE"]:
            raise ImproperlyConfigured(
                "QUARTIER_SEARCH_ENGINE=postgres needs a PostgreSQL database: "
                "set QUARTIER_DATABASE_URL, or leave the engine at columns."
            )
        return engine

    def mail(self, default: dict) -> dict:
        """Django's EMAIL_* settings for the server at QUARTIER_EMAIL_URL."""

        def convert(text: str) -> dict:
            if urlsplit(text).scheme not in {"smtp", "smtp+tls", "smtp+ssl"}:
                raise ValueError(text)
            return dict(environ.Env.email_url_config(text))

        wanted = "an address such as smtp+tls://user:password@host:587"
        return self._read("EMAIL_URL", default, convert, wanted)

    def secret_key(self, folder: Path) -> str:
        """The signing key: given, or made once and kept in the data folder."""
        given = self.text("SECRET_KEY", "")
        if given:
            if len(given) < 50:
                raise ImproperlyConfigured(
                    "QUARTIER_SECRET_KEY must have at least 50 characters."
                )
            return given
        file = folder / "secret_key"
        try:
            handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            return file.read_text().strip()
        key = secrets.token_urlsafe(60)
        with os.fdopen(handle, "w") as target:
            target.write(key)
        return key


def _shown(name: str, text: str) -> str:
    """The value for an error message, without passwords."""
    return "the one given" if name.endswith("_URL") and "@" in text else repr(text)
