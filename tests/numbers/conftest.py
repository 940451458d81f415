"""A shop, and people who look at it."""

import pytest

from businesses.models import DailyNumber
from businesses.numbers.counting import buffer
from businesses.numbers.pressing import presses
from tests.factories import BusinessFactory, DirectoryFactory

FIREFOX = "Mozilla/5.0 (Android 14; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0"


@pytest.fixture(autouse=True)
def _nothing_is_counted():
    """Each test begins with nothing, and leaves nothing to be written later."""
    buffer.forget()
    presses.forget()
    yield
    buffer.forget()


@pytest.fixture
def directory(db):
    return DirectoryFactory(title="Geschäfte", slug="geschaefte")


@pytest.fixture
def shop(directory):
    return BusinessFactory(
        parent=directory, title="Korn", slug="korn", phone="+49233112345"
    )


@pytest.fixture
def visitor(client):
    """A browser of somebody without an account."""
    client.defaults["HTTP_USER_AGENT"] = FIREFOX
    return client


@pytest.fixture
def counted(shop):
    """What stands in the database once everything is written."""

    def sums(business=shop):
        buffer.flush()
        rows = DailyNumber.objects.filter(business=business)
        return dict(rows.values_list("counted", "number"))

    return sums
