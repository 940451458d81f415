"""What sorts of mail there are, and what holds for each of them."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Kind:
    """One sort of mail; `label` is what people read when they want no more of it."""

    name: str
    label: str | Promise
    refusable: bool = False
    """Not needed for something the person is just doing: it can be unsubscribed."""
    secret: bool = False
    """Whoever reads it can act as the person: nobody sees it, sent ones lose it."""
    private: bool = False
    """Between two parties: editors learn neither its words nor to whom it went."""
    for_visitors: bool = False
    """Its texts stand in all languages of the site, not only in the complete ones."""
    automatic: bool = True
    """Written by the site itself: out-of-office notes do not answer it (RFC 3834)."""


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Make a kind known; called by an app's `AppConfig.ready`."""
    _kinds[kind.name] = kind


def kind_of(name: str) -> Kind:
    """The kind of this name; one that nobody has registered is a necessary one."""
    return _kinds.get(name) or Kind(name, name)


def private_kinds() -> list[str]:
    """The names of those of which the outbox shows nothing."""
    return [kind.name for kind in _kinds.values() if kind.private]


def known_kinds() -> list[Kind]:
    """All registered kinds by name."""
    return sorted(_kinds.values(), key=lambda kind: kind.name)


register(Kind("sign-in", _("Anmeldung"), secret=True))
register(Kind("editing", _("Arbeit an Seiten")))
