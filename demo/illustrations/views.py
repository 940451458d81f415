"""The large pictures: the quarter by the river, its districts, life in it."""

from collections.abc import Callable

from demo.illustrations.canvas import Canvas, smooth
from demo.illustrations.dice import Dice
from demo.illustrations.fronts import somebody
from demo.illustrations.goods import put
from demo.illustrations.houses import house, plain_ground_floor
from demo.illustrations.interior import row
from demo.illustrations.outside import THINGS
from demo.illustrations.palette import (
    BRICK,
    BRICK_DEEP,
    BRICK_MID,
    BRICK_SOFT,
    INK,
    LEAF,
    LEAF_DEEP,
    LEAF_MID,
    LEAF_PALE,
    LEAF_SOFT,
    OAK,
    PAPER,
    SAND,
    SLATE,
    STONE_PALE,
    SUN,
    SUN_PALE,
    SUN_SOFT,
    TEAK,
    darker,
    lighter,
    mix,
)
from demo.illustrations.places import pavement, sky, skyline, viaduct_train
from demo.illustrations.plants import bush, leaf, tree, tub
from demo.illustrations.special import _stall_roof
from demo.illustrations.town import (
    arches,
    bridge,
    church,
    duck,
    quay,
    river,
    row_of_houses,
)
from demo.illustrations.walls import wall


def _hills(c: Canvas, horizon: float, dice: Dice) -> None:
    for lift, share in ((150, 0.62), (80, 0.3)):
        points = [
            (x, horizon - lift - dice.between(0, 70))
            for x in range(-200, c.width + 400, 240)
        ]
        c.path(
            smooth([*points, (c.width + 300, horizon + 200), (-300, horizon + 200)]),
            mix(LEAF_SOFT, c.mood.sky, share),
        )


def _riverbank(c: Canvas, dice: Dice) -> None:
    """Grass and reeds in front, dark against the water."""
    low = c.height
    c.path(
        smooth(
            [
                (-60, low - 40),
                (c.width * 0.2, low - 60),
                (c.width * 0.5, low - 16),
                (c.width * 0.8, low - 26),
                (c.width + 60, low - 70),
                (c.width + 60, low + 80),
                (-60, low + 80),
            ]
        ),
        LEAF,
    )
    for _ in range(46):
        x = dice.between(0, c.width)
        leaf(
            c,
            x,
            low - 20,
            dice.between(60, 120),
            8,
            dice.between(-22, 22),
            dice.pick((LEAF_DEEP, LEAF, LEAF_MID)),
        )
    for _ in range(14):
        x, y = dice.between(0, c.width), low - dice.between(30, 90)
        c.circle(x, y, 6, dice.pick((SUN, PAPER, BRICK_SOFT)))
        c.circle(x, y, 2.4, SUN_PALE)


def hero_wide() -> Canvas:
    """River, bridge, market and railway on a spring morning, 16:9."""
    c, dice = Canvas(1600, 900, "spring"), Dice("hero")
    sky(c, dice)
    _hills(c, 420, dice)
    arches(c, -40, 700, 318, 520, 130)
    with c.at(20, 308, 0.3):
        viaduct_train(c, 300, 0, BRICK)
    row_of_houses(c, 560, 1680, 560, 0.19, dice, 0)
    church(c, 905, 600, 0.205, dice)
    row_of_houses(c, -30, 560, 640, 0.25, dice, 0.8, (1, 1))
    for x, high in ((690, 230), (780, 250), (1030, 240), (1130, 260)):
        tree(c, x, 632, high, dice)
    row_of_houses(c, 1230, 1680, 640, 0.27, dice, 0.8)
    for x in (720, 800, 1010, 1090):
        with c.at(x, 640, 0.24):
            _little_stall(c, dice)
    c.rect(0, 636, 1600, 60, c.mood.pavement)
    _walkers(
        c,
        (
            (60, "walk:tote"),
            (210, "walk:pram"),
            (420, "<walk:basket"),
            (660, "stand:hip"),
            (760, "<stand:tote"),
            (860, "walk:dog"),
            (955, "child:"),
            (1060, "<walk:bouquet"),
            (1240, "wheels:"),
            (1420, "<walk:bread"),
            (1530, "walk:stick"),
        ),
        672,
        0.42,
        dice,
    )
    for x in (30, 330, 540, 1330, 1560):
        tree(c, x, 684, 170, dice, slim=True)
    for x in (140, 470, 900, 1180, 1470):
        tub(c, x, 684, dice, 0.55)
    quay(c, 690, 56, dice)
    river(c, 742, 900, dice)
    bridge(c, 980, 1640, 690, 800)
    _walkers(
        c,
        ((1180, "walk:bicycle"), (1330, "<walk:phone"), (1450, "<walk:tote")),
        656,
        0.4,
        dice,
    )
    for x, y, size, flip in (
        (300, 820, 0.9, False),
        (370, 838, 0.8, False),
        (640, 800, 0.7, True),
    ):
        duck(c, x, y, size, flip)
    _riverbank(c, dice)
    return c


