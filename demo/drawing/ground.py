"""Water, railway and open ground of the quarter, in metres."""

from shapely import LineString, Polygon

from demo.drawing.frame import Point, blob, curve, rectangle

RIVER_POINTS: list[Point] = [
    (-3400, 560),
    (-2700, 300),
    (-2100, 420),
    (-1500, 210),
    (-1000, 40),
    (-820, -36),
    (-640, -66),
    (-480, -140),
    (-350, -268),
    (-190, -350),
    (0, -366),
    (190, -332),
    (380, -332),
    (560, -402),
    (700, -520),
    (860, -640),
    (1150, -760),
    (1600, -700),
    (2100, -930),
    (2700, -900),
    (3400, -1200),
]
RIVER_LINE = LineString(curve(RIVER_POINTS, 14))
RIVER = RIVER_LINE.buffer(14)
MILL_RACE_POINTS: list[Point] = [
    (236, -326),
    (170, -292),
    (60, -276),
    (-40, -282),
    (-120, -314),
    (-172, -342),
]
MILL_RACE_LINE = LineString(curve(MILL_RACE_POINTS))
MILL_RACE = MILL_RACE_LINE.buffer(3.5)

RAILWAY_POINTS: list[Point] = [
    (-3400, 250),
    (-2500, 560),
    (-1600, 520),
    (-1000, 330),
    (-700, 266),
    (-400, 238),
    (-100, 228),
    (200, 240),
    (500, 290),
    (800, 384),
    (1200, 560),
    (1800, 680),
    (2600, 620),
    (3400, 760),
]
RAILWAY_LINE = LineString(curve(RAILWAY_POINTS, 14))
RAILWAY_GROUND = RAILWAY_LINE.buffer(13).union(
    Polygon(
        [
            (-600, 226),
            (-420, 205),
            (-120, 196),
            (120, 206),
            (330, 236),
            (340, 268),
            (100, 256),
            (-100, 252),
            (-420, 268),
            (-600, 276),
        ]
    )
)

SQUARE = Polygon(
    [(-22, -148), (-70, -151), (-119, -146), (-123, -99), (-63, -87), (-12, -90)]
)
CHURCHYARD = Polygon([(-207, -158), (-130, -152), (-134, -99), (-200, -96)])

