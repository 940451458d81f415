"""A campaign with 60 spots and 40 shops stays light."""

import gzip
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from campaigns.models import (
    CampaignDate,
    CampaignPartner,
    CampaignUpdate,
    Participation,
    ResultNumber,
    Spot,
)
from tests.factories import BusinessFactory, DistrictFactory, PictureFactory

NOW = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)
MOST_QUERIES = 16
MOST_BYTES = 160_000


@pytest.fixture
def large(campaign, directory):
    """60 spots, 40 shops with pictures, dates, news, partners."""
    campaign.picture = PictureFactory()
    campaign.districts = [DistrictFactory(), DistrictFactory()]
    campaign.tags.add("Grün", "Straße")
    campaign.partners = [
        CampaignPartner(name=f"Partner {n}", logo=PictureFactory()) for n in range(4)
    ]
    campaign.result_numbers = [ResultNumber(number="24", label="Kübel")]
    campaign.body = [
        ("text", "<p>Bunt.</p>"),
        ("image", {"image": PictureFactory(), "caption": "Vorn"}),
    ]
    campaign.save_revision().publish()
    Spot.objects.bulk_create(
        Spot(
            campaign=campaign,
            number=n,
            latitude="51.3",
            longitude="7.4",
            text="Rose und Salbei. " * 4,
        )
        for n in range(1, 61)
    )
    for number in range(40):
        shop = BusinessFactory(
            parent=directory, logo=PictureFactory() if number < 8 else None
        )
        Participation.objects.create(
            campaign=campaign,
            business=shop,
            line="Wir gießen mit. " * 5,
            line_is_approved=True,
        )
    for number in range(5):
        start = NOW + timedelta(days=number)
        CampaignDate.objects.create(
            campaign=campaign,
            title="Gießen",
            starts_at=start,
            ends_at=start + timedelta(hours=1),
        )
        CampaignUpdate.objects.create(
            campaign=campaign,
            title="Neu",
            text="Text. " * 60,
            posted_at=start,
            picture=PictureFactory(),
        )
    return campaign


def test_queries_and_bytes_are_few(client, large):
    client.get(large.url)
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(large.url)
    told = "\n".join(query["sql"][:200] for query in captured)
    assert len(captured) <= MOST_QUERIES, told
    assert len(answer.content) <= MOST_BYTES
    assert len(gzip.compress(answer.content)) <= MOST_BYTES / 4


def test_the_list_asks_the_same_for_one_and_for_many(client, large, index):
    from campaigns.models import CampaignPage

    client.get(index.url)
    with CaptureQueriesContext(connection) as few:
        client.get(index.url)
    for number in range(15):
        page = CampaignPage(
            title=f"Aktion {number}",
            slug=f"aktion-{number}",
            teaser="Kurz.",
            first_day=large.first_day,
            last_day=large.last_day.replace(year=2025 + number % 2),
            picture=PictureFactory(),
        )
        index.add_child(instance=page)
    client.get(index.url)
    with CaptureQueriesContext(connection) as many:
        client.get(index.url)
    assert len(many) <= len(few) + 1, "\n".join(query["sql"][:200] for query in many)
    assert len(many) <= MOST_QUERIES