def hero_tall() -> Canvas:
    """The same quarter as an upright picture for phones, 3:4."""
    c, dice = Canvas(900, 1200, "spring"), Dice("hero tall")
    sky(c, dice)
    _hills(c, 560, dice)
    arches(c, -40, 420, 470, 640, 130)
    with c.at(0, 462, 0.3):
        viaduct_train(c, 120, 0, BRICK)
    row_of_houses(c, 330, 960, 720, 0.2, dice, 0)
    church(c, 560, 780, 0.25, dice)
    row_of_houses(c, -60, 330, 810, 0.29, dice, 0.9)
    row_of_houses(c, 720, 1000, 810, 0.3, dice, 1)
    for x, high in ((400, 250), (650, 270)):
        tree(c, x, 804, high, dice)
    for x in (430, 560):
        with c.at(x, 812, 0.28):
            _little_stall(c, dice)
    c.rect(0, 808, 900, 90, c.mood.pavement)
    _walkers(
        c,
        (
            (70, "walk:pram"),
            (250, "<walk:basket"),
            (360, "stand:hip"),
            (520, "child:"),
            (600, "<walk:tote scarf"),
            (740, "walk:dog"),
            (850, "wheels:"),
        ),
        862,
        0.52,
        dice,
    )
    for x in (30, 310, 690):
        tub(c, x, 884, dice, 0.66)
    quay(c, 892, 60, dice)
    river(c, 950, 1200, dice)
    bridge(c, 330, 960, 892, 1020)
    _walkers(c, ((520, "walk:bicycle"), (700, "<walk:phone")), 852, 0.46, dice)
    duck(c, 150, 1040, 1.1)
    duck(c, 240, 1064, 0.9)
    _riverbank(c, dice)
    return c


def _walkers(
    c: Canvas, people: tuple[tuple[float, str], ...], y: float, scale: float, dice: Dice
) -> None:
    for x, words in people:
        with c.at(x, y + dice.between(-6, 8), scale):
            somebody(c, words, dice)


def _little_stall(c: Canvas, dice: Dice) -> None:
    first = dice.pick((LEAF, BRICK, SUN))
    for x in (-136, 136):
        c.rect(x - 4, -300, 8, 300, TEAK)
    kinds = dice.pick(
        (
            ("crate", "greens"),
            ("vase", "plant"),
            ("cheese", "olives"),
            ("crate", "pumpkin"),
        )
    )
    c.rect(-132, -270, 264, 190, darker(LEAF_MID, 0.3), 0, 0.45)
    with c.at(dice.between(-40, 40), -30):
        somebody(c, "keeper:hip leaf", dice)
    row(c, kinds, -140, -128, 280, dice, 1.5)
    c.rect(-144, -130, 288, 9, OAK)
    row(c, kinds, -146, -84, 292, dice, 1.9)
    c.rect(-150, -86, 300, 86, lighter(first, 0.6))
    c.rect(-150, -86, 300, 12, OAK)
    with c.at(0, 0):
        _stall_roof(c, 150, first, PAPER)


def muehlenviertel() -> Canvas:
    """The mill at the Eller with its wheel, half-timbered houses behind."""
    c, dice = Canvas(1200, 800, "warm"), Dice("mill")
    sky(c, dice)
    _hills(c, 430, dice)
    row_of_houses(c, -40, 560, 590, 0.34, dice, 0.5, (1, 1))
    tree(c, 1120, 600, 430, dice)
    with c.at(640, 610, 0.62):
        house(c, "timber", 0, 640, PAPER, 1, dice)
        wall(c, "brick", 0, -372, 640, 372, mix(SAND, STONE_PALE, 0.4), dice)
        plain_ground_floor(c, 0, 640, "modern", dice)
    c.rect(0, 600, 1200, 30, c.mood.pavement)
    for x, high in ((40, 300), (520, 330)):
        tree(c, x, 612, high, dice)
    quay(c, 624, 50, dice)
    river(c, 668, 800, dice)
    _wheel(c, 590, 600, 150)
    _walkers(
        c,
        (
            (130, "walk:basket"),
            (300, "<walk:dog"),
            (420, "stand:hip hat"),
            (1090, "<walk:pram"),
        ),
        622,
        0.66,
        dice,
    )
    tub(c, 240, 626, dice, 0.9)
    tub(c, 1010, 626, dice, 0.9)
    duck(c, 200, 740, 1.2)
    duck(c, 300, 762, 1, flip=True)
    _riverbank(c, dice)
    return c


