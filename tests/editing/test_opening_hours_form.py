"""Editors say when a business is open."""

from datetime import date

import pytest
import time_machine
from wagtail.test.utils.form_data import inline_formset

from businesses.models import BusinessPage, SpecialDay

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_april():
    with time_machine.travel("2026-04-21T10:00:00Z"):
        yield


def week(**changes):
    """The editor of the week with everything empty but these inputs."""
    return {f"opening_hours_{name}": value for name, value in changes.items()}


def special_day(**changes):
    return {"first_day": "", "last_day": "", "hours": "", "reason": ""} | changes


def test_typed_times_become_hours(client, moderator, edit_url, business, posted):
    client.force_login(moderator)
    response = client.post(
        edit_url,
        posted(
            business,
            **week(
                mo_0_from="9:00", mo_0_to="18:00", tu_0_from="9:00", tu_0_to="18:00"
            ),
            **{"action-publish": "1"},
        ),
    )
    assert response.status_code == 302
    business.refresh_from_db()
    assert business.opening_hours == "Mo,Tu 09:00-18:00"


def test_hours_that_nobody_can_read_are_explained_and_kept(
    client, moderator, edit_url, business, posted
):
    client.force_login(moderator)
    response = client.post(
        edit_url,
        posted(business, **week(mo_0_from="gleich", mo_0_to="18:00")),
    )
    assert response.status_code == 200
    assert "gleich" in response.content.decode()
    assert "opening_hours" in response.context["form"].errors


def test_one_special_day_needs_no_last_day(
    client, moderator, edit_url, business, posted
):
    client.force_login(moderator)
    days = inline_formset([special_day(first_day="2026-05-01", reason="Maifest")])
    client.post(
        edit_url, posted(business, special_days=days, **{"action-publish": "1"})
    )
    day = BusinessPage.objects.get(pk=business.pk).special_days.get()
    assert day.first_day == day.last_day == date(2026, 5, 1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"first_day": "2026-05-02", "last_day": "2026-05-01"},
        {"first_day": "2026-05-01", "hours": "nachmittags irgendwann vielleicht 25"},
        {"first_day": "2026-05-01", "hours": "Dec 24 10:00-14:00"},
        {"first_day": "", "hours": "10:00-14:00"},
        {"first_day": "morgen"},
    ],
)
def test_a_special_day_that_makes_no_sense_is_explained(
    client, moderator, edit_url, business, posted, wrong
):
    client.force_login(moderator)
    days = inline_formset([special_day(**wrong)])
    response = client.post(
        edit_url, posted(business, special_days=days, **{"action-publish": "1"})
    )
    assert response.status_code == 200
    assert response.context["form"].formsets["special_days"].errors[0]


def test_special_days_that_are_over_leave_form_and_entry(
    client, moderator, edit_url, business, posted
):
    page = BusinessPage.objects.get(pk=business.pk)
    page.special_days = [
        SpecialDay(
            first_day=date(2026, 4, 1), last_day=date(2026, 4, 20), reason="Ostern"
        ),
        SpecialDay(
            first_day=date(2026, 5, 1), last_day=date(2026, 5, 1), reason="Maifest"
        ),
    ]
    page.save_revision().publish()
    client.force_login(moderator)
    html = client.get(edit_url).content.decode()
    assert "Maifest" in html
    assert "Ostern" not in html
    kept = SpecialDay.objects.get(reason="Maifest")
    days = inline_formset(
        [special_day(id=kept.pk, first_day="2026-05-01", last_day="2026-05-01")],
        initial=1,
    )
    response = client.post(
        edit_url,
        posted(
            BusinessPage.objects.get(pk=page.pk),
            special_days=days,
            **{"action-publish": "1"},
        ),
    )
    assert response.status_code == 302
    assert SpecialDay.objects.get().pk == kept.pk


def test_a_day_that_ends_while_the_form_is_open_does_no_harm(
    client, moderator, edit_url, posted, business
):
    page = BusinessPage.objects.get(pk=business.pk)
    page.special_days = [
        SpecialDay(first_day=date(2026, 4, 21), last_day=date(2026, 4, 21))
    ]
    page.save_revision().publish()
    page = BusinessPage.objects.get(pk=business.pk)
    day = page.special_days.get()
    days = inline_formset(
        [special_day(id=day.pk, first_day="2026-04-21", last_day="2026-04-21")],
        initial=1,
    )
    form = posted(page, special_days=days, **{"action-publish": "1"})
    with time_machine.travel("2026-04-22T10:00:00Z"):
        client.force_login(moderator)
        assert client.post(edit_url, form).status_code == 302
    assert not SpecialDay.objects.exists()
