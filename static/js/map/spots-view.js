/** The map of one campaign's spots, tied to the list beside it. */
import { addControls } from "./controls.js";
import { shareGestures } from "./gestures.js";
import { largeViewButton } from "./large-view.js";
import { raiseRows, watchRows } from "./list-sync.js";
import { addGround, buildFrame } from "./map-frame.js";
import { element, iconButton } from "./markup.js";
import { addSpotLayer } from "./spot-layer.js";
import { fetchSpots, spotMark } from "./spot-marks.js";
import { wordsOf } from "./words.js";

const CLOSEST_FIRST_VIEW = 17;

/** What the shapes mean: those that occur. */
function legendOf(spots, say, spriteUrl) {
  const byWord = new Map(spots.map((spot) => [spot.word, spot]));
  const rows = [...byWord.values()].map((spot) =>
    element("li", {}, spotMark(spot, spriteUrl), spot.word),
  );
  return element(
    "details",
    { class: "map__legend" },
    element("summary", {}, say("legend")),
    element("ul", {}, ...rows),
  );
}

/**
 * Builds the map in `host`; its data attributes are those of every map, and points-url. `shows(spot)`
 * tells which spots are on it, `popup` what a press on one opens.
 */
export async function openSpots(host, { shows = () => true, popup } = {}) {
  const say = wordsOf(host);
  const { pointsUrl, spriteUrl, latitude, longitude } = host.dataset;
  const { map, frame, status } = await buildFrame(host, say);
  map.setView([latitude, longitude], CLOSEST_FIRST_VIEW, { animate: false });
  const gestures = shareGestures(map, frame, say);
  const layer = addSpotLayer(map, { say, spriteUrl, onPoint: raiseRows, popup });
  let spots = [];
  const fit = () =>
    map.fitBounds(
      spots.map((spot) => [spot.latitude, spot.longitude]),
      {
        paddingTopLeft: [32, 32],
        paddingBottomRight: [72, 48],
        maxZoom: CLOSEST_FIRST_VIEW,
        animate: false,
      },
    );
  addControls(map, frame, say, [
    iconButton("all", say("showAll"), fit),
    largeViewButton(frame, say, (large) => gestures.setActive(large)),
  ]);
  try {
    spots = (await fetchSpots(pointsUrl)).filter(shows);
    if (spots.length) fit();
    layer.setShops(spots);
    status.textContent = say("count", { count: spots.length });
    if (spots.length) frame.append(legendOf(spots, say, spriteUrl));
  } catch (problem) {
    console.error(problem);
    const words = element("p", {}, say("spotsFailed"));
    frame.append(element("div", { class: "map__problem", role: "alert" }, words));
  }
  watchRows((ids) => layer.raise(ids));
  await addGround(map, host, frame, (hasName) => layer.keepClearOf(hasName));
}
