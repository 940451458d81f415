"""An operator configures the site by QUARTIER_* variables."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from quartier.environment import Environment


def test_without_variables_every_default_holds(tmp_path):
    environment = Environment({"PATH": "/bin"})
    assert environment.whole_number("PORT", 8000, 1, 65535) == 8000
    assert environment.switch("DEBUG", False) is False
    assert environment.database({"ENGINE": "sqlite"}) == {"ENGINE": "sqlite"}
    assert environment.folder("DATA", tmp_path) == tmp_path


def test_an_empty_variable_means_the_default():
    assert Environment({"QUARTIER_PORT": " "}).whole_number("PORT", 1, 1, 9) == 1


def test_a_misspelled_variable_is_named_and_refused():
    with pytest.raises(ImproperlyConfigured, match="QUARTIER_PROT"):
        Environment({"QUARTIER_PROT": "8000"})


@pytest.mark.parametrize("text", ["0", "65536", "-1", "http", "80.5", "８０００x"])
def test_a_port_that_is_none_is_refused_with_what_is_wanted(text):
    with pytest.raises(ImproperlyConfigured, match="from 1 to 65535"):
        Environment({"QUARTIER_PORT": text}).whole_number("PORT", 8000, 1, 65535)


@pytest.mark.parametrize(
    ("text", "meant"), [("1", True), ("Yes", True), ("off", False), ("FALSE", False)]
)
def test_a_switch_is_read_as_people_write_it(text, meant):
    assert Environment({"QUARTIER_DEBUG": text}).switch("DEBUG", not meant) is meant


def test_a_switch_that_says_neither_is_refused():
    with pytest.raises(ImproperlyConfigured, match="yes or no"):
        Environment({"QUARTIER_DEBUG": "maybe"}).switch("DEBUG", False)


@pytest.mark.parametrize(
    "text", ["quartier.example", "ftp://a", "https://a/b", "https://", "https://a?b"]
)
def test_a_web_address_needs_scheme_and_host_and_nothing_else(text):
    with pytest.raises(ImproperlyConfigured, match="web address"):
        Environment({"QUARTIER_BASE_URL": text}).web_address("BASE_URL", "")


def test_a_web_address_loses_its_closing_slash():
    environment = Environment({"QUARTIER_BASE_URL": "https://quartier.example/"})
    assert environment.web_address("BASE_URL", "") == "https://quartier.example"


def test_a_postgres_address_becomes_django_settings():
    url = "postgres://anna:s%40cret@db.example:5433/quartier"
    database = Environment({"QUARTIER_DATABASE_URL": url}).database({})
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert database["PASSWORD"] == "s@cret"
    assert database["PORT"] == 5433


@pytest.mark.parametrize("url", ["mysql://a:secret@b/c", "sqlite:///x"])
def test_another_database_is_refused_without_showing_its_password(url):
    with pytest.raises(ImproperlyConfigured) as refused:
        Environment({"QUARTIER_DATABASE_URL": url}).database({})
    assert "secret" not in str(refused.value)


def test_the_key_is_made_once_and_kept_for_nobody_else_to_read(tmp_path):
    first = Environment({}).secret_key(tmp_path)
    assert len(first) >= 50
    assert Environment({}).secret_key(tmp_path) == first
    assert (tmp_path / "secret_key").stat().st_mode & 0o077 == 0


def test_a_short_key_is_refused(tmp_path):
    with pytest.raises(ImproperlyConfigured, match="50 characters"):
        Environment({"QUARTIER_SECRET_KEY": "short"}).secret_key(tmp_path)


def test_a_mail_server_is_read_with_its_encryption():
    url = "smtp+tls://post:secret@mail.example:587"
    mail = Environment({"QUARTIER_EMAIL_URL": url}).mail({})
    assert mail["EMAIL_HOST"] == "mail.example"
    assert mail["EMAIL_USE_TLS"] is True


SQLITE = {"ENGINE": "django.db.backends.sqlite3"}
POSTGRESQL = {"ENGINE": "django.db.backends.postgresql"}


def test_the_search_keeps_its_index_in_arrays_unless_told_otherwise():
    assert Environment({}).search_engine(SQLITE) == "columns"
    chosen = Environment({"QUARTIER_SEARCH_ENGINE": "postgres"})
    assert chosen.search_engine(POSTGRESQL) == "postgres"


def test_the_search_in_postgresql_is_refused_on_another_database():
    chosen = Environment({"QUARTIER_SEARCH_ENGINE": "postgres"})
    with pytest.raises(ImproperlyConfigured, match="QUARTIER_DATABASE_URL"):
        chosen.search_engine(SQLITE)
