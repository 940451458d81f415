"""Operators read the commands in the site's language."""

import io

import pytest
from django.core.management import call_command, get_commands, load_command_class
from django.utils import translation

DJANGOS_OWN = {
    *("help", "version", "verbosity", "settings", "pythonpath", "traceback"),
    *("no_color", "force_color", "skip_checks"),
}
OURS = sorted(
    name
    for name, app in get_commands().items()
    if app.partition(".")[0] in {"businesses", "home", "quartier"}
)


def explained(name):
    """What a command says of itself and of each of its options."""
    parser = load_command_class(get_commands()[name], name).create_parser("", name)
    return [
        parser.description,
        *(action.help for action in parser._actions if action.dest not in DJANGOS_OWN),
    ]


@pytest.mark.parametrize("name", OURS)
def test_help_is_there_in_the_sites_language(name):
    with translation.override("de"):
        german = explained(name)
    with translation.override("en"):
        english = explained(name)
    assert all(german)
    assert all(one != other for one, other in zip(german, english, strict=True))


@pytest.mark.django_db
def test_reports_are_in_the_sites_language():
    out = io.StringIO()
    call_command("rebuild_search_index", stdout=out)
    assert out.getvalue() == "Geschäfte in der Suche: 0\n"
