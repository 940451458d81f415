/**
 * The map of the editors: handles of spots that are dragged and saved at once, or corners of a line
 * that are written into the form's field, one "latitude, longitude" in each row.
 */
import { ElementIcon } from "./button-marker.js";
import { addControls } from "./controls.js";
import { shareGestures } from "./gestures.js";
import { L } from "./libraries.js";
import { addGround, buildFrame } from "./map-frame.js";
import { element } from "./markup.js";
import { wordsOf } from "./words.js";

const ZOOM = 16;
const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const STEP = 6;
const PATIENCE = 600;

const written = ({ lat, lng }) => `${lat.toFixed(6)}, ${lng.toFixed(6)}`;

/** A handle with a number; `onMoved(position)` after a drag, or after arrow keys have rested. */
function addHandle(map, position, { text, label, kind = "", onMoved }) {
  const disc = element("span", { class: `spot-handle ${kind}`, "aria-hidden": "true" }, text);
  const button = element("button", { type: "button", class: "map-marker", "aria-label": label }, disc);
  const icon = new ElementIcon({ element: button });
  const options = { icon, draggable: Boolean(onMoved), keyboard: false, autoPan: true, pane: "signs" };
  const marker = L.marker(position, options).addTo(map);
  if (!onMoved) {
    button.tabIndex = -1;
    return marker;
  }
  marker.on("dragend", () => onMoved(marker.getLatLng()));
  let rest = 0;
  button.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const here = map.latLngToContainerPoint(marker.getLatLng());
    marker.setLatLng(map.containerPointToLatLng(here.add([step[0] * STEP, step[1] * STEP])));
    clearTimeout(rest);
    rest = setTimeout(() => onMoved(marker.getLatLng()), PATIENCE);
  });
  return marker;
}

async function save(url, position, token) {
  const body = new URLSearchParams({ position: written(position) });
  const answer = await fetch(url, { method: "POST", body, headers: { "X-CSRFToken": token } });
  if (!answer.ok) throw new Error(`move: ${answer.status}`);
  return (await answer.json()).said;
}

function moveSpots(map, spots, say, tell) {
  const token = document.querySelector("[data-spot-moves] input").value;
  for (const { number, name, url, latitude, longitude } of spots) {
    const onMoved = async (position) => {
      try {
        tell(await save(url, position, token));
      } catch (problem) {
        console.error(problem);
        tell(say("drawFailed"));
      }
    };
    const label = say("drawSpot", { name });
    addHandle(map, [latitude, longitude], { text: String(number), label, onMoved });
  }
}

function drawLine(map, host, spots, say, tell) {
  const field = host.closest("form").querySelector("[name='line']");
  const line = L.polyline([], { color: "#9c3f28", weight: 4, interactive: false }).addTo(map);
  const corners = [];
  const write = () => {
    const positions = corners.map((corner) => corner.getLatLng());
    line.setLatLngs(positions);
    field.value = positions.map(written).join("\n");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    tell(say("drawCount", { count: corners.length }));
  };
  const add = (position) => {
    const text = String(corners.length + 1);
    const label = say("drawCorner", { number: text });
    const kind = "spot-handle--corner";
    corners.push(addHandle(map, position, { text, label, kind, onMoved: write }));
  };
  const addAndWrite = (position) => {
    add(position);
    write();
  };
  for (const { number, name, latitude, longitude } of spots)
    addHandle(map, [latitude, longitude], {
      text: String(number),
      label: name,
      kind: "spot-handle--still",
    });
  for (const row of field.value.split("\n")) {
    const [latitude, longitude] = row.split(/[,\s]+/).map(Number);
    if (row.trim() && Number.isFinite(latitude) && Number.isFinite(longitude))
      add([latitude, longitude]);
  }
  if (corners.length) {
    line.setLatLngs(corners.map((corner) => corner.getLatLng()));
    map.fitBounds(line.getBounds(), { padding: [40, 40], maxZoom: 18, animate: false });
  }
  map.on("click", (event) => addAndWrite(event.latlng));
  const here = element("button", { type: "button", class: "button button-secondary" }, say("drawHere"));
  here.addEventListener("click", () => addAndWrite(map.getCenter()));
  const back = element("button", { type: "button", class: "button button-secondary" }, say("drawBack"));
  back.addEventListener("click", () => {
    corners.pop()?.remove();
    write();
  });
  return [here, back];
}

/** Builds the map in `host`. */
export async function openDrawing(host) {
  const say = wordsOf(host);
  const spots = JSON.parse(host.dataset.spots);
  const stage = element("div", { class: "map-picker__map", "data-map-made": true });
  const status = element("p", { class: "map-picker__status", role: "status", "data-map-made": true });
  const tools = element("div", { class: "map-picker__tools", "data-map-made": true });
  host.append(stage, status, tools);
  const { map, frame } = await buildFrame(host, say, stage);
  map.setView([host.dataset.latitude, host.dataset.longitude], ZOOM, { animate: false });
  if (spots.length > 1)
    map.fitBounds(
      spots.map(({ latitude, longitude }) => [latitude, longitude]),
      { padding: [40, 40], maxZoom: 18, animate: false },
    );
  shareGestures(map, frame, say);
  addControls(map, frame, say);
  const tell = (text) => (status.textContent = text);
  if (host.dataset.spotMap === "move") moveSpots(map, spots, say, tell);
  else tools.append(...drawLine(map, host, spots, say, tell));
  await addGround(map, host, frame);
}
