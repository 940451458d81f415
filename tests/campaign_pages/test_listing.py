"""The list of all campaigns: what runs, what comes, what has been."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from campaigns.models import CampaignPage
from tests.factories import DistrictFactory


@pytest.fixture
def add(index):
    def added(title, first, last, **values):
        page = CampaignPage(
            title=title, teaser=f"{title}.", first_day=first, last_day=last, **values
        )
        index.add_child(instance=page)
        page.save_revision().publish()
        return page

    return added


def titles(client, address, part=""):
    page = BeautifulSoup(client.get(address).content, "html.parser")
    chosen = f"section[aria-labelledby={part}] " if part else ""
    return [title.get_text() for title in page.select(f"{chosen}.campaign-card h3 a")]


@pytest.fixture
def three(add):
    return (
        add("Jetzt", date(2026, 4, 1), date(2026, 4, 21)),
        add("Bald", date(2026, 4, 22), date(2026, 5, 1)),
        add("Vorbei", date(2026, 1, 1), date(2026, 4, 20)),
    )


def test_running_coming_and_finished_stand_apart(client, index, three):
    assert titles(client, index.url, "running") == ["Jetzt"]
    assert titles(client, index.url, "coming") == ["Bald"]
    assert titles(client, index.url, "finished") == ["Vorbei"]


def test_drafts_and_private_ones_are_not_listed(client, index, three):
    now, soon, _past = three
    now.unpublish()
    PageViewRestriction.objects.create(page=soon, restriction_type="login")
    assert titles(client, index.url) == ["Vorbei"]
    assert b"Bald" not in client.get(f"{index.url}feed/").content


def test_one_filters_by_district_and_by_tag(client, index, three):
    now, soon, past = three
    north, south = DistrictFactory(slug="nord"), DistrictFactory(slug="sued")
    now.districts, past.districts, soon.districts = [north, south], [north], [south]
    now.tags.add("Grün")
    past.tags.add("Fest")
    for page in three:
        page.save_revision().publish()
    assert titles(client, f"{index.url}?stadtteil=nord") == ["Jetzt", "Vorbei"]
    assert titles(client, f"{index.url}?stadtteil=nord&schlagwort=fest") == ["Vorbei"]
    page = BeautifulSoup(
        client.get(f"{index.url}?stadtteil=nord").content, "html.parser"
    )
    [active] = page.select(".chip--active")
    assert active["href"] == index.url


def test_a_filter_that_nobody_knows_finds_nothing_and_leads_back(client, index, three):
    page = client.get(f"{index.url}?stadtteil=xyz").content.decode()
    assert "Mit diesem Filter gibt es keine Aktion." in page
    assert f'href="{index.url}"' in page


def test_an_empty_list_says_so(client, index):
    assert "Hier ist noch nichts los" in client.get(index.url).content.decode()


def test_finished_ones_come_in_pages_the_last_first(client, index, add):
    for number in range(1, 15):
        add(f"Aktion {number}", date(2025, 1, number), date(2025, 2, number))
    first = titles(client, index.url)
    assert (len(first), first[0]) == (12, "Aktion 14")
    assert titles(client, f"{index.url}?seite=2") == ["Aktion 2", "Aktion 1"]
    assert titles(client, f"{index.url}?seite=99") == ["Aktion 2", "Aktion 1"]


def test_the_list_speaks_english(client, index, three):
    assert b"Under way now" in client.get(f"/en{index.url}").content
