/** The ground map: a PMTiles archive of the site's own, drawn on canvas in our colours. */
import { FLAVOURS } from "./flavour.js";
import { labelRules } from "./label-rules.js";
import { loadProtomaps } from "./libraries.js";
import { paintRules } from "./paint-rules.js";

const systemDark = matchMedia("(prefers-color-scheme: dark)");

/** The page says its theme by `color-scheme`. */
function isDark() {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme === "dark" || (scheme !== "light" && systemDark.matches);
}

/** Calls `onTheme("light"|"dark")` now and after each change of system or page. */
function watchTheme(onTheme) {
  let shown = null;
  const look = () => {
    const theme = isDark() ? "dark" : "light";
    if (theme !== shown) onTheme((shown = theme));
  };
  systemDark.addEventListener("change", look);
  new MutationObserver(look).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["class", "data-theme"],
  });
  look();
}

/** Waits for the page's letters, a second at most: canvas isn't redrawn for them. */
function fontsReady(family) {
  const late = new Promise((resolve) => setTimeout(resolve, 1000));
  return Promise.race([document.fonts.load(`600 13px ${family}`).catch(() => {}), late]);
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

function nameFinder(map, layer, lowestRule) {
  return ({ left, top, right, bottom }) => {
    const names = layer.labelers.getIndex(map.getZoom());
    const { x, y } = map.getPixelBounds().min;
    const box = { minX: x + left, minY: y + top, maxX: x + right, maxY: y + bottom };
    return names ? names.bboxCollides(box, lowestRule) : false;
  };
}

/**
 * Puts the ground under `map`, in the page's theme (the frame's `data-theme`); plain paper
 * without `data-basemap-url`. After each drawing `onDrawn(hasName)` hands out a test whether a
 * box `{left, top, right, bottom}` of the map holds a name; house numbers, the last rule, don't count.
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
