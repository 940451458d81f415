/**
 * The words of the maps. The server renders them in the reader's language into `data-strings`
 * (one JSON object); these lists name every key a map needs, `{…}` marks what is filled in.
 */

/** Keys of every map. */
export const MAP_WORDS = [
  "map", // label of the map itself, with the keys that move it
  "zoomIn",
  "zoomOut",
  "move", // switch: arrows for people who can't drag
  "north",
  "south",
  "west",
  "east",
  "hintTouch", // one finger scrolls the page
  "hintWheel", // wheel zooms with Ctrl
  "load", // button where data is saved
  "loadHelp",
  "loading",
  "failed",
  "state_unknown",
  "state_open",
  "state_closed",
  "state_by_appointment",
  "marker", // {name} {category} {state}
];

/** Further keys of the directory's map. */
export const DIRECTORY_WORDS = [
  "markers", // label of the group of markers
  "markersHelp",
  "cluster", // {count} {open}
  "clusterHere", // {count}, shops too close to be split
  "count", // {count}
  "details", // {name}
  "close",
  "showAll",
  "grow",
  "shrink",
  "pointsFailed",
  "retry",
  "legend",
  "onlyHere", // checkbox: only what the map shows
];

/** Further keys of a business page's map. */
export const PLACE_WORDS = ["activate", "rest", "here"];

/** Further keys of the position picker. */
export const PICKER_WORDS = [
  "pin", // label of the marker that is moved
  "pinHelp",
  "setHere",
  "remove",
  "removed",
  "placed", // {latitude} {longitude}
  "missing",
  "found", // {count}
  "nothingFound",
  "searchFailed",
];

/**
 * A function that says a word: `say("cluster", {count: 4, open: 2})`.
 * A missing word is an error of the page: it is shown as its key and reported in the console.
 * @param {HTMLElement} host element with `data-strings`
 * @param {string[]} needed
 */
export function wordsOf(host, needed) {
  const words = JSON.parse(host.dataset.strings || "{}");
  const missing = needed.filter((key) => !(key in words));
  if (missing.length) console.error("data-strings lacks", missing.join(", "));
  return (key, values = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}
