/** Buttons of the map: zoom, and arrows for people who can't drag. */
import { element, iconButton } from "./markup.js";

const STEP = 0.4;
const DIRECTIONS = { north: [0, -1], south: [0, 1], west: [-1, 0], east: [1, 0] };

function zoomButtons(map, say) {
  const zoomIn = iconButton("plus", say("zoomIn"), () => map.zoomIn());
  const zoomOut = iconButton("minus", say("zoomOut"), () => map.zoomOut());
  const update = () => {
    // aria-disabled keeps the focus where disabled would drop it.
    zoomIn.setAttribute("aria-disabled", map.getZoom() >= map.getMaxZoom());
    zoomOut.setAttribute("aria-disabled", map.getZoom() <= map.getMinZoom());
  };
  map.on("zoomend", update);
  map.whenReady(update);
  return [zoomIn, zoomOut];
}

function arrows(map, say) {
  const buttons = Object.entries(DIRECTIONS).map(([name, [x, y]]) => {
    const pan = () => {
      const size = map.getSize();
      map.panBy([x * size.x * STEP, y * size.y * STEP]);
    };
    return iconButton(name, say(name), pan, { "data-direction": name });
  });
  return element("div", { class: "map__arrows", hidden: true }, ...buttons);
}

/** Adds the column of buttons, `extra` at its end, and the arrows. */
export function addControls(map, frame, say, extra = []) {
  const pad = arrows(map, say);
  const toggle = () => {
    pad.hidden = !pad.hidden;
    move.setAttribute("aria-pressed", !pad.hidden);
  };
  const move = iconButton("move", say("move"), toggle, { "aria-pressed": "false" });
  const column = element(
    "div",
    { class: "map__controls" },
    ...zoomButtons(map, say),
    move,
    ...extra,
  );
  frame.append(column, pad);
  return column;
}
