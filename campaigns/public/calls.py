"""What a campaign says and asks for in each of its phases."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from campaigns.phases import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What a call can lead to, as it is now."""

    phase: Phase
    takes_sign_ups: bool = False
    """Whether a coming date still takes people."""
    has_dates: bool = False
    has_spots: bool = False
    may_be_adopted: bool = False
    shops_may_join: bool = False
    join_url: str = ""
    contact_url: str = ""
    has_result: bool = False
    has_updates: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """One sentence on where the campaign stands, and one thing to do, if any."""

    sentence: str
    label: str = ""
    url: str = ""


def call(now: Situation) -> Call:
    """The one call that fits the phase and what there is."""
    sentence = _SENTENCES[now.phase]()
    for label, url in _WAYS[now.phase](now):
        return Call(sentence, label, url)
    return Call(sentence)


def _idea(now: Situation) -> list[tuple[str, str]]:
    return [*_ask(now)]


def _call(now: Situation) -> list[tuple[str, str]]:
    return [*_dates(now), *_adopt(now), *_join(now), *_ask(now)]


def _under_way(now: Situation) -> list[tuple[str, str]]:
    return [*_dates(now), *_adopt(now), *_spots(now), *_join(now), *_ask(now)]


def _care(now: Situation) -> list[tuple[str, str]]:
    return [*_adopt(now), *_spots(now), *_dates(now), *_ask(now)]


def _finished(now: Situation) -> list[tuple[str, str]]:
    if now.has_result:
        return [(_("Das ist daraus geworden"), "#result")]
    return [(_("Was es Neues gab"), "#updates")] if now.has_updates else []


def _dates(now: Situation) -> list[tuple[str, str]]:
    if now.takes_sign_ups:
        return [(_("Für einen Termin anmelden"), "#dates")]
    return [(_("Zu den Terminen"), "#dates")] if now.has_dates else []


def _adopt(now: Situation) -> list[tuple[str, str]]:
    return [(_("Patenschaft übernehmen"), "#spots")] if now.may_be_adopted else []


def _spots(now: Situation) -> list[tuple[str, str]]:
    return [(_("Alle Orte ansehen"), "#spots")] if now.has_spots else []


def _join(now: Situation) -> list[tuple[str, str]]:
    if now.shops_may_join and now.join_url:
        return [(_("Mit Ihrem Geschäft mitmachen"), now.join_url)]
    return []


def _ask(now: Situation) -> list[tuple[str, str]]:
    return [(_("Fragen oder Ideen? Melden Sie sich"), now.contact_url)] * bool(
        now.contact_url
    )


_WAYS = {
    Phase.IDEA: _idea,
    Phase.CALL: _call,
    Phase.UNDER_WAY: _under_way,
    Phase.CARE: _care,
    Phase.FINISHED: _finished,
}
_SENTENCES = {
    Phase.IDEA: lambda: _("Diese Aktion entsteht gerade. Ihre Ideen sind willkommen."),
    Phase.CALL: lambda: _("Es geht bald los. Jetzt können Sie mitmachen."),
    Phase.UNDER_WAY: lambda: _("Die Aktion läuft. Kommen Sie dazu."),
    Phase.CARE: lambda: _("Das Wichtigste steht. Jetzt kümmern sich alle darum."),
    Phase.FINISHED: lambda: _("Die Aktion ist abgeschlossen. Danke an alle."),
}
