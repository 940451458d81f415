"""What the quarter does together: green streets, a long table, stalls at night."""

from collections.abc import Callable

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.fronts import somebody
from demo.illustrations.goods import GOODS, put
from demo.illustrations.outside import THINGS
from demo.illustrations.palette import (
    BRICK_SOFT,
    INK,
    LEAF,
    OAK,
    PAPER,
    SAND,
    STONE_SOFT,
    SUN,
    SUN_PALE,
    TEAK,
    darker,
    lighter,
)
from demo.illustrations.places import pavement, sky, skyline
from demo.illustrations.town import church, row_of_houses
from demo.illustrations.trees import tree
from demo.illustrations.tubs import big_tub
from demo.illustrations.views_streets import little_stall, walkers


def street(mood: str, key: str, ground: float = 610) -> tuple[Canvas, Dice]:
    """A row of shops with its pavement; the same key builds the same houses."""
    c = Canvas(1200, 800, mood)
    sky(c, Dice(f"{key} sky"))
    row_of_houses(c, -60, 1300, ground, 0.58, Dice(f"{key} houses"), 0.9, (1, 2))
    with c.at(0, ground - 10):
        pavement(c, -10, 1210, Dice(f"{key} ground"), cobbles=True)
        with c.glowing():
            c.rect(0, 72, 1200, 160, c.mood.pavement)
    return c, Dice(key)


def lights(c: Canvas, *heights: tuple[float, float]) -> None:
    """Strings of coloured lamps across the picture, each as (height, sag)."""
    for height, sag in heights:
        c.line(f"M0 {height}Q600 {height + sag * 2} 1200 {height - 20}", INK, 2)
        for index in range(1, 14):
            share = index / 14
            y = height + sag * 4 * share * (1 - share) - 20 * share + 14
            with c.glowing():
                c.circle(share * 1200, y, 30, SUN_PALE, 0.25)
                c.circle(share * 1200, y, 11, (SUN, SUN_PALE, BRICK_SOFT)[index % 3])


def tubs() -> Canvas:
    """Planted tubs along the shops, with those who look after them."""
    c, dice = street("day", "tubs")
    for x, planting, wood in (
        (110, "sunflowers", OAK),
        (430, "lavender", TEAK),
        (770, "dahlias", OAK),
        (1090, "tree", TEAK),
    ):
        with c.at(x, 742, 1.62):
            big_tub(c, planting, dice, wood)
    walkers(
        c,
        (
            (265, "<stand:can scarf brick"),
            (600, "walk:basket grey sand"),
            (935, "<keeper:bouquet leaf"),
        ),
        742,
        1.3,
        dice,
    )
    with c.at(690, 772, 1.25):
        somebody(c, "<child:", dice)
    return c


def green_street(planted: bool) -> Canvas:
    """The same street twice: with a car and nothing to look at, and in flower."""
    c, dice = street("spring", "one street")
    if not planted:
        with c.at(330, 724, 1.05):
            THINGS["car"](c, 0, dice)
        walkers(c, ((760, "walk:tote"), (1060, "<walk:phone")), 738, 1.25, dice)
        return c
    with c.at(600, 706, 1.15):
        THINGS["bench"](c, 0, dice)
    for x, planting, wood in (
        (90, "grasses", TEAK),
        (360, "dahlias", OAK),
        (850, "lavender", TEAK),
        (1120, "sunflowers", OAK),
    ):
        with c.at(x, 742, 1.45):
            big_tub(c, planting, dice, wood)
    walkers(
        c,
        ((230, "walk:can bob leaf_mid"), (730, "<walk:dog grey"), (990, "walk:")),
        742,
        1.25,
        dice,
    )
    return c


def street_before_the_table() -> Canvas:
    """The street of the long table on any morning."""
    c, dice = street("morning", "long table", 560)
    with c.at(820, 700, 1.1):
        THINGS["car"](c, 0, dice)
    walkers(c, ((210, "walk:backpack"), (420, "walk:bicycle")), 706, 1.15, dice)
    return c


def long_table() -> Canvas:
    """One white table from end to end, and the whole street sits down at it."""
    c, dice = street("dusk", "long table", 560)
    lights(c, (120, 70), (210, 60))
    looks = (
        "bob brick|beard sand|scarf leaf_mid|grey slate|bun sun|cap leaf|curly paper"
    )
    for index, look in enumerate((looks + "|long brick_mid|short sand").split("|")):
        x = 60 + index * 136
        with c.at(x, 792, 1.5):
            somebody(c, f"{'<' if index % 2 else ''}stand: {look}", dice)
    c.rect(0, 640, 1200, 160, PAPER)
    c.rect(0, 640, 1200, 10, lighter(SAND, 0.2))
    for x in range(0, 1200, 92):
        c.path(f"M{x} 690L{x + 46} 800H{x}Z", darker(PAPER, 0.05))
    row = "bowl soup_pot candle round_bread bottle plate vase dumplings candle cheese"
    for index, name in enumerate((row + " noodle_bowl bottle baklava cake").split()):
        y = 664 if index % 2 else 684
        put(c, name, 44 + index * 86, y, dice, 3 if name != "vase" else 1.7)
    for x, look in (
        (150, "short leaf"),
        (470, "bun sand"),
        (790, "curly sun"),
        (1160, "hat brick_mid"),
    ):
        with c.at(x, 1034, 2):
            somebody(c, f"{'<' if x > 600 else ''}stand: {look}", dice)
    return c


