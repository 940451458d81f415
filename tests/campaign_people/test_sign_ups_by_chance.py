"""Whatever people and editors do, and in which order: the list stays right."""

from datetime import timedelta

import pytest
from campaign_people.signing_up import sign_up
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from campaigns.models import CampaignDate, SignUp
from campaigns.people import sign_ups
from campaigns.people.dates import change_date
from quartier.mail.models import OutgoingMail

PEOPLE = ["ayse", "ben", "cem", "dana", "emil"]
steps = st.one_of(
    st.tuples(st.just("ask"), st.sampled_from(PEOPLE), st.integers(1, 3)),
    st.tuples(st.just("confirm"), st.sampled_from(PEOPLE), st.just(0)),
    st.tuples(st.just("cancel"), st.sampled_from(PEOPLE), st.just(0)),
    st.tuples(st.just("capacity"), st.just(""), st.integers(0, 6)),
)


@pytest.mark.django_db
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(done=st.lists(steps, max_size=14))
def test_places_never_exceed_what_there_is_and_nobody_overtakes(planting, now, done):
    SignUp.objects.all().delete()
    OutgoingMail.objects.all().delete()
    CampaignDate.objects.update(places_taken=0, capacity=3)
    for minute, step in enumerate(done):
        act(planting, step, now + timedelta(minutes=minute))
        check(planting)


def act(date, step, now):
    what, who, number = step
    theirs = SignUp.objects.active().filter(email=f"{who}@mail.example").first()
    if what == "ask":
        sign_up(date, who, people=number, now=now)
    elif what == "capacity":
        try:
            change_date(date.pk, {"capacity": number}, now)
        except ValidationError:
            assert CampaignDate.objects.get().places_taken > number
    elif theirs and what == "confirm":
        sign_ups.confirm(theirs.pk, now)
    elif theirs:
        sign_ups.cancel(theirs.pk, now)


def check(date):
    date.refresh_from_db()
    placed = list(SignUp.objects.with_place())
    waiting = list(SignUp.objects.waiting())
    assert date.places_taken == sum(one.people for one in placed) <= date.capacity
    addresses = [one.email for one in SignUp.objects.active()]
    assert len(addresses) == len(set(addresses))
    if waiting:
        head = waiting[0]
        assert date.places_left < head.people
        assert all(one.confirmed_at <= head.confirmed_at for one in placed)
    keys = list(OutgoingMail.objects.exclude(key=None).values_list("key", flat=True))
    assert len(keys) == len(set(keys))
