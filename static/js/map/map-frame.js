/** The frame every map stands in: canvas, credit, live region; and the Leaflet map inside. */
import { addBasemap } from "./basemap.js";
import { L, loadStylesheet } from "./libraries.js";
import { credit, element } from "./markup.js";

const MAX_ZOOM = 19;
const MIN_ZOOM = 10;

/** Whether the reader asked for less movement. */
export const movesLittle = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function motionOptions() {
  const moves = !movesLittle();
  return { zoomAnimation: moves, fadeAnimation: moves, markerZoomAnimation: moves, inertia: moves };
}

/** Builds frame and Leaflet map from the data attributes of `host`; the frame goes into `stage`. */
export async function buildFrame(host, say, stage = host) {
  await Promise.all(host.dataset.stylesUrl.split(" ").map(loadStylesheet));
  const canvas = element("div", { class: "map__canvas", role: "group", "aria-label": say("map") });
  const status = element("p", { class: "visually-hidden map__status", role: "status" });
  const frame = element("div", { class: "map__frame", "data-map-made": true }, canvas, status);
  if (host.dataset.basemapUrl) {
    const words = credit(host.dataset.basemapAttribution || "© OpenStreetMap");
    frame.append(element("p", { class: "map__credit" }, ...words));
  }
  stage.append(frame);
  const map = L.map(canvas, {
    attributionControl: false,
    zoomControl: false,
    maxZoom: MAX_ZOOM,
    minZoom: MIN_ZOOM,
    zoomSnap: 1,
    ...motionOptions(),
  });
  const signs = map.createPane("signs");
  signs.classList.add("leaflet-marker-pane");
  new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(canvas);
  return { map, frame, status };
}

/** Adds the ground (see `addBasemap`); its failure leaves plain paper. */
export async function addGround(map, host, frame, onDrawn = () => {}) {
  try {
    await addBasemap(map, host, frame, onDrawn);
  } catch (problem) {
    console.error(problem);
  }
}
