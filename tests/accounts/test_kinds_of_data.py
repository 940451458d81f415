"""Each app tells which data about people it has, and what it clears away."""

from datetime import timedelta

import pytest
from django.utils import timezone
from factories import UserFactory

from quartier.accounts import personal_data, retention
from quartier.accounts.models import Attempts, User
from quartier.accounts.periods import PERIODS
from quartier.accounts.personal_data import PersonalData
from quartier.accounts.retention import Retention


@pytest.fixture
def no_kinds(monkeypatch):
    monkeypatch.setattr(personal_data, "_kinds", {})
    monkeypatch.setattr(retention, "_kinds", {})


def old_attempts(before):
    return Attempts.objects.filter(began_at__lt=before)


@pytest.fixture
def attempts(db):
    now = timezone.now()
    for days in (1, 3, 30):
        Attempts.objects.create(key_hash=days, began_at=now - timedelta(days=days))


def test_two_kinds_of_one_name_would_hide_each_other(no_kinds):
    personal_data.register(PersonalData("notes", "Notizen", lambda person: []))
    with pytest.raises(ValueError, match="notes"):
        personal_data.register(PersonalData("notes", "Notizen", lambda person: []))


@pytest.mark.parametrize("name", ["", "..", "a/b", "/etc"])
def test_the_name_becomes_a_folder_and_can_be_nothing_else(no_kinds, name):
    with pytest.raises(ValueError, match="folder"):
        personal_data.register(PersonalData(name, "Notizen", lambda person: []))


@pytest.mark.django_db
def test_what_depends_on_others_is_erased_first(no_kinds):
    erased = []
    for name in ("drafts", "team", "person"):
        personal_data.register(
            PersonalData(
                name, name, lambda person: [], lambda p, n=name: erased.append(n)
            )
        )
    assert list(personal_data.erase(UserFactory())) == ["drafts", "team", "person"]
    assert erased == ["drafts", "team", "person"]
    assert User.objects.count() == 1


def test_nothing_is_kept_without_a_period(no_kinds):
    with pytest.raises(ValueError, match="gossip"):
        retention.register(Retention("gossip", old_attempts))


def test_a_kind_is_cleared_by_one_rule(no_kinds):
    retention.register(Retention("attempts", old_attempts))
    with pytest.raises(ValueError, match="attempts"):
        retention.register(Retention("attempts", old_attempts))


def test_what_is_over_is_cleared_and_the_rest_stays(no_kinds, attempts):
    retention.register(Retention("attempts", old_attempts))
    [purged] = retention.purge(timezone.now())
    assert (purged.count, Attempts.objects.count()) == (2, 1)


def test_a_preview_only_counts(no_kinds, attempts):
    retention.register(Retention("attempts", old_attempts))
    [purged] = retention.purge(timezone.now(), preview=True)
    assert (purged.count, Attempts.objects.count()) == (2, 3)


def test_every_period_says_what_and_why():
    for period in PERIODS.values():
        assert period.days > 0
        assert str(period.title)
        assert str(period.reason)
