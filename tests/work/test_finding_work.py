"""A resident looks for work: the list, its filters, one offer, the feed."""

import json
from datetime import UTC, date, datetime

import pytest
import time_machine
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from quartier.work.choices import German, Kind
from quartier.work.models import OpeningPage


def read(client, address: str, status: int = 200) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == status, response
    return BeautifulSoup(response.content, "html.parser")


def titles(page: BeautifulSoup) -> list[str]:
    return [one.get_text(strip=True) for one in page.select(".opening-card__title")]


@pytest.fixture
def course(offer, college):
    return offer(
        "Deutsch für den Beruf",
        kind=Kind.COURSE,
        partner=college,
        german=German.NONE,
        needs_no_papers=True,
        hours_from=4,
        hours_to=6,
    )


@pytest.fixture
def both(offer, course):
    return offer(hours_from=38, hours_to=40, pay="1.020 Euro im Monat"), course


def test_the_newest_offer_stands_first_with_who_makes_it(client, work, both):
    page = read(client, work.url)
    assert set(titles(page)) == {
        "Deutsch für den Beruf",
        "Ausbildung in der Backstube",
    }
    assert "Bäckerei Korn" in page.get_text()
    assert page.select_one(".work__count").get_text(strip=True) == "2 Angebote"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("art=course", ["Deutsch für den Beruf"]),
        ("art=apprenticeship", ["Ausbildung in der Backstube"]),
        ("deutsch=a1", ["Deutsch für den Beruf"]),
        ("deutsch=b1&art=apprenticeship", ["Ausbildung in der Backstube"]),
        ("stunden=bis-10", ["Deutsch für den Beruf"]),
        ("stunden=ab-30", ["Ausbildung in der Backstube"]),
        ("stadtteil=muehlenviertel", ["Ausbildung in der Backstube"]),
        ("ohne-zeugnisse=ja", ["Deutsch für den Beruf"]),
        ("stadtteil=nirgends", []),
    ],
)
def test_filters_stand_in_the_address(client, work, both, question, found):
    page = read(client, f"{work.url}?{question}")
    assert titles(page) == found
    assert bool(page.select(".chip")) == ("nirgends" not in question)


@pytest.mark.parametrize("question", ["art=unsinn", "deutsch=%00", "seite=-3", "x=y"])
def test_unknown_words_in_the_address_filter_nothing(client, work, both, question):
    assert len(titles(read(client, f"{work.url}?{question}"))) == 2


def test_a_filter_that_finds_nothing_leads_back_to_all(client, work, both):
    page = read(client, f"{work.url}?art=internship")
    assert page.select_one(".empty a")["href"] == work.url


def test_an_offer_says_what_it_takes_and_whom_to_call(client, both):
    page = read(client, both[0].url)
    text = " ".join(page.get_text(" ").split())
    assert "38 bis 40 Stunden in der Woche" in text
    assert "Einfache Gespräche (A2)" in text
    assert "Lange Straße 12" in text
    assert page.select_one(".opening__contact a")["href"] == "tel:+4923314711"


def test_search_engines_read_a_job_posting(client, both):
    told = json.loads(
        read(client, both[0].url).select_one('[type="application/ld+json"]').string
    )
    assert told["@type"] == "JobPosting"
    assert told["title"] == "Ausbildung in der Backstube"
    assert told["datePosted"] == "2026-04-21"
    assert told["validThrough"] == "2026-05-31T23:59:59+02:00"
    assert told["hiringOrganization"]["name"] == "Bäckerei Korn"
    assert told["jobLocation"]["address"]["addressLocality"] == "Ellerbrück"
    assert "frühe" not in told["description"]
    assert "Der Tag beginnt früh." in told["description"]


def test_a_course_is_no_job_for_search_engines(client, course):
    page = read(client, course.url)
    told = json.loads(page.select_one('[type="application/ld+json"]').string)
    assert told["@type"] == "Course"
    assert told["provider"]["name"] == "Volkshochschule"


