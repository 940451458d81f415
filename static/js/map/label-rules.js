/** Which names the ground writes; where two meet, the earlier rule wins. */

/** Rules for `draw` (protomaps-leaflet); names in `language`, else as they are there. */
export function labelRules(draw, colours, family, language) {
  const labelProps = [`name:${language}`, "name"];
  const text = { labelProps, stroke: colours.halo, width: 3.5 };
  const font = (weight, size) => `${weight} ${size}px ${family}`;
  const street = (minzoom, size, weight, fill, fits) => ({
    dataLayer: "roads",
    minzoom,
    symbolizer: new draw.LineLabelSymbolizer({
      ...text,
      fill,
      font: (zoom) => font(weight, zoom >= 18 ? size + 1 : size),
      position: draw.LineLabelPlacement.Center,
      repeatDistance: 420,
    }),
    filter: (_, f) => fits(f.props),
  });
  const point = (dataLayer, minzoom, maxzoom, options, fits) => ({
    dataLayer,
    minzoom,
    maxzoom,
    symbolizer: new draw.CenteredTextSymbolizer({ ...text, lineHeight: 1.2, ...options }),
    filter: (_, f) => f.geomType === draw.GeomType.Point && fits(f.props),
  });
  return [
    point(
      "places",
      9,
      15,
      { fill: colours.townName, font: font(600, 15) },
      (p) => p.kind === "locality",
    ),
    street(14, 13, 600, colours.streetName, (p) => ["highway", "major_road"].includes(p.kind)),
    point(
      "places",
      13,
      16,
      { fill: colours.placeName, font: font(600, 13), letterSpacing: 1 },
      (p) => p.kind === "neighbourhood",
    ),
    street(
      16,
      12,
      500,
      colours.minorName,
      (p) => p.kind === "minor_road" || p.kind_detail === "pedestrian",
    ),
    {
      dataLayer: "water",
      minzoom: 14,
      symbolizer: new draw.LineLabelSymbolizer({
        ...text,
        stroke: colours.water,
        fill: colours.waterName,
        font: font("italic 500", 13),
        position: draw.LineLabelPlacement.Center,
        repeatDistance: 600,
      }),
      filter: (_, f) => f.geomType === draw.GeomType.Line,
    },
    point(
      "water",
      13,
      19,
      { stroke: colours.water, fill: colours.waterName, font: font("italic 500", 13) },
      () => true,
    ),
    point(
      "buildings",
      18,
      19,
      {
        labelProps: ["addr_housenumber"],
        fill: colours.houseNumber,
        font: font(400, 11),
        stroke: colours.building,
        width: 2,
      },
      (p) => "addr_housenumber" in p,
    ),
  ];
}
