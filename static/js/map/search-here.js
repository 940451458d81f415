/**
 * "Diesen Ausschnitt durchsuchen": comes when somebody has moved the map, and writes
 * "west,south,east,north" into the search form's field that the selector in `data-area-field`
 * names, with a change event. Then "Überall suchen" stands in its place, which empties the field.
 * No such field, no button.
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

/**
 * `wasMoved()` tells whether a person has moved the map since it was last fitted; `onEverywhere()`
 * is called when the searched part is given up.
 */
export function offerSearchHere(host, map, frame, say, { wasMoved, onEverywhere }) {
  if (!fieldOf(host)) return;
  const here = element("button", { type: "button", class: "map__search-here" }, say("searchHere"));
  const everywhere = element(
    "button",
    { type: "button", class: "map__search-here" },
    say("searchEverywhere"),
  );
  here.hidden = true;
  everywhere.hidden = !searchedArea(host);
  frame.append(here, everywhere);
  let searched = null;
  const search = (button, area) => {
    const hadFocus = document.activeElement === button;
    here.hidden = true;
    everywhere.hidden = !area;
    const next = area ? everywhere : map.getContainer();
    if (hadFocus) next.focus({ preventScroll: true });
    const field = fieldOf(host);
    field.value = area;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  map.on("moveend", () => {
    here.hidden = !wasMoved() || Boolean(searched?.equals(map.getBounds()));
    everywhere.hidden = !here.hidden || !searchedArea(host);
  });
  here.addEventListener("click", () => {
    map.stop();
    searched = map.getBounds();
    search(here, searched.toBBoxString());
  });
  everywhere.addEventListener("click", () => {
    searched = null;
    onEverywhere();
    search(everywhere, "");
  });
}