def evening_market() -> Canvas:
    """Stalls under lamps after work, with the church behind."""
    c, dice = Canvas(1200, 800, "dusk"), Dice("after work")
    sky(c, dice)
    skyline(c, 470, dice, church=False)
    church(c, 640, 590, 0.2, dice)
    row_of_houses(c, -120, 330, 600, 0.46, dice, 1)
    row_of_houses(c, 860, 1300, 600, 0.46, dice, 1)
    tree(c, 500, 640, 430, dice)
    with c.at(0, 590):
        pavement(c, -10, 1210, dice, cobbles=True)
        with c.glowing():
            c.rect(0, 72, 1200, 160, c.mood.pavement)
    for x, scale in ((210, 0.96), (620, 1.0), (1020, 0.96)):
        with c.at(x, 674, scale):
            little_stall(c, dice)
    lights(c, (150, 70), (250, 52))
    walkers(
        c,
        (
            (50, "walk:tote"),
            (370, "stand:cup bob brick"),
            (440, "<stand:cup beard leaf"),
            (800, "<walk:bread scarf sand"),
            (1150, "<walk:pram"),
        ),
        748,
        1.22,
        dice,
    )
    with c.at(560, 772, 1.2):
        somebody(c, "child:", dice)
    return c


def stamps() -> Canvas:
    """A pass with eight fields on a table; five are stamped."""
    c, dice = Canvas(1200, 800, "warm"), Dice("stamps")
    c.rect(0, 0, 1200, 800, OAK)
    for y in (0, 190, 400, 620):
        c.rect(0, y, 1200, 3, darker(OAK, 0.2))
    c.rect(0, 190, 1200, 210, lighter(OAK, 0.06))
    with c.at(520, 420, turn=-4):
        c.rect(-408, -278, 830, 570, INK, 14, 0.16)
        c.rect(-420, -290, 830, 570, PAPER, 14)
        c.rect(-420, -290, 830, 84, LEAF, 14)
        c.rect(-420, -230, 830, 24, LEAF)
        c.text(-234, -232, "Stempelpass", PAPER, 50, weight=800)
        for index, name in enumerate(_STOPS):
            x, y = -310 + index % 4 * 200, -96 + index // 4 * 230
            _field(c, x, y, index, name, dice)
    put(c, "cup", 1060, 250, dice, 11)
    with c.at(1040, 600, turn=12):
        c.rect(-62, 26, 124, 40, INK, 8, 0.18)
        c.rect(-58, 10, 116, 46, darker(TEAK, 0.1), 8)
        c.path("M-26 12Q-14 -30 -20 -66H20Q14 -30 26 12Z", TEAK)
        c.circle(0, -84, 40, TEAK)
        c.circle(-12, -96, 13, lighter(TEAK, 0.25))
    return c


_STOPS = ("book", "cup", "hat", "clock", "jar", "record", "bottle", "bag")


def _field(c: Canvas, x: float, y: float, index: int, name: str, dice: Dice) -> None:
    """One field of the pass: stamped, or only a ring that waits."""
    stamped = index < 5
    c.ring(x, y, 80, SAND if stamped else STONE_SOFT, 3)
    if not stamped:
        c.text(x, y + 20, str(index + 1), STONE_SOFT, 58, weight=800)
        return
    tone = (LEAF, "#9c3f28")[index % 2]
    with c.at(x + dice.between(-6, 6), y, turn=dice.between(-14, 14)):
        c.circle(0, 0, 74, lighter(tone, 0.82))
        c.ring(0, 0, 72, tone, 7)
        c.ring(0, 0, 60, tone, 2.4)
        item = GOODS[name]
        size = 82 / max(item.wide, item.high)
        put(c, name, 0, item.high * size / 2, dice, size)


CAMPAIGN_VIEWS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "campaign-tubs": (
        tubs,
        "Vier blühende Holzkübel vor einer Ladenzeile. Leute gießen und gehen vorbei.",
    ),
    "campaign-street-bare": (
        lambda: green_street(planted=False),
        "Die Straße vorher: ein geparktes Auto, kein Grün, zwei Leute gehen vorbei.",
    ),
    "campaign-street-green": (
        lambda: green_street(planted=True),
        "Dieselbe Straße mit Bank und vier blühenden Kübeln, eine Frau gießt.",
    ),
    "campaign-table-before": (
        street_before_the_table,
        "Die Mühlenstraße am Morgen, mit Auto, Fahrrad und Schulweg.",
    ),
    "campaign-long-table": (
        long_table,
        "Am Abend sitzen viele Leute an einem langen weißen Tisch mitten auf der"
        " Straße, darüber hängen Lichterketten.",
    ),
    "campaign-evening-market": (
        evening_market,
        "Drei Marktstände am Abend unter Lichterketten, Leute trinken und schauen.",
    ),
    "campaign-stamps": (
        stamps,
        "Ein Stempelpass mit acht Feldern, fünf sind gestempelt, daneben Stempel"
        " und Tasse.",
    ),
}
