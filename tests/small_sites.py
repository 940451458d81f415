"""Sites that start sooner: with a lent database, or with one shop instead of a whole demo."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection
from portal.phones import SHOP
from running_site import RunningSite, free_port, lent_static


def new_small_site(folder: Path) -> RunningSite:
    """A site whose database is a copy of the tests' empty one, and a bakery in it."""
    site = RunningSite(folder, free_port(), static=lent_static(folder))
    lend_database(site)
    site.run_inside(SHOP)
    return site


def lend_database(site: RunningSite) -> None:
    """Spare a new site the migrations: its database is a copy of the tests' empty one."""
    if connection.vendor != "sqlite":
        pytest.skip("Only SQLite's database can be copied as a file.")
    with (
        closing(sqlite3.connect(connection.settings_dict["NAME"])) as empty,
        closing(sqlite3.connect(site.data / "quartier.sqlite3")) as copy,
    ):
        empty.backup(copy)