def _wheel(c: Canvas, x: float, y: float, radius: float) -> None:
    c.ring(x, y, radius, TEAK, 14)
    c.ring(x, y, radius * 0.78, TEAK, 10)
    for index in range(12):
        with c.at(x, y, turn=index * 30):
            c.rect(-5, -radius, 10, radius, OAK if index % 2 else TEAK)
            c.rect(-26, -radius - 16, 52, 14, TEAK)
    c.circle(x, y, 22, SLATE)
    for shift in (-40, -8, 24):
        c.line(f"M{x + shift} {y + radius - 6}q10 26 4 70", LEAF_PALE, 6, opacity=0.7)


def nordhof() -> Canvas:
    """The settlement north of the railway: brick terraces and front gardens."""
    c, dice = Canvas(1200, 800, "day"), Dice("nordhof")
    sky(c, dice)
    _hills(c, 420, dice)
    c.rect(930, 190, 26, 330, mix(BRICK_DEEP, c.mood.sky, 0.3))
    c.path("M860 190Q943 90 1026 190V290H860Z", mix(BRICK_MID, c.mood.sky, 0.25))
    c.poly(((846, 196), (1040, 196), (943, 110)), mix(SLATE, c.mood.sky, 0.3))
    arches(c, -40, 1240, 330, 620, 150)
    with c.at(300, 320, 0.38):
        viaduct_train(c, 200, 0, PAPER)
    for index in range(5):
        with c.at((-60, 160, 470, 690, 1000)[index], 650, 0.4):
            house(
                c, "brick", 0, 540, (BRICK_MID, BRICK, BRICK_SOFT)[index % 3], 1, dice
            )
            plain_ground_floor(c, 0, 540, "brick", dice)
    c.rect(0, 632, 1200, 170, LEAF_MID)
    for index in range(13):
        bush(c, index * 100, 668, 62, 22, dice)
    for x in (70, 640, 1130):
        tree(c, x, 690, 380, dice)
    c.rect(0, 672, 1200, 84, c.mood.pavement)
    c.rect(0, 748, 1200, 8, lighter(c.mood.pavement, 0.4))
    c.rect(0, 756, 1200, 50, c.mood.road)
    _walkers(
        c,
        (
            (200, "walk:bicycle"),
            (420, "child:"),
            (480, "child:"),
            (760, "<walk:walker grey"),
            (960, "<walk:backpack"),
        ),
        730,
        0.84,
        dice,
    )
    tub(c, 330, 742, dice, 1.1)
    return c


def market_day() -> Canvas:
    """The weekly market under the lime trees."""
    c, dice = Canvas(1200, 800, "morning"), Dice("market")
    sky(c, dice)
    skyline(c, 440, dice, church=False)
    church(c, 880, 560, 0.2, dice)
    row_of_houses(c, -30, 660, 560, 0.3, dice, 0.6)
    for x, high in ((60, 430), (470, 470), (760, 450), (1130, 480)):
        tree(c, x, 640, high, dice)
    with c.at(0, 600):
        pavement(c, -10, 1210, dice, cobbles=True)
        with c.glowing():
            c.rect(0, 70, 1200, 140, c.mood.pavement)
    for x, scale in ((190, 0.92), (600, 0.96), (1010, 0.92)):
        with c.at(x, 660, scale):
            _little_stall(c, dice)
    _walkers(
        c,
        (
            (40, "walk:basket"),
            (330, "<stand:shopping"),
            (420, "child:"),
            (770, "<walk:tote scarf"),
            (850, "stand:hip beard"),
            (1150, "<walk:pram"),
        ),
        730,
        1.15,
        dice,
    )
    with c.at(560, 770, 1.2):
        somebody(c, "<walk:dog", dice)
    return c


