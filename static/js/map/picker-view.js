/**
 * A pin on a map for two hidden fields `[data-position="latitude"]` and `"longitude"`. The pin is
 * set by the address search, a click, the button for the map's middle; moved by dragging or arrow
 * keys; removed by a button. A live region says what happened.
 */
import { searchAddresses } from "./address-search.js";
import { ElementIcon } from "./button-marker.js";
import { addControls } from "./controls.js";
import { shareGestures } from "./gestures.js";
import { L } from "./libraries.js";
import { addGround, buildFrame } from "./map-frame.js";
import { element, strokeIcon } from "./markup.js";
import { wordsOf } from "./words.js";

const ZOOM = 18;
const FIRST_ZOOM = 15;
const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const STEP = 4;
const LONG_STEP = 24;

class PositionPicker {
  constructor(host, say, { map, status }) {
    Object.assign(this, { host, say, map, status });
    const field = (axis) => host.querySelector(`[data-position="${axis}"]`);
    this.fields = { lat: field("latitude"), lng: field("longitude") };
    this.remove = element("button", { type: "button", class: "button" }, say("remove"));
    this.remove.addEventListener("click", () => this.clear());
    this.pin = this.makePin();
    map.on("click", (event) => this.place(event.latlng));
  }

  makePin() {
    const button = element(
      "button",
      {
        type: "button",
        class: "map-marker map-pin",
        "aria-label": this.say("pin"),
        "aria-description": this.say("pinHelp"),
      },
      strokeIcon("pin"),
    );
    button.addEventListener("keydown", (event) => this.onKey(event));
    const icon = new ElementIcon({ element: button });
    const options = { icon, draggable: true, keyboard: false, autoPan: true, pane: "signs" };
    return L.marker([0, 0], options).on("dragend", () => this.place(this.pin.getLatLng()));
  }

  /** The saved position, if there is one. */
  saved() {
    const { lat, lng } = this.fields;
    return lat.value && lng.value ? L.latLng(lat.value, lng.value) : null;
  }

  /** Shows what the fields say. */
  start() {
    const saved = this.saved();
    const { latitude, longitude } = this.host.dataset;
    this.map.setView(saved ?? [latitude, longitude], saved ? ZOOM : FIRST_ZOOM, { animate: false });
    if (saved) this.pin.setLatLng(saved).addTo(this.map);
    this.remove.hidden = !saved;
    if (!saved) this.tell(this.say("missing"));
  }

  /** Sets the pin and the fields to a position. */
  place(position) {
    const { lat, lng } = position;
    this.pin.setLatLng(position).addTo(this.map);
    this.remove.hidden = false;
    this.write(lat.toFixed(6), lng.toFixed(6));
    this.tell(this.say("placed", { latitude: lat.toFixed(5), longitude: lng.toFixed(5) }));
  }

  clear() {
    this.pin.remove();
    this.write("", "");
    this.tell(this.say("removed"));
    this.map.getContainer().focus();
    this.remove.hidden = true;
  }

  write(latitude, longitude) {
    this.fields.lat.value = latitude;
    this.fields.lng.value = longitude;
    // The form's watcher for unsaved changes listens to these.
    for (const kind of ["input", "change"])
      this.fields.lng.dispatchEvent(new Event(kind, { bubbles: true }));
  }

  tell(text) {
    this.status.textContent = text;
  }

  onKey(event) {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const far = event.shiftKey ? LONG_STEP : STEP;
    const here = this.map.latLngToContainerPoint(this.pin.getLatLng());
    const there = this.map.containerPointToLatLng(here.add([step[0] * far, step[1] * far]));
    this.place(there);
    this.map.panInside(there, { padding: [60, 60] });
  }
}

/** Builds search, map and buttons in `host`; the contract is in the head of this module. */
export async function openPicker(host) {
  const say = wordsOf(host);
  const { searchUrl } = host.dataset;
  const stage = element("div", { class: "map-picker__map", "data-map-made": true });
  const status = element("p", {
    class: "map-picker__status",
    role: "status",
    "data-map-made": true,
  });
  const tools = element("div", { class: "map-picker__tools", "data-map-made": true });
  host.append(stage, status, tools);
  const { map, frame } = await buildFrame(host, say, stage);
  const picker = new PositionPicker(host, say, { map, status });
  shareGestures(map, frame, say);
  addControls(map, frame, say);
  const setHere = element("button", { type: "button", class: "button" }, say("setHere"));
  setHere.addEventListener("click", () => picker.place(map.getCenter()));
  tools.append(setHere, picker.remove);
  picker.start();
  const field = host.querySelector("[data-position-search]");
  if (field && searchUrl) {
    // Only without this script does the server look the text up on saving.
    field.removeAttribute("name");
    const onChoice = ({ latitude, longitude }) => {
      map.setView([latitude, longitude], ZOOM, { animate: false });
      picker.place(L.latLng(latitude, longitude));
    };
    searchAddresses(field, searchUrl, { say, tell: (text) => picker.tell(text), onChoice });
  }
  await addGround(map, host, frame);
}
