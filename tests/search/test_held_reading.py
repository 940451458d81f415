"""How soon a process notices what another one has published."""

import pytest

from businesses.models import held_reading
from businesses.models.held_reading import HELD_SECONDS, HeldReading


@pytest.fixture
def moment(monkeypatch):
    """The time of the clock that never goes back; to be moved on."""
    moment = [100.0]
    monkeypatch.setattr(held_reading, "monotonic", lambda: moment[0])
    return moment


def test_a_change_of_another_process_is_noticed_within_two_seconds(moment):
    held, shown = HeldReading(), [1]
    assert held.get(lambda: shown[0]) == 1
    shown[0] = 2
    assert held.get(lambda: shown[0]) == 1
    moment[0] += HELD_SECONDS
    assert held.get(lambda: shown[0]) == 2
    assert HELD_SECONDS < 2


def test_a_change_of_the_own_process_is_noticed_at_once(moment):
    held, shown = HeldReading(), [1]
    held.get(lambda: shown[0])
    shown[0] = 2
    held.drop()
    assert held.get(lambda: shown[0]) == 2


def test_a_reading_that_a_change_overtook_is_not_held(moment):
    held = HeldReading()

    def overtaken():
        held.drop()
        return 1

    assert held.get(overtaken) == 1
    assert held.get(lambda: 2) == 2


@pytest.mark.django_db
def test_within_a_transaction_nothing_is_held(moment):
    held = HeldReading()
    assert held.get(lambda: 2) == 2
    assert held.get(lambda: 1) == 1