def planting() -> Canvas:
    """Neighbours plant the tubs of a street together."""
    c, dice = Canvas(1200, 800, "spring"), Dice("planting")
    sky(c, dice)
    row_of_houses(c, -60, 1300, 610, 0.58, dice, 0.9, (1, 2))
    with c.at(0, 600):
        pavement(c, -10, 1210, dice, cobbles=True)
        with c.glowing():
            c.rect(0, 72, 1200, 140, c.mood.pavement)
    for x, what, scale in (
        (200, "tub", 1.9),
        (600, "tub", 2.1),
        (980, "tub", 1.9),
        (420, "cargo", 1.0),
    ):
        with c.at(x, 750 if what == "tub" else 700, scale):
            THINGS[what](c, 0, dice)
    put(c, "watering_can", 770, 764, dice, 2.4)
    put(c, "watering_can", 90, 756, dice, 2)
    _walkers(
        c,
        (
            (300, "keeper:hip leaf"),
            (500, "<keeper:bouquet brick"),
            (720, "stand:broom"),
            (860, "child:"),
            (1090, "<walk:crate"),
        ),
        736,
        1.3,
        dice,
    )
    return c


def shopkeeper() -> Canvas:
    """Somebody opens the shop in the morning."""
    c, dice = Canvas(1200, 800, "morning"), Dice("keeper")
    c.rect(0, 0, 1200, 800, LEAF)
    from demo.illustrations.shopfronts import Front, shopfront

    with c.at(600, 720, 2.1):
        wall(c, "brick", -320, -400, 640, 400, BRICK_MID, dice)
        shopfront(
            c,
            -300,
            600,
            Front(
                "Guten Morgen",
                "WDW",
                ["flowers", "bread"],
                LEAF,
                LEAF,
                "script",
                awning="",
                cloth=(LEAF, PAPER),
            ),
            dice,
        )
    with c.at(0, 716, 1), c.glowing():
        c.rect(0, 0, 1200, 90, c.mood.pavement)
        c.rect(0, 0, 1200, 12, INK, 0, 0.1)
    with c.at(600, 752, 2.35):
        somebody(c, "keeper:wave sun", dice)
    with c.at(900, 770, 2):
        THINGS["board"](c, 0, dice)
    with c.at(250, 770, 2):
        THINGS["tub"](c, 0, dice)
    return c


def evening() -> Canvas:
    """The quarter in the evening with lanterns across the lane."""
    c, dice = Canvas(1200, 800, "dusk"), Dice("evening two")
    sky(c, dice)
    skyline(c, 520, dice)
    row_of_houses(c, -90, 330, 640, 0.62, dice, 1)
    row_of_houses(c, 740, 1300, 640, 0.62, dice, 1)
    church(c, 640, 620, 0.2, dice)
    with c.at(0, 636):
        pavement(c, -10, 1210, dice, cobbles=True)
    for height, sag in ((210, 90), (300, 70)):
        c.line(f"M0 {height}Q600 {height + sag * 2} 1200 {height - 20}", INK, 2)
        for index in range(1, 12):
            share = index / 12
            y = height + sag * 4 * share * (1 - share) - 20 * share + 14
            with c.glowing():
                c.circle(share * 1200, y, 34, SUN_PALE, 0.25)
                c.circle(share * 1200, y, 13, (SUN, SUN_PALE, BRICK_SOFT)[index % 3])
    for x in (130, 1000):
        with c.at(x, 690):
            THINGS["cafe"](c, 0, dice)
    _walkers(
        c,
        (
            (330, "walk:"),
            (420, "walk: scarf"),
            (660, "<walk:bicycle"),
            (850, "<walk:dog"),
        ),
        706,
        1.05,
        dice,
    )
    with c.at(760, 730, 1):
        THINGS["lamp"](c, 0, dice)
    return c


