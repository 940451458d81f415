"""The settings of a site on the open web."""

import os
import subprocess
import sys

import pytest
from conftest import ROOT

PRODUCTION = {"QUARTIER_BASE_URL": "https://quartier.example"}


def manage(tmp_path, *words, **variables):
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QUARTIER_", "DJANGO_"))
    }
    return subprocess.run(
        [sys.executable, ROOT / "manage.py", *words],
        env=clean | {"QUARTIER_DATA": str(tmp_path)} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_django_has_nothing_to_say_about_production_settings(tmp_path):
    checked = manage(
        tmp_path, "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION
    )
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("QUARTIER_PORT", "seven"),
        ("QUARTIER_LAND", "XX"),
        ("QUARTIER_TIME_ZONE", "Europe/Hagen"),
        ("QUARTIER_NONSENSE", "1"),
    ],
)
def test_nonsense_stops_every_command_and_is_named(tmp_path, name, value):
    checked = manage(tmp_path, "check", **{name: value})
    assert checked.returncode != 0
    assert name in checked.stderr


def test_cookies_are_bound_to_host_and_https_in_production(tmp_path):
    shown = manage(
        tmp_path,
        "shell",
        "--no-imports",
        "--command",
        "from django.conf import settings as s; "
        "print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_SECURE)",
        **PRODUCTION,
    )
    assert shown.stdout.split() == ["__Host-sid", "__Host-csrf", "True"]
