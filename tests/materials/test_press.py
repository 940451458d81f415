"""The text for newspapers."""

from bs4 import BeautifulSoup

from home.models import SiteSettings


def test_the_text_says_what_when_and_whom_to_ask(campaign, file_of):
    text = file_of(campaign, "press-text").decode()
    assert text.startswith("Blumenkübel für unsere Straße\n\nGeschäfte und Nachbarn")
    assert "Wann: 1. März – 31. Oktober 2026" in text
    assert "Geschäfte, die mitmachen: 2" in text
    assert "Ansprechperson: Anna Berg" in text
    assert "Die Lange Straße wird bunt & grün." in text
    assert f"http://localhost:8000{campaign.url}" in text


def test_the_page_says_the_same_and_shows_marks_as_they_are(campaign, file_of):
    campaign.teaser = "<script>alert(1)</script> & Kübel"
    campaign.save()
    page = BeautifulSoup(file_of(campaign, "press-page"), "html.parser")
    assert page.h1.text == campaign.title
    assert page.find("script") is None
    assert campaign.teaser in page.text
    assert page.html["lang"] == "de"


def test_the_funding_line_stands_where_it_is_due(campaign, file_of):
    line = "Kofinanziert von der Europäischen Union"
    SiteSettings.objects.update_or_create(
        site=campaign.get_site(), defaults={"funding_line": line}
    )
    assert line in file_of(campaign, "press-text").decode()
    campaign.with_funding = False
    campaign.save()
    assert line not in file_of(campaign, "press-text").decode()
