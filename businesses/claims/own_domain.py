"""Whether a mailbox belongs to the owner of a website.

Nobody but the owner of a domain hands out addresses in it. That is no proof where
many share a domain: mail providers, website builders, social networks, directories
(`shared_hosts.txt`; everything below them counts too).
"""

from functools import cache
from pathlib import Path

from businesses.web_addresses import host_of

USUAL_BEGINNINGS = frozenset(
    ("www", "shop", "store", "online", "m", "mobil", "web", "home", "start", "de", "en")
)
"""Parts that shops put before their own domain. Other parts may be another owner's,
as in "verein.stadt.example", and stay."""

SECOND_LEVELS = frozenset(
    ("ac", "co", "com", "edu", "gob", "gov", "gv", "net", "ne", "or", "org", "web")
)
"""What stands before a country in domains that nobody owns, as in "co.uk"."""

SHORTEST_LABEL = 2
"""Letters of a country's domain."""


def own_domain(website: str) -> str:
    """The domain whose mailboxes prove that a website is theirs; empty if none do."""
    labels = host_of(website).lower().rstrip(".").split(".")
    while len(labels) > 2 and labels[0] in USUAL_BEGINNINGS:
        labels = labels[1:]
    if not _is_a_domain(labels) or _is_shared(labels):
        return ""
    return _in_letters_of_domains(".".join(labels))


def is_in_domain(email: str, domain: str) -> bool:
    """Whether the address is one of exactly this domain, none of a part of it."""
    mailbox, _at, host = email.strip().rpartition("@")
    return bool(mailbox and domain) and _in_letters_of_domains(host.lower()) == domain


def _is_a_domain(labels: list[str]) -> bool:
    if len(labels) < 2 or not all(labels) or labels[-1].isdigit():
        return False
    is_nobodys = len(labels) == 2 and (
        labels[0] in SECOND_LEVELS and len(labels[1]) == SHORTEST_LABEL
    )
    return not is_nobodys


def _is_shared(labels: list[str]) -> bool:
    tails = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return any(tail in _shared_hosts() for tail in tails)


def _in_letters_of_domains(host: str) -> str:
    """ "bäcker.example" and "xn--bcker-gra.example" are one."""
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return ""


@cache
def _shared_hosts() -> frozenset[str]:
    listed = Path(__file__).with_name("shared_hosts.txt").read_text(encoding="utf-8")
    return frozenset(listed.split())
