/** What a press on a sign shows: one shop, or the shops at one door. */
import { L } from "./libraries.js";
import { stateMark } from "./marker-elements.js";
import { element, iconButton } from "./markup.js";

function stateLine({ category, state }, { say, spriteUrl }) {
  const words = element("span", {}, `${category.name} · ${say(`state_${state}`)}`);
  return element("p", { class: "map-popup__state" }, stateMark(state, spriteUrl), words);
}

function shopCard(shop, options) {
  const words = options.say("details", { name: shop.name });
  return [
    stateLine(shop, options),
    element("a", { class: "map-popup__link", href: shop.url }, words),
  ];
}

function shopList(shops, options) {
  const { line = stateLine } = options;
  const rows = shops.map((shop) =>
    element("li", {}, element("a", { href: shop.url }, shop.name), line(shop, options)),
  );
  return [element("ul", { class: "map-popup__list" }, ...rows)];
}

/**
 * Opens a popup and moves the focus into it. `onClose(back)` tells whether the focus must be
 * brought back: not when a newer popup took its place. What is no shop brings its own `card` and
 * `line`, and the key of the words for several at one place.
 */
export function openPopup(map, position, shops, options) {
  const { say, onClose, card = shopCard, several = "clusterHere" } = options;
  let back = false;
  const close = () => {
    back = true;
    popup.remove();
  };
  const one = shops.length === 1;
  const title = one ? shops[0].name : say(several, { count: shops.length });
  const content = element(
    "div",
    { class: "map-popup", role: "dialog", "aria-label": title },
    element("h2", { class: "map-popup__title", tabindex: -1 }, title),
    ...(one ? card(shops[0], options) : shopList(shops, options)),
    iconButton("close", say("close"), close),
  );
  content.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });
  const room = map.getSize();
  const popup = L.popup({
    closeButton: false,
    closeOnEscapeKey: false,
    offset: [0, -12],
    minWidth: Math.min(240, room.x - 90),
    maxWidth: Math.min(320, room.x - 90),
    maxHeight: Math.max(160, room.y - 160),
    // clear of the buttons
    autoPanPaddingTopLeft: [12, 68],
    autoPanPaddingBottomRight: [68, 40],
    className: "map-popup-frame",
  })
    .setLatLng(position)
    .setContent(content);
  popup.on("remove", () => onClose(back || content.contains(document.activeElement)));
  popup.openOn(map);
  content.querySelector("h2").focus({ preventScroll: true });
  return popup;
}