def map_in_hand() -> Canvas:
    """A hand holds a phone that shows the map of the quarter."""
    c, dice = Canvas(1200, 800, "spring"), Dice("map")
    c.rect(0, 0, 1200, 800, SUN_SOFT)
    c.circle(600, 420, 340, SUN_PALE)
    row_of_houses(c, -60, 1300, 800, 0.34, dice, 0.6)
    c.rect(0, 0, 1200, 800, SUN_SOFT, 0, 0.35)
    c.path(
        "M700 800C760 700 800 640 794 560C790 520 760 520 750 560L740 620L480 620L470 700C500 760 520 780 520 800Z",
        "#b97b55",
    )
    c.rect(440, 90, 330, 600, INK, 40)
    c.rect(458, 120, 294, 540, LEAF_PALE, 22)
    with c.clip_rect(458, 130, 294, 520):
        c.path(
            "M458 470C540 430 620 520 760 460V540C640 590 560 500 458 550Z", LEAF_SOFT
        )
        for path in (
            "M500 120V660",
            "M620 120L600 660",
            "M458 220L760 260",
            "M458 360L760 340",
            "M700 120L720 660",
            "M458 610L760 630",
        ):
            c.line(path, PAPER, 16)
        for x, y, wide, high in (
            (520, 280, 60, 40),
            (640, 380, 50, 60),
            (530, 140, 50, 50),
            (650, 160, 34, 60),
            (470, 390, 100, 26),
        ):
            c.rect(x, y, wide, high, SAND)
        c.rect(636, 282, 54, 40, LEAF_SOFT, 8)
    for x, y, fill in (
        (560, 250, BRICK),
        (660, 330, LEAF),
        (530, 420, BRICK),
        (690, 210, LEAF),
    ):
        c.path(
            f"M{x} {y}C{x - 40} {y - 50} {x - 30} {y - 90} {x} {y - 90}S{x + 40} {y - 50} {x} {y}Z",
            fill,
        )
        c.circle(x, y - 58, 13, PAPER)
    for y in (560, 600, 500):
        c.rect(414, y - 20, 74, 40, "#b97b55", 20)
    return c


def round_table() -> Canvas:
    """People of the quarter plan something at one table."""
    c, dice = Canvas(1200, 800, "warm"), Dice("round table")
    c.rect(0, 0, 1200, 800, LEAF_PALE)
    from demo.illustrations.scenes import _window

    _window(c, LEAF_PALE, ["90"], dice)
    for x, low, size in ((760, 330, 5.4), (1000, 350, 6)):
        put(c, "poster", x, low, dice, size)
    for x, words in (
        (150, "stand: scarf leaf_mid"),
        (400, "stand: beard brick"),
        (660, "<stand: bun sun"),
        (900, "<stand:cup short slate"),
        (1090, "<stand: grey sand"),
    ):
        with c.at(x, 1010, 4.2):
            somebody(c, words, dice)
    c.rect(0, 610, 1200, 190, OAK)
    c.rect(0, 610, 1200, 12, lighter(OAK, 0.25))
    c.rect(0, 740, 1200, 60, darker(OAK, 0.2))
    c.poly(((430, 640), (800, 640), (850, 726), (390, 726)), PAPER)
    for x, y, fill in (
        (500, 676, LEAF_MID),
        (590, 690, SUN),
        (690, 668, BRICK_MID),
        (740, 700, LEAF_MID),
    ):
        c.rect(x, y, 44, 18, fill, 3)
    for name, x, y, size in (
        ("cup", 300, 700, 5),
        ("cup", 960, 720, 5),
        ("pencils", 890, 690, 4),
        ("plant", 170, 712, 4.4),
        ("bundt", 1080, 720, 5),
    ):
        put(c, name, x, y, dice, size)
    return c


VIEWS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "hero-wide": (
        hero_wide,
        "Das Quartier am Fluss: Häuserzeilen, Kirchturm, Marktstände unter Linden, eine Steinbrücke und ein Zug auf dem Viadukt.",
    ),
    "hero-tall": (
        hero_tall,
        "Das Quartier am Fluss im Hochformat: Kirche, Marktstände, Brücke und spazierende Menschen.",
    ),
    "district-muehlenviertel": (
        muehlenviertel,
        "Mühlenviertel: die alte Mühle mit Wasserrad an der Eller, dahinter Fachwerkhäuser.",
    ),
    "district-nordhof": (
        nordhof,
        "Nordhof: Backsteinhäuser mit Vorgärten, Wasserturm und Bahnbögen.",
    ),
    "extra-market-day": (
        market_day,
        "Wochenmarkt auf dem Lindenplatz mit drei Ständen und vielen Leuten.",
    ),
    "extra-planting": (
        planting,
        "Nachbarinnen und Nachbarn bepflanzen gemeinsam Kübel in ihrer Straße.",
    ),
    "extra-shopkeeper": (
        shopkeeper,
        "Ein Mensch mit Schürze winkt vor dem eigenen Geschäft.",
    ),
    "extra-evening": (
        evening,
        "Abend in der Gasse: Lichterketten, erleuchtete Schaufenster, Leute beim Bummeln.",
    ),
    "extra-map": (
        map_in_hand,
        "Eine Hand hält ein Telefon mit der Karte des Quartiers.",
    ),
    "extra-round-table": (
        round_table,
        "Fünf Menschen aus dem Quartier planen an einem Tisch.",
    ),
}
