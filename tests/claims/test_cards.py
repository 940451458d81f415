"""Cards and letters: one for each shop, readable by eyes, phones and screen readers."""

import json
from datetime import timedelta

import pytest
import segno
import typst
from django.utils import timezone
from factories import BusinessFactory

from businesses.claims.cards import files
from businesses.claims.cards.batches import make_batch, revoke_batch
from businesses.claims.cards.printing import order_printing
from businesses.claims.cards.texts import address_of, sheet
from businesses.claims.cards.typesetter import FONTS
from businesses.claims.cards.typesetting import HERE, TEMPLATE, pdf
from businesses.claims.codes import in_groups, printed_code, understood
from businesses.claims.granting import use_code
from businesses.models import CardBatch, ClaimCode, ProofWay
from businesses.single_use import stored_hash
from tests.claims.printed import (
    alternatives,
    dark_points,
    letters,
    objects,
    place_of_picture,
)

HOSTILE = [
    '#eval("1 + 1") *fett* $x^2$ \\ @ref <label> // Kommentar',
    '#read("/etc/passwd") #image("x") #sys.inputs',
    '"} , {"name": "x',
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "مخبز دمشق",
    "Пекарня Світанок",
    "寿司 東京 🍣",
    "🍣",
    "a" * 200,
    "<script>alert(1)</script>",
    "\u202everkehrt\u202c \u0007 Glocke",
]


@pytest.fixture
def shops(bakery):
    def make(names):
        return [
            BusinessFactory(title=name, slug=f"laden-{n}", parent=bakery.get_parent())
            for n, name in enumerate(names)
        ]

    return make


@pytest.fixture
def batch_of(editor):
    def make(businesses, way=ProofWay.CARD, now=None):
        return make_batch(businesses, way, editor, now or timezone.now())

    return make


@pytest.fixture
def printed(django_capture_on_commit_callbacks):
    def make(batch):
        with django_capture_on_commit_callbacks(execute=True):
            order_printing(batch)
        batch.refresh_from_db()
        assert batch.error == ""
        return files.path_of(batch).read_bytes()

    return make


def test_each_shop_gets_its_own_card(bakery, other_shop, batch_of, printed):
    batch = batch_of([bakery, other_shop])
    said = alternatives(printed(batch))
    assert len(said) == 2
    for shop in (bakery, other_shop):
        assert any(address_of(printed_code(batch.key, shop.pk)) in alt for alt in said)


def test_the_printed_code_opens_the_right_shop(bakery, other_shop, batch_of, olga):
    batch = batch_of([bakery, other_shop])
    typed = in_groups(printed_code(batch.key, other_shop.pk))
    granted = use_code(stored_hash(understood(typed)), olga, timezone.now())
    assert granted.business == other_shop
    assert not bakery.team.exists()


def test_it_can_be_printed_again_and_is_the_same(bakery, batch_of, printed):
    batch = batch_of([bakery])
    first = alternatives(printed(batch))
    files.path_of(batch).unlink()
    assert alternatives(printed(batch)) == first


def test_stored_is_nothing_that_opens_a_shop(bakery, batch_of):
    batch = batch_of([bakery])
    code = printed_code(batch.key, bakery.pk)
    stored = f"{ClaimCode.objects.values().get()}{CardBatch.objects.values().get()}"
    assert code not in stored


@pytest.mark.parametrize(("way", "days"), [(ProofWay.CARD, 90), (ProofWay.LETTER, 60)])
def test_codes_last_as_long_as_their_way_takes(bakery, batch_of, way, days, olga):
    now = timezone.now()
    batch = batch_of([bakery], way, now)
    secret = stored_hash(printed_code(batch.key, bakery.pk))
    assert use_code(secret, olga, now + timedelta(days=days)) is None
    assert use_code(secret, olga, now + timedelta(days=days, minutes=-1))


def test_a_revoked_batch_opens_nothing(bakery, batch_of, olga):
    now = timezone.now()
    batch = batch_of([bakery])
    assert revoke_batch(batch, now) == 1
    secret = stored_hash(printed_code(batch.key, bakery.pk))
    assert use_code(secret, olga, now) is None


