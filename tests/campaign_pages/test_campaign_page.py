"""What readers see of a campaign, in each of its phases."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup

from campaigns.models import (
    CampaignDate,
    CampaignPartner,
    CampaignUpdate,
    Participation,
    ResultNumber,
    Spot,
)
from tests.factories import BusinessFactory

NOW = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


def read(client, campaign, question=""):
    answer = client.get(f"{campaign.url}{question}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def words(tree, path):
    return " ".join(" ".join(part.get_text().split()) for part in tree.select(path))


def meeting(campaign, **values):
    start = values.pop("starts_at", NOW + timedelta(days=4))
    return CampaignDate.objects.create(
        campaign=campaign,
        title=values.pop("title", "Wir pflanzen"),
        starts_at=start,
        ends_at=start + timedelta(hours=4),
        **values,
    )


def test_title_teaser_and_period_come_first(client, campaign):
    page = read(client, campaign)
    assert words(page, "h1") == "Blumenkübel für die Lange Straße"
    head = words(page, ".campaign__head")
    assert "Wir bepflanzen 24 Kübel." in head
    assert "1. März – 31. Oktober 2026" in head


def test_the_steps_say_in_words_what_is_done_and_what_comes(client, campaign):
    steps = [
        " ".join(s.get_text().split())
        for s in read(client, campaign).select(".steps li")
    ]
    assert steps == [
        "Idee geschafft",
        "Mitmachen geschafft",
        "Läuft jetzt",
        "Pflege ab 1. Mai 2026",
        "Abgeschlossen ab 1. November 2026",
    ]
    current = read(client, campaign).select("[aria-current=step]")
    assert len(current) == 1


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (date(2026, 2, 1), "Diese Aktion entsteht gerade."),
        (date(2026, 3, 1), "Jetzt können Sie mitmachen."),
        (date(2026, 4, 30), "Die Aktion läuft."),
        (date(2026, 5, 1), "Jetzt kümmern sich alle darum."),
        (date(2026, 11, 1), "Die Aktion ist abgeschlossen."),
    ],
)
def test_the_call_follows_the_calendar(client, campaign, day, sentence):
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    with time_machine.travel(noon, tick=False):
        assert sentence in words(read(client, campaign), ".campaign__call")


def test_the_phase_changes_at_local_midnight(client, campaign):
    """In May Berlin is two hours ahead of UTC."""
    for moment, sentence in (
        (datetime(2026, 4, 30, 21, 59, 59, tzinfo=UTC), "Die Aktion läuft."),
        (datetime(2026, 4, 30, 22, 0, tzinfo=UTC), "Jetzt kümmern sich alle darum."),
    ):
        with time_machine.travel(moment, tick=False):
            assert sentence in words(read(client, campaign), ".campaign__call")


def test_a_date_that_takes_people_is_what_one_can_do(client, campaign):
    meeting(campaign, takes_sign_ups=True)
    [button] = read(client, campaign).select(".campaign__call a")
    assert (button.get_text(), button.get("href")) == (
        "Für einen Termin anmelden",
        "#dates",
    )


def test_a_finished_campaign_leads_to_its_result(client, campaign):
    campaign.result = "Wir haben 24 Kübel bepflanzt."
    campaign.result_numbers = [ResultNumber(number="24", label="Kübel")]
    campaign.save_revision().publish()
    with time_machine.travel(datetime(2026, 12, 1, tzinfo=UTC), tick=False):
        page = read(client, campaign)
    assert page.select(".campaign__call a")[0].get("href") == "#result"
    assert "24" in words(page, "#result dl")
    assert "Wir haben 24 Kübel bepflanzt." in words(page, "#result")
    assert "Machen Sie mit" not in words(page, "main")


def test_dates_stand_in_order_and_past_ones_are_folded(client, campaign):
    meeting(campaign, title="Später", starts_at=NOW + timedelta(days=9))
    meeting(campaign, title="Bald", place="Vor der Bäckerei")
    meeting(campaign, title="Vorbei", starts_at=NOW - timedelta(days=9))
    meeting(campaign, title="Entfällt", is_cancelled=True)
    page = read(client, campaign)
    coming = words(page, "#dates > ul")
    assert coming.index("Bald") < coming.index("Später")
    assert "Sa., 25. April, 10–14 Uhr" in coming
    assert "Vor der Bäckerei" in coming
    assert "Fällt aus" in coming
    assert "Vorbei" in words(page, "#dates details")
    assert "Vorbei" not in coming


def test_shops_that_take_part_are_named_and_others_are_not(
    client, campaign, shop, directory
):
    left = BusinessFactory(parent=directory, title="Ausgetreten")
    Participation.objects.create(campaign=campaign, business=left, state="left")
    draft = BusinessFactory(parent=directory, title="Entwurf")
    Participation.objects.create(campaign=campaign, business=draft)
    draft.unpublish()
    page = read(client, campaign)
    assert [a.get_text() for a in page.select(".face a")] == ["Bäckerei Korn"]


def test_a_line_waits_for_approval(client, campaign, shop):
    Participation.objects.update(line="Wir schenken Erde aus.")
    assert "Erde" not in words(read(client, campaign), ".faces")
    Participation.objects.update(line_is_approved=True)
    assert "Wir schenken Erde aus." in words(read(client, campaign), ".faces")


def test_a_shop_behind_a_password_is_not_named(client, campaign, shop):
    from wagtail.models import PageViewRestriction

    PageViewRestriction.objects.create(page=shop, restriction_type="login")
    assert read(client, campaign).select(".face") == []


def tell(campaign, number, **values):
    return CampaignUpdate.objects.create(
        campaign=campaign,
        title=f"Nachricht {number}",
        text="Es geht voran.",
        posted_at=NOW - timedelta(days=number),
        **values,
    )


def test_updates_come_in_pages_the_newest_first(client, campaign):
    for number in range(8):
        tell(campaign, number)
    tell(campaign, 99, live=False)
    first = words(read(client, campaign), "#updates ol")
    assert first.index("Nachricht 0") < first.index("Nachricht 5")
    assert "Nachricht 6" not in first
    second = words(read(client, campaign, "?neues=2"), "#updates ol")
    assert "Nachricht 7" in second
    assert "Nachricht 99" not in first + second


@pytest.mark.parametrize("nonsense", ["0", "-1", "zwei", "9" * 30])
def test_a_page_of_updates_that_is_none_is_the_nearest(client, campaign, nonsense):
    tell(campaign, 1)
    assert "Nachricht 1" in words(
        read(client, campaign, f"?neues={nonsense}"), "#updates"
    )


def test_partners_and_funders_stand_apart(client, campaign):
    campaign.partners = [
        CampaignPartner(
            name="Die Gärtnerei", role="partner", url="https://garten.example"
        ),
        CampaignPartner(name="Das Land", role="funder"),
    ]
    campaign.save_revision().publish()
    parts = read(client, campaign).select(".campaign__partners > div")[1:]
    assert ["Die Gärtnerei" in part.get_text() for part in parts] == [True, False]
    assert ["Das Land" in part.get_text() for part in parts] == [False, True]


def test_a_part_told_in_the_body_is_not_told_twice(client, campaign, shop):
    campaign.body = [("participants", None), ("join", {"sentence": "Noch acht Kübel!"})]
    campaign.save_revision().publish()
    page = read(client, campaign)
    assert len(page.select("#participants")) == 1
    assert "Noch acht Kübel!" in words(page, ".join")


def test_the_spots_are_listed(client, campaign):
    Spot.objects.create(campaign=campaign, number=3, state="free")
    assert "Kübel 3" in words(read(client, campaign), "#spots")


def test_who_might_adopt_a_free_spot_reads_how(client, campaign):
    campaign.contact_email = "rosa@quartier.example"
    campaign.save_revision().publish()
    Spot.objects.create(campaign=campaign, number=3)
    ways = read(client, campaign).select("#spots p > a")
    assert [way["href"] for way in ways[-2:]] == ["/mein-geschaeft/", "#contact"]


def test_afterwards_the_page_tells_who_took_part(client, campaign, shop):
    with time_machine.travel(datetime(2026, 11, 2, tzinfo=UTC), tick=False):
        page = read(client, campaign)
    assert words(page, "#participants-title") == "Wer mitgemacht hat"


def test_every_id_stands_once(client, campaign, shop):
    meeting(campaign)
    tell(campaign, 1)
    ids = [part.get("id") for part in read(client, campaign).select("[id]")]
    assert sorted(ids) == sorted(set(ids))


def test_links_inside_the_page_lead_somewhere(client, campaign, shop):
    campaign.contact_email = "hilfe@quartier.example"
    campaign.save_revision().publish()
    Spot.objects.create(campaign=campaign, number=1)
    meeting(campaign, takes_sign_ups=True)
    page = read(client, campaign)
    ids = {part.get("id") for part in page.select("[id]")}
    inside = {a.get("href")[1:] for a in page.select('main a[href^="#"]')}
    assert inside <= ids


def test_messengers_and_search_engines_can_read_it(client, campaign):
    meeting(campaign)
    page = read(client, campaign)
    assert page.select('meta[property="og:title"]')[0].get("content") == campaign.title
    data = page.select('script[type="application/ld+json"]')[0].get_text()
    assert '"@type": "Event"' in data
    assert '"startDate": "2026-03-01"' in data
    assert "Wir pflanzen" in data


def test_the_page_speaks_english(client, campaign):
    page = BeautifulSoup(client.get(f"/en{campaign.url}").content, "html.parser")
    assert "The campaign is under way." in words(page, ".campaign__call")


def test_visitors_get_no_cookie(client, campaign, shop):
    assert not client.get(campaign.url).cookies
