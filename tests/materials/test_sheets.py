"""What is printed: everything on its sheet, readable by eyes, phones, screen readers."""

import pytest
from PIL import ImageChops

from campaigns.materials.kinds import KINDS
from campaigns.models import CampaignDate, Spot
from tests.claims.printed import objects

LONG = (
    "Wir machen unsere Straße schöner: Nachbarinnen, Geschäfte und Schulen pflanzen, "
    "gießen und pflegen vierundzwanzig Blumenkübel zwischen Mühlenplatz, Nordhof und "
    "Donaudampfschifffahrtsbrücke, alle gemeinsam"
)[:200]
TITLES = {
    "short": "Kübel",
    "long": LONG,
    "one word": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau" * 3,
    "Turkish": "Sokağımız için çiçek saksıları, güneşli bir ılık İstanbul günü",
    "Arabic": "أحواض زهور لشارعنا ولجيراننا",
    "markup": '#eval("1+1") *fett* $x^2$ \\ @ref <label> #read("/etc/passwd")',
    "emoji": "Blumen 🌷 für alle",
}
SHEETS = [kind.key for kind in KINDS if kind.in_grey]
PAGES = {"flyer-a6": 2, "flyer-a6-cut": 2, "window-cards": 2, "window-cards-cut": 2}
PAGES |= {"signs": 2}
SLUG = 11


def address(campaign):
    return f"http://localhost:8000{campaign.url}"


# What goes to a printing house has the same layout, with room around it.
@pytest.mark.parametrize(
    ("key", "title"),
    [
        (key, title)
        for key in SHEETS
        for title in TITLES
        if not key.endswith("-cut") or title in {"long", "Arabic"}
    ],
)
def test_any_title_stays_on_its_sheet(campaign, sheets, key, title):
    campaign.title = TITLES[title]
    campaign.teaser = (LONG * 2)[:200]
    campaign.save()
    pages = sheets(campaign, key)
    assert len(pages) == PAGES.get(key, 1)
    assert any(page.codes for page in pages)
    for page in pages:
        assert page.outside(SLUG + 3 if key.endswith("-cut") else 3) == 0
        assert page.collisions() == 0


@pytest.mark.parametrize("title", ["long", "Turkish", "markup"])
def test_text_is_text(campaign, sheets, title):
    campaign.title = TITLES[title]
    campaign.save()
    (poster,) = sheets(campaign, "poster-a4")
    written = "".join(poster.text.split())
    assert "".join(TITLES[title].split()) in written.replace("\ufffe", "")
    assert "1.März–31.Oktober2026" in written


def test_arabic_letters_can_be_copied(campaign, sheets):
    campaign.title = TITLES["Arabic"]
    campaign.save()
    (poster,) = sheets(campaign, "poster-a4")
    assert set(TITLES["Arabic"]) <= set(poster.text)


def test_arabic_begins_on_the_right(campaign, sheets):
    """The code, which stands where lines begin, changes its side."""
    plain = sheets(campaign, "poster-a4")[0].seen
    campaign.title = TITLES["Arabic"]
    campaign.save()
    mirrored = sheets(campaign, "poster-a4")[0].seen
    assert place_of_code(plain) < 0.5 < place_of_code(mirrored)


def place_of_code(seen):
    import zxingcpp

    corner = zxingcpp.read_barcode(seen).position
    return (corner.top_left.x + corner.bottom_right.x) / 2 / seen.width


def test_an_emoji_is_left_out_and_the_rest_stays(campaign, sheets):
    campaign.title = TITLES["emoji"]
    campaign.save()
    assert "für alle" in " ".join(sheets(campaign, "poster-a4")[0].text.split())


@pytest.mark.parametrize("in_grey", [False, True])
@pytest.mark.parametrize("key", [key for key in SHEETS if key != "signs"])
def test_a_phone_is_led_to_the_campaign(campaign, sheets, key, in_grey):
    pages = sheets(campaign, key, in_grey)
    codes = [code for page in pages for code in page.codes]
    assert set(codes) == {f"http://localhost:8000{campaign.url}"}