@pytest.mark.parametrize("way", [ProofWay.CARD, ProofWay.LETTER])
def test_the_document_is_accessible(bakery, batch_of, printed, way):
    """typst refuses to write PDF/UA-1 without title, language or texts for pictures."""
    document = printed(batch_of([bakery], way))
    told = objects(document)
    assert b"pdfuaid:part>1" in told.replace(b" ", b"")
    assert b"/Lang" in told
    assert b"/StructTreeRoot" in told
    assert b"FontFile" in told
    assert b"Rubik" in told
    missing = set("Bäckerei Sonnenschein") - set(letters(document)) - {" "}
    assert not missing


@pytest.mark.parametrize("way", [ProofWay.CARD, ProofWay.LETTER])
def test_names_are_never_read_as_markup(shops, batch_of, printed, way):
    document = printed(batch_of(shops(HOSTILE), way))
    assert len(alternatives(document)) == len(HOSTILE)
    assert set('#*$@<>/{"') <= set(letters(document))
    assert b"root:" not in objects(document)


@pytest.mark.parametrize(("shops_count", "sheets"), [(1, 1), (4, 1), (5, 2), (9, 3)])
def test_four_cards_are_on_a_sheet(shops, batch_of, printed, shops_count, sheets):
    names = [f"Laden {number}" for number in range(shops_count)]
    document = printed(batch_of(shops(names)))
    assert document.count(b"/Type/Page/") == sheets


def test_a_phone_reads_the_address_from_the_printed_card(bakery, batch_of):
    """Module by module, the print is the QR code of the address."""
    batch = batch_of([bakery])
    data = sheet(batch, list(batch.codes.all()), timezone.now())
    matrix = segno.make(
        address_of(printed_code(batch.key, bakery.pk)), error="q", micro=False
    ).matrix
    picture = typst.compile(
        TEMPLATE,
        root=HERE,
        font_paths=[FONTS],
        format="png",
        ppi=254,
        sys_inputs={"data": json.dumps(data)},
    )
    left, top = place_of_picture(pdf(data))
    step = 40 / len(matrix)
    size = range(len(matrix))
    middles = [
        (left + (x + 0.5) * step, top + (y + 0.5) * step) for y in size for x in size
    ]
    modules = [bool(module) for row in matrix for module in row]
    assert dark_points(picture, middles) == modules


class TestTheFile:
    def test_lies_where_nobody_else_can_read_it(
        self, bakery, batch_of, printed, settings
    ):
        batch = batch_of([bakery])
        printed(batch)
        path = files.path_of(batch)
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700
        assert settings.MEDIA_ROOT not in path.parents

    def test_is_gone_after_thirty_days(self, bakery, batch_of, printed):
        batch = batch_of([bakery])
        printed(batch)
        now = batch.printed_at
        assert files.clear_away(now + timedelta(days=29)) == 0
        assert files.clear_away(now + timedelta(days=30)) == 1
        assert not files.path_of(batch).exists()
        batch.refresh_from_db()
        assert not files.has_file(batch)

    def test_is_gone_when_all_codes_are_used(self, bakery, batch_of, printed, olga):
        batch = batch_of([bakery])
        printed(batch)
        use_code(stored_hash(printed_code(batch.key, bakery.pk)), olga, timezone.now())
        assert files.clear_away(timezone.now()) == 1

    def test_is_not_made_for_codes_that_open_nothing(
        self, bakery, batch_of, django_capture_on_commit_callbacks
    ):
        batch = batch_of([bakery])
        revoke_batch(batch, timezone.now())
        with django_capture_on_commit_callbacks(execute=True):
            order_printing(batch)
        batch.refresh_from_db()
        assert "zurückgezogen" in batch.error
        assert not files.path_of(batch).exists()


def test_letters_that_no_font_has_are_left_out():
    data = {
        "kind": "card", "title": "Karten", "language": "de", "site": "Quartier",
        "sender": "", "date": "", "kicker": "", "code_label": "Code", "steps": ["Eins"],
        "until": "", "subject": "", "letter": [], "closing": "",
        "cards": [{"name": "\U000e0041\uf8ff", "street": "", "address": [], "code": "A",
                   "qr": "<svg xmlns='http://www.w3.org/2000/svg'/>", "alt": "QR"}],
    }  # fmt: skip
    assert pdf(data).startswith(b"%PDF")
