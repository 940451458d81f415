"""The large pictures: the quarter by the river, its districts, life in it."""

from collections.abc import Callable

from demo.illustrations.canvas import Canvas
from demo.illustrations.views_advent import ADVENT_VIEWS
from demo.illustrations.views_campaigns import CAMPAIGN_VIEWS
from demo.illustrations.views_people import map_in_hand, round_table, shopkeeper
from demo.illustrations.views_river import hero_tall, hero_wide, muehlenviertel
from demo.illustrations.views_streets import evening, market_day, nordhof, planting
from demo.illustrations.views_tubs import TUB_VIEWS

VIEWS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "hero-wide": (
        hero_wide,
        "Das Quartier am Fluss: Häuserzeilen, Kirchturm, Marktstände unter Linden,"
        " eine Steinbrücke und ein Zug auf dem Viadukt.",
    ),
    "hero-tall": (
        hero_tall,
        "Das Quartier am Fluss im Hochformat: Kirche, Marktstände, Brücke"
        " und spazierende Menschen.",
    ),
    "district-muehlenviertel": (
        muehlenviertel,
        "Mühlenviertel: die alte Mühle mit Wasserrad an der Eller,"
        " dahinter Fachwerkhäuser.",
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
        "Abend in der Gasse: Lichterketten, erleuchtete Schaufenster,"
        " Leute beim Bummeln.",
    ),
    "extra-map": (
        map_in_hand,
        "Eine Hand hält ein Telefon mit der Karte des Quartiers.",
    ),
    "extra-round-table": (
        round_table,
        "Fünf Menschen aus dem Quartier planen an einem Tisch.",
    ),
    **CAMPAIGN_VIEWS,
    **TUB_VIEWS,
    **ADVENT_VIEWS,
}
