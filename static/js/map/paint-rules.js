/** What the ground draws, from below to above (https://docs.protomaps.com/basemaps/layers). */

const WIDTHS = {
  highway: [
    [6, 0.8],
    [12, 2.5],
    [15, 8],
    [18, 24],
  ],
  major_road: [
    [9, 0.6],
    [12, 1.8],
    [15, 7],
    [18, 22],
  ],
  minor_road: [
    [12, 0.4],
    [14, 2],
    [16, 6],
    [18, 16],
  ],
  service: [
    [13, 0.4],
    [15, 1.6],
    [16, 3],
    [18, 8],
  ],
};

/** Width in pixels at a zoom: exponential between the stops around it. */
export function widthAt(stops, zoom) {
  if (zoom <= stops[0][0]) return stops[0][1];
  for (let i = 1; i < stops.length; i++) {
    const [below, thin] = stops[i - 1];
    const [above, thick] = stops[i];
    if (zoom <= above) return thin * (thick / thin) ** ((zoom - below) / (above - below));
  }
  return stops.at(-1)[1];
}

function roadWidth(zoom, road) {
  const { kind, kind_detail: detail } = road.props;
  return widthAt(detail === "service" ? WIDTHS.service : WIDTHS[kind], zoom);
}

/** Rules for `draw` (protomaps-leaflet) in the colours of flavour.js. */
export function paintRules(draw, colours) {
  const polygon = (feature) => feature.geomType === draw.GeomType.Polygon;
  const area = (dataLayer, fill, kinds) => ({
    dataLayer,
    symbolizer: new draw.PolygonSymbolizer({ fill }),
    filter: (_, f) => polygon(f) && (!kinds || kinds.includes(f.props.kind)),
  });
  const line = (dataLayer, filter, options, minzoom) => ({
    dataLayer,
    minzoom,
    symbolizer: new draw.LineSymbolizer({ lineJoin: "round", lineCap: "round", ...options }),
    filter: (_, f) => f.geomType === draw.GeomType.Line && filter(f.props),
  });
  const roads = (kind, minzoom, detail = () => true) => {
    const name = { highway: "highway", major_road: "major" }[kind] ?? "minor";
    const fits = (props) => props.kind === kind && !props.is_tunnel && detail(props);
    const wider = (z, f) => roadWidth(z, f) + (z < 14 ? 1 : 2);
    return {
      edge: line("roads", fits, { color: colours[`${name}Edge`], width: wider }, minzoom),
      fill: line(
        "roads",
        fits,
        { color: colours[name], width: (z, f) => roadWidth(z, f) },
        minzoom,
      ),
    };
  };
  const service = roads("minor_road", 15, (props) => props.kind_detail === "service");
  const minor = roads("minor_road", 12, (props) => props.kind_detail !== "service");
  const major = roads("major_road", 9);
  const highway = roads("highway", 6);
  const rail = (props) => props.kind === "rail" && !props.is_tunnel;
  const heavy = (props) => rail(props) && props.kind_detail !== "tram";
  return [
    area("earth", colours.ground),
    area("landuse", colours.works, ["industrial", "railway", "military", "commercial"]),
    area("landuse", colours.yard, ["hospital", "school", "university", "college"]),
    area("landuse", colours.grass, [
      "grass",
      "grassland",
      "farmland",
      "orchard",
      "scrub",
      "cemetery",
      "allotments",
      "village_green",
      "recreation_ground",
      "golf_course",
      "nature_reserve",
    ]),
    area("landuse", colours.park, ["park", "zoo"]),
    area("landuse", colours.wood, ["forest", "wood"]),
    area("landuse", colours.pitch, ["pitch", "playground"]),
    area("landuse", colours.sand, ["sand", "beach"]),
    area("landuse", colours.square, ["pedestrian"]),
    area("water", colours.water),
    line(
      "water",
      (p) => p.kind === "river",
      {
        color: colours.water,
        width: (z) =>
          widthAt(
            [
              [9, 0.6],
              [14, 3],
              [18, 16],
            ],
            z,
          ),
      },
      9,
    ),
    line(
      "water",
      (p) => p.kind === "stream",
      {
        color: colours.water,
        width: (z) =>
          widthAt(
            [
              [13, 0.6],
              [18, 5],
            ],
            z,
          ),
      },
      13,
    ),
    {
      dataLayer: "buildings",
      minzoom: 15,
      symbolizer: new draw.PolygonSymbolizer({
        fill: colours.building,
        stroke: colours.buildingEdge,
        width: 0.6,
      }),
      filter: (_, f) => polygon(f),
    },
    line(
      "roads",
      (p) => p.kind === "path" && p.kind_detail !== "pedestrian",
      {
        color: colours.path,
        dashColor: colours.path,
        dash: [1.5, 3],
        width: (z) => (z < 17 ? 1 : 1.6),
        lineCap: "butt",
      },
      15,
    ),
    line("roads", rail, { color: colours.rail, width: (z) => (z < 14 ? 0.8 : 1.4) }, 12),
    line(
      "roads",
      heavy,
      { color: colours.rail, dash: [1, 7], width: (z) => (z < 15 ? 3 : 5), lineCap: "butt" },
      14,
    ),
    service.edge,
    minor.edge,
    major.edge,
    highway.edge,
    line(
      "roads",
      (p) => p.kind_detail === "pedestrian",
      { color: colours.square, width: (z) => widthAt(WIDTHS.minor_road, z) },
      14,
    ),
    service.fill,
    minor.fill,
    major.fill,
    highway.fill,
    line("boundaries", (p) => p.kind_detail <= 9, {
      color: colours.boundary,
      dash: [6, 4],
      width: 1,
      lineCap: "butt",
    }),
  ];
}
