/**
 * "Diesen Ausschnitt durchsuchen": comes when somebody has moved the map, and writes
 * "west,south,east,north" into the search form's field that the selector in `data-area-field`
 * names, with a change event. No such field, no button.
 */
import { L } from "./libraries.js";
import { element } from "./markup.js";

const fieldOf = (host) => {
  const { areaField } = host.dataset;
  return areaField ? document.querySelector(areaField) : null;
};

/** The part of the map that is searched; null where it is all of it. */
export function searchedArea(host) {
  const [west, south, east, north] = (fieldOf(host)?.value || "").split(",").map(Number);
  if (north === undefined || [west, south, east, north].some(Number.isNaN)) return null;
  return L.latLngBounds([south, west], [north, east]);
}

/** `wasMoved()` tells whether a person has moved the map since it was last fitted. */
export function offerSearchHere(host, map, frame, say, wasMoved) {
  if (!fieldOf(host)) return;
  const button = element("button", { type: "button", class: "map__search-here" }, say("searchHere"));
  button.hidden = true;
  frame.append(button);
  map.on("moveend", () => (button.hidden = !wasMoved()));
  button.addEventListener("click", () => {
    const field = fieldOf(host);
    const hadFocus = document.activeElement === button;
    button.hidden = true;
    if (hadFocus) map.getContainer().focus({ preventScroll: true });
    field.value = map.getBounds().toBBoxString();
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