def test_an_offer_ends_by_itself_at_local_midnight(client, work, offer):
    page = offer(shown_until=date(2026, 4, 21))
    with time_machine.travel(datetime(2026, 4, 21, 21, 59, tzinfo=UTC)):
        assert titles(read(client, work.url))
        read(client, page.url)
    with time_machine.travel(datetime(2026, 4, 21, 22, 1, tzinfo=UTC)):
        assert not titles(read(client, work.url))
        ended = read(client, page.url, status=410)
        assert work.url in [link["href"] for link in ended.select("main a")]
        assert b"Backstube" not in client.get(f"{work.url}feed/").content


def test_what_is_taken_is_gone_and_similar_offers_are_shown(client, work, offer):
    taken = offer(is_taken=True)
    offer("Ausbildung im Verkauf")
    assert titles(read(client, work.url)) == ["Ausbildung im Verkauf"]
    assert titles(read(client, taken.url, status=410)) == ["Ausbildung im Verkauf"]


def test_drafts_and_private_offers_are_seen_by_nobody(client, work, offer):
    draft, private = offer("Entwurf"), offer("Privat")
    draft.unpublish()
    PageViewRestriction.objects.create(
        page=private, restriction_type=PageViewRestriction.LOGIN
    )
    assert titles(read(client, work.url)) == []
    assert client.get(draft.url).status_code == 404
    assert client.get(private.url).status_code == 302


def test_without_its_shop_an_offer_is_shown_to_nobody(client, work, offer, bakery):
    page = offer()
    bakery.delete()
    assert titles(read(client, work.url)) == []
    assert client.get(page.url).status_code == 410


def test_the_feed_tells_the_same_choice(client, work, both):
    answer = client.get(f"{work.url}feed/?art=course")
    assert answer["Content-Type"].startswith("application/atom+xml")
    [entry] = BeautifulSoup(answer.content, "xml").select("entry")
    assert entry.title.get_text() == "Kurs: Deutsch für den Beruf"
    assert entry.select_one("author name").get_text() == "Volkshochschule"


def test_twenty_offers_are_a_page_and_ask_no_more_than_two(
    client, work, offer, django_assert_max_num_queries
):
    for number in range(23):
        offer(f"Stelle {number}")
    first = read(client, work.url)
    assert len(titles(first)) == 20
    second = read(client, first.select_one(".pager a[rel=next]")["href"])
    assert len(titles(second)) == 3
    assert not set(titles(first)) & set(titles(second))
    with django_assert_max_num_queries(12):
        client.get(work.url)


def test_the_shop_and_the_organisation_show_what_they_offer(client, both, college):
    assert titles(read(client, both[0].business.url)) == [both[0].title]
    assert titles(read(client, college.url)) == ["Deutsch für den Beruf"]


def test_an_editor_s_form_asks_who_offers_and_whom_to_call(offer, college):
    page = offer()
    form_class = OpeningPage.get_edit_handler().get_form_class()
    values = dict.fromkeys(form_class.base_fields, "")
    values |= {"title": "Neu", "slug": "neu", "partner": college.pk, "text-count": "0"}
    form = form_class(
        values | {"business": page.business_id}, instance=page, for_user=None
    )
    assert not form.is_valid()
    assert "Geschäft oder einen Partner" in str(form.errors["business"])
    assert "E-Mail" in str(form.errors["contact_phone"])
    assert "summary" in form.errors


def test_one_offer_is_a_sheet_for_the_board_with_a_code(client, work, both):
    page = read(client, both[0].url)
    (address,) = {a["href"] for a in page.select("a") if "/aushang/" in a["href"]}
    sheet = read(client, address)
    text = " ".join(sheet.select_one(".sheet").get_text(" ").split())
    assert "Ausbildung in der Backstube" in text
    assert "02331 4711" in text
    assert sheet.select_one(".sheet__code img")["src"].startswith("data:image/svg")
    assert both[0].full_url.partition("://")[2] in text


def test_all_offers_fit_on_paper_and_ended_ones_have_no_sheet(client, work, both):
    everything = read(client, f"{work.url}aushang/")
    assert len(everything.select(".sheet")) == 2
    OpeningPage.objects.filter(pk=both[0].pk).update(is_taken=True)
    assert len(read(client, f"{work.url}aushang/").select(".sheet")) == 1
    assert client.get(f"{work.url}aushang/{both[0].pk}/").status_code == 404
