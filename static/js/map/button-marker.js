/** Leaflet markers that are elements of ours. */
import { L } from "./libraries.js";

export const ElementIcon = L.Icon.extend({
  createIcon() {
    return this.options.element;
  },
  createShadow: () => null,
});

/** A marker at `position` that is `button`; presses after a drag don't count. */
export function buttonMarker(map, position, button, onPress, pane = "signs") {
  L.DomEvent.on(button, "click", (event) => {
    L.DomEvent.stopPropagation(event);
    if (event.detail === 0 || !map.dragging.moved()) onPress(event);
  });
  const icon = new ElementIcon({ element: button });
  return L.marker(position, { icon, keyboard: false, interactive: false, pane });
}
