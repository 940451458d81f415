/**
 * The small map of one business: its sign and its neighbours', still until somebody switches it
 * on. The address in words and the route links stand beside it in the page.
 */
import { buttonMarker } from "./button-marker.js";
import { addControls } from "./controls.js";
import { shareGestures } from "./gestures.js";
import { L } from "./libraries.js";
import { addGround, buildFrame } from "./map-frame.js";
import { disc, shopLabel } from "./marker-elements.js";
import { element } from "./markup.js";
import { fetchPoints } from "./points.js";
import { wordsOf } from "./words.js";

const ZOOM = 17;
const MOST = 24;
// pixels between two neighbours, and around the business's own sign
const ROOM = 26;
const OWN_ROOM = 40;

/** The business of the page as a shop, read from the data attributes. */
function ownShop({ name, icon, colour, categoryName, state }) {
  return { name, state: state || "unknown", category: { icon, colour, name: categoryName } };
}

/** The nearest shops, as many as stand apart from each other and from the business itself. */
function neighbours(map, here, shops) {
  const centre = map.latLngToLayerPoint(here);
  const taken = [{ point: centre, room: OWN_ROOM }];
  const near = shops
    .map((shop) => ({ shop, point: map.latLngToLayerPoint([shop.latitude, shop.longitude]) }))
    .sort((a, b) => centre.distanceTo(a.point) - centre.distanceTo(b.point));
  for (const { shop, point } of near)
    if (taken.every((other) => other.point.distanceTo(point) >= (other.room ?? ROOM)))
      taken.push({ shop, point });
  return taken.slice(1, MOST + 1).map(({ shop }) => shop);
}

function addNeighbour(map, shop, say) {
  const label = shopLabel(shop, say);
  const dot = element("span", { class: "map-dot", "aria-hidden": "true" });
  const link = element(
    "a",
    { class: "map-marker map-marker--near", href: shop.url, title: label, "aria-label": label },
    dot,
  );
  const at = [shop.latitude, shop.longitude];
  buttonMarker(map, at, link, () => {}).addTo(map);
}

/**
 * Builds the map in `host`; its data attributes, beside those of every map, are latitude,
 * longitude, name, category-name, icon, colour, state and, for the neighbours, points-url.
 */
export async function openPlace(host) {
  const say = wordsOf(host);
  const { latitude, longitude, pointsUrl, spriteUrl } = host.dataset;
  const { map, frame } = await buildFrame(host, say);
  const canvas = map.getContainer();
  map.setView([latitude, longitude], ZOOM, { animate: false });
  const gestures = shareGestures(map, frame, say);
  const controls = addControls(map, frame, say);
  const shop = ownShop(host.dataset);
  const sign = element(
    "div",
    { class: "map-marker map-marker--own", role: "img", "aria-label": shopLabel(shop, say) },
    disc(shop, spriteUrl),
  );
  const marker = buttonMarker(map, [latitude, longitude], sign, () => {}).addTo(map);
  marker.setZIndexOffset(1000);
  const setActive = (active) => {
    gestures.setActive(active);
    canvas.inert = controls.inert = !active;
    controls.hidden = !active;
    activate.textContent = say(active ? "rest" : "activate");
    activate.setAttribute("aria-pressed", active);
  };
  const activate = element("button", { type: "button", class: "button map__activate" });
  activate.addEventListener("click", () => setActive(!frame.classList.contains("is-active")));
  frame.prepend(activate);
  setActive(false);
  await addGround(map, host, frame);
  if (!pointsUrl) return;
  const shops = await fetchPoints(pointsUrl).catch(() => []);
  for (const near of neighbours(map, L.latLng(latitude, longitude), shops))
    addNeighbour(map, near, say);
}
