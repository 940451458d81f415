/**
 * The small map of one business: its sign and its neighbours', still until somebody switches it
 * on. The address in words and the route links stand beside it in the page.
 */
import { addControls } from "./controls.js";
import { shareGestures } from "./gestures.js";
import { L } from "./libraries.js";
import { addGround, buildFrame } from "./map-frame.js";
import { disc, shopLabel } from "./marker-elements.js";
import { buttonMarker } from "./marker-layer.js";
import { element } from "./markup.js";
import { fetchPoints } from "./points.js";
import { MAP_WORDS, PLACE_WORDS, wordsOf } from "./words.js";

const ZOOM = 17;

/** The business of the page as a shop, read from the data attributes. */
function ownShop({ name, icon, colour, categoryName, state }) {
  return { name, state: state || "unknown", category: { icon, colour, name: categoryName } };
}

function addNeighbour(map, shop, spriteUrl, say) {
  const label = shopLabel(shop, say);
  const link = element(
    "a",
    { class: "map-marker map-marker--near", href: shop.url, title: shop.name, "aria-label": label },
    disc(shop, spriteUrl),
  );
  buttonMarker(map, [shop.latitude, shop.longitude], link, () => {}).addTo(map);
}

/**
 * Builds the map in `host`; its data attributes, beside those of every map, are latitude,
 * longitude, name, category-name, icon, colour, state and, for the neighbours, points-url.
 */
export async function openPlace(host) {
  const say = wordsOf(host, [...MAP_WORDS, ...PLACE_WORDS]);
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
  frame.append(activate);
  setActive(false);
  await addGround(map, host, frame);
  if (!pointsUrl) return;
  const shops = await fetchPoints(pointsUrl).catch(() => []);
  const here = L.latLng(latitude, longitude);
  for (const near of shops)
    if (here.distanceTo([near.latitude, near.longitude]) > 2)
      addNeighbour(map, near, spriteUrl, say);
}
