/** The ground map: a PMTiles archive of the site's own, drawn on canvas in our colours. */
import { FLAVOURS } from "./flavour.js";
import { labelRules } from "./label-rules.js";
import { loadProtomaps } from "./libraries.js";
import { paintRules } from "./paint-rules.js";
import { watchTheme } from "./theme.js";

/** Waits for the page's letters, a second at most: canvas doesn't redraw when they come late. */
async function fontsReady(family) {
  const wanted = [500, 600].map((weight) => document.fonts.load(`${weight} 13px ${family}`));
  await Promise.race([
    Promise.allSettled(wanted),
    new Promise((resolve) => setTimeout(resolve, 1000)),
  ]);
}

function languageOf(host) {
  return (host.closest("[lang]")?.lang || "de").split("-")[0];
}

function groundLayer(protomaps, host, colours, rules) {
  return protomaps.leafletLayer({
    // The object inside takes any address; the layer itself only those that end in .pmtiles.
    url: new protomaps.PmtilesSource(host.dataset.basemapUrl, true).p,
    maxDataZoom: Number(host.dataset.basemapMaxZoom) || 15,
    maxZoom: 19,
    backgroundColor: colours.ground,
    paintRules: paintRules(protomaps, colours),
    labelRules: rules,
    lang: languageOf(host),
    attribution: "",
  });
}

/** A test whether the ground has written a street's or place's name in a box of the map. */
function nameFinder(map, layer, lowestRule) {
  return ({ left, top, right, bottom }) => {
    const names = layer.labelers.getIndex(map.getZoom());
    const { x, y } = map.getPixelBounds().min;
    const box = { minX: x + left, minY: y + top, maxX: x + right, maxY: y + bottom };
    return names ? names.bboxCollides(box, lowestRule) : false;
  };
}

/**
 * Puts the ground under `map` and changes it with the page's theme. Without `data-basemap-url`
 * the paper stays plain. The frame's `data-theme` tells the stylesheet which theme is shown.
 * @param {(hasName: (box: object) => boolean) => void} onDrawn called whenever all tiles in
 *   view are drawn; house numbers, the last rule, don't count as names
 */
export async function addBasemap(map, host, frame, onDrawn) {
  const { basemapUrl, protomapsUrl } = host.dataset;
  const protomaps = basemapUrl ? await loadProtomaps(protomapsUrl) : null;
  const family = getComputedStyle(host).fontFamily;
  if (protomaps) await fontsReady(family);
  let layer = null;
  watchTheme((theme) => {
    frame.dataset.theme = theme;
    if (!protomaps) return;
    layer?.remove();
    const colours = FLAVOURS[theme];
    const rules = labelRules(protomaps, colours, family, languageOf(host));
    layer = groundLayer(protomaps, host, colours, rules);
    const hasName = nameFinder(map, layer, rules.length - 2);
    layer.on("load", () => onDrawn(hasName));
    layer.addTo(map);
  });
}
