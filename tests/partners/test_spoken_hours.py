"""Times of consultations stand in forms as people write them."""

import pytest

from quartier.partners.models import ConsultationHour
from quartier.partners.spoken_hours import SpokenHoursInput, spoken


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("Tu 14:00-18:00", "Di 14:00–18:00"),
        ("Mo,Th 09:00-12:00", "Mo, Do 9:00–12:00"),
        (
            'We 10:00-12:00; "nach Vereinbarung"',
            "Mi 10:00–12:00; nach Vereinbarung",
        ),
        ("Mo-Fr 09:00-12:00, We 14:00-16:00", None),
        ("irgendwann", "irgendwann"),
        ("", ""),
    ],
)
def test_what_is_stored_is_shown_in_words_that_mean_the_same(stored, shown):
    words = SpokenHoursInput().prepare_value(stored)
    if shown is not None:
        assert words == shown
    if stored not in {"", "irgendwann"}:
        hour = ConsultationHour(topic="Rente", hours=words)
        hour.clean()
        assert spoken(hour.hours) == words
        assert not {"Tu", "Th", "We"} & set(words.replace(",", " ").split())
