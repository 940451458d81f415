/**
 * Outlines as GeoJSON text and as polygons: lists of rings, each a list of [longitude, latitude]
 * corners without the repeated first one. The server's rules (quartier/geo/outlines.py) decide;
 * these tell an editor of the usual slips while typing.
 */

/** Bytes of a file that the server would still read. */
export const LARGEST_FILE = 500_000;

const DIGITS = 6;
/** Corners up to which crossings are looked for at every change. */
const MOST_COMPARED = 800;

/** `key` names the word that says what is wrong. */
export class OutlineProblem extends Error {
  constructor(key) {
    super(key);
    this.key = key;
  }
}

function refuse(key) {
  throw new OutlineProblem(key);
}

function geometryOf(value) {
  if (value?.type === "FeatureCollection") {
    if (value.features?.length !== 1) refuse("outlineMany");
    value = value.features[0];
  }
  return value?.type === "Feature" ? value.geometry : value;
}

function corner(point) {
  const [longitude, latitude] = Array.isArray(point) ? point : [];
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) refuse("outlineNumber");
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) refuse("outlineEarth");
  return [Number(longitude.toFixed(DIGITS)), Number(latitude.toFixed(DIGITS))];
}

const same = (one, other) => one[0] === other[0] && one[1] === other[1];

function ringOf(points) {
  if (!Array.isArray(points)) refuse("outlineEmpty");
  const corners = points.map(corner);
  if (corners.length < 4) refuse("outlineFew");
  if (!same(corners[0], corners.at(-1))) refuse("outlineGap");
  return corners.slice(0, -1);
}

/** The polygons of a text, none for an empty one; throws an OutlineProblem. */
export function readOutline(text) {
  if (["", "null"].includes(text.trim())) return [];
  let value = null;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    refuse("outlineUnreadable");
  }
  const { type, coordinates } = geometryOf(value) ?? {};
  if (!["Polygon", "MultiPolygon"].includes(type)) refuse("outlineNoArea");
  const parts = type === "Polygon" ? [coordinates] : coordinates;
  if (!Array.isArray(parts) || !parts.length) refuse("outlineEmpty");
  return parts.map((rings) => {
    if (!Array.isArray(rings) || !rings.length) refuse("outlineEmpty");
    return rings.map(ringOf);
  });
}

/** The text of polygons; empty without an area. */
export function writeOutline(polygons) {
  const areas = polygons
    .filter(([shell]) => shell.length >= 3)
    .map((rings) => rings.map((ring) => [...ring, ring[0]].map(corner)));
  if (!areas.length) return "";
  return JSON.stringify(
    areas.length === 1
      ? { type: "Polygon", coordinates: areas[0] }
      : { type: "MultiPolygon", coordinates: areas },
  );
}

const side = ([ax, ay], [bx, by], [cx, cy]) => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

const cross = ([a, b], [c, d]) =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** Whether two edges cross each other; outlines of very many corners aren't looked at. */
export function crossesItself(polygons) {
  const edges = polygons
    .flat()
    .flatMap((ring) => ring.map((point, i) => [point, ring[(i + 1) % ring.length]]));
  if (edges.length > MOST_COMPARED) return false;
  return edges.some((edge, i) => edges.slice(i + 1).some((other) => cross(edge, other)));
}

/** How many corners there are. */
export const cornersOf = (polygons) =>
  polygons.flat().reduce((sum, { length }) => sum + length, 0);