def test_each_sign_leads_to_its_own_tub(campaign, sheets):
    pages = sheets(campaign, "signs")
    shown = [code for page in pages for code in page.codes]
    codes = Spot.objects.values_list("code", flat=True)
    assert sorted(shown) == sorted(f"http://localhost:8000/k/{code}/" for code in codes)
    for page, labels in zip(pages, (("Haus 1", "Haus 2"), ("Haus 3",)), strict=True):
        assert all(label in page.text for label in labels)


def test_each_shop_has_its_own_card(campaign, sheets):
    first, second = sheets(campaign, "window-cards")
    assert "Bäckerei Korn" in first.text
    assert "Çiçek Dünyası" in second.text
    assert "Wir machen mit!" in first.text


@pytest.mark.parametrize(
    ("key", "width", "height"),
    [
        ("poster-a4", 210, 297),
        ("poster-a3", 297, 420),
        ("flyer-a6", 105, 148),
        ("window-cards", 148, 210),
        ("signs", 210, 297),
        ("poster-a3-cut", 297 + 2 * SLUG, 420 + 2 * SLUG),
        ("flyer-a6-cut", 105 + 2 * SLUG, 148 + 2 * SLUG),
    ],
)
def test_sheets_have_the_size_of_their_name(campaign, sheets, key, width, height):
    for page in sheets(campaign, key):
        assert page.width == pytest.approx(width, abs=0.1)
        assert page.height == pytest.approx(height, abs=0.1)


def test_colour_reaches_three_millimetres_beyond_the_cut(campaign, sheets):
    """And stops before the marks, which stand outside on white."""
    seen = sheets(campaign, "flyer-a6-cut")[0]
    dots = seen.seen.width / seen.width

    def at(x, y):
        return seen.seen.getpixel((round(x * dots), round(y * dots)))

    middle = seen.height - SLUG - 20
    assert at(SLUG - 2, middle) == at(SLUG + 2, middle) != (255, 255, 255)
    assert at(SLUG - 4.5, middle) == (255, 255, 255)
    assert min(at(SLUG - 6, y)[0] for y in (SLUG - 0.2, SLUG, SLUG + 0.2)) < 200


@pytest.mark.parametrize("key", SHEETS)
def test_black_and_white_has_no_colour(campaign, picture, with_logos, sheets, key):
    campaign.picture = picture(colour=(200, 30, 40))
    campaign.save()
    with_logos(2)
    for page in sheets(campaign, key, in_grey=True):
        red, green, blue = page.seen.convert("RGB").split()
        assert not ImageChops.difference(red, green).getbbox()
        assert not ImageChops.difference(green, blue).getbbox()


@pytest.mark.parametrize("key", SHEETS)
def test_documents_are_accessible_and_bring_their_fonts(campaign, file_of, key):
    told = objects(file_of(campaign, key))
    assert b"pdfuaid:part>1" in told.replace(b" ", b"")
    assert b"/Lang" in told
    assert b"/StructTreeRoot" in told
    assert b"FontFile" in told
    assert b"Rubik" in told


@pytest.mark.parametrize("count", [0, 1, 4, 6])
def test_logos_stand_side_by_side(campaign, picture, with_logos, sheets, count):
    campaign.picture = picture()
    campaign.save()
    with_logos(count)
    assert len(sheets(campaign, "poster-a4")) == 1


def test_dates_that_take_place_are_announced(
    campaign, sheets, django_capture_on_commit_callbacks
):
    from datetime import timedelta

    from django.utils import timezone

    soon = timezone.now() + timedelta(days=3)
    for title, cancelled in (("Pflanztag", False), ("Gießrunde", True)):
        CampaignDate.objects.create(
            campaign=campaign,
            title=title,
            starts_at=soon,
            ends_at=soon + timedelta(hours=2),
            is_cancelled=cancelled,
        )
    text = sheets(campaign, "poster-a4")[0].text
    assert "Pflanztag" in text
    assert "Gießrunde" not in text