OPEN_GROUND: list[tuple[str, str, Polygon]] = [
    # kind, name, area: no houses are drawn here
    ("pedestrian", "Lindenplatz", SQUARE),
    (
        "pedestrian",
        "Bahnhofsplatz",
        Polygon([(-16, 180), (64, 180), (66, 194), (-16, 194)]),
    ),
    ("park", "Kirchhof", CHURCHYARD),
    ("park", "Schumannpark", Polygon([(564, 48), (667, 76), (645, 146), (606, 108)])),
    (
        "park",
        "Ellerpark",
        Polygon(
            curve(
                [
                    (232, -268),
                    (330, -264),
                    (450, -296),
                    (560, -351),
                    (655, -431),
                    (746, -516),
                ],
                20,
            )
            + [
                (730, -532),
                (655, -468),
                (560, -386),
                (470, -334),
                (380, -316),
                (236, -318),
            ]
        ),
    ),
    (
        "park",
        "Mühleninsel",
        blob(
            [
                (206, -320),
                (150, -296),
                (60, -284),
                (-40, -290),
                (-110, -318),
                (-150, -338),
                (-60, -350),
                (60, -348),
                (140, -330),
            ]
        ),
    ),
    (
        "park",
        "Nordpark",
        Polygon(
            curve(
                [(112, 397), (236, 401), (358, 420), (340, 482), (220, 489), (98, 470)],
                closed=True,
            )
        ),
    ),
    (
        "park",
        "Wallgrün",
        blob(
            [
                (-345, -165),
                (-344, -60),
                (-310, 20),
                (-290, 10),
                (-338, -66),
                (-338, -165),
            ]
        ),
    ),
    (
        "allotments",
        "Kleingärten Nordhof",
        Polygon(
            [
                (-700, 290),
                (-560, 268),
                (-420, 270),
                (-250, 262),
                (-250, 284),
                (-420, 300),
                (-600, 334),
                (-700, 358),
            ]
        ),
    ),
    (
        "cemetery",
        "Friedhof Nordhof",
        Polygon(
            [
                (-620, 468),
                (-500, 442),
                (-420, 424),
                (-412, 500),
                (-440, 600),
                (-600, 610),
                (-640, 540),
            ]
        ),
    ),
    (
        "school",
        "Grundschule am Nordpark",
        Polygon(
            [(232, 304), (384, 334), (366, 402), (236, 382), (214, 384), (218, 304)]
        ),
    ),
    (
        "school",
        "Gesamtschule Ellerbrück",
        Polygon([(533, -161), (654, -142), (680, -40), (553, -71)]),
    ),
    (
        "park",
        "Ellerwiesen",
        Polygon(
            [
                (-800, -24),
                (-640, -50),
                (-500, -112),
                (-430, -186),
                (-372, -242),
                (-318, -268),
                (-300, -262),
                (-338, -190),
                (-380, -172),
                (-430, -100),
                (-470, -50),
                (-620, -14),
                (-700, -10),
                (-800, 10),
            ]
        ),
    ),
    (
        "industrial",
        "Drahtwerk Eller",
        Polygon([(-780, 72), (-614, 44), (-612, 108), (-760, 138)]),
    ),
    (
        "hospital",
        "St.-Annen-Klinik",
        Polygon(
            [
                (646, -296),
                (715, -286),
                (782, -293),
                (786, -136),
                (664, -152),
                (650, -240),
            ]
        ),
    ),
    (
        "recreation_ground",
        "Sportplatz Süd",
        Polygon([(255, -528), (374, -540), (362, -432), (264, -432)]),
    ),
]

LANDMARKS: list[tuple[str, str, Polygon]] = [
    # kind, name, footprint
    (
        "church",
        "St. Marien",
        rectangle((-166, -124), 36, 15, 2)
        .union(rectangle((-160, -124), 10, 27, 2))
        .union(rectangle((-187, -125), 10, 10, 2)),
    ),
    ("station", "Bahnhof Ellerbrück Nord", rectangle((24, 200), 56, 12, 1)),
    (
        "mill",
        "Obermühle",
        rectangle((-44, -296), 26, 13, -4).union(rectangle((-56, -302), 10, 18, -4)),
    ),
    (
        "school",
        "Grundschule am Nordpark",
        rectangle((300, 352), 60, 15, 10).union(rectangle((272, 334), 15, 40, 10)),
    ),
    ("sports", "Turnhalle", rectangle((344, 380), 26, 17, 10)),
    (
        "school",
        "Gesamtschule Ellerbrück",
        rectangle((600, -112), 84, 17, 9)
        .union(rectangle((566, -100), 17, 46, 9))
        .union(rectangle((632, -92), 17, 40, 9)),
    ),
    ("sports", "Sporthalle", rectangle((658, -62), 32, 24, 9)),
    (
        "hospital",
        "St.-Annen-Klinik",
        rectangle((724, -215), 84, 18, 5)
        .union(rectangle((700, -212), 18, 70, 5))
        .union(rectangle((756, -220), 18, 60, 5)),
    ),
    ("works", "Drahtwerk Eller", rectangle((-700, 96), 92, 34, -11)),
    ("works", "Drahtwerk Eller", rectangle((-636, 78), 26, 44, -8)),
    ("works", "", rectangle((-758, 100), 20, 36, -10)),
    ("chapel", "Friedhofskapelle", rectangle((-450, 470), 16, 9, 70)),
    ("depot", "Güterschuppen", rectangle((-330, 214), 120, 13, -3)),
    ("clubhouse", "Vereinsheim", rectangle((-372, 290), 14, 8, -4)),
]
