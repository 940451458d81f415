/**
 * The corners of an outline as buttons on the map, one tab stop for all, and between them dots for
 * the mouse that make new corners. A handle is named by its `at`: [polygon, ring, index].
 */
import { ElementIcon } from "./button-marker.js";
import { L } from "./libraries.js";
import { element } from "./markup.js";

const MOST = 150;
/** Pixels between two corners from which a dot stands between them. */
const ROOM = 44;
const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const STEP = 4;
const LONG_STEP = 24;

export class OutlineHandles {
  /**
   * Options: say, `onMove(at, latlng)` while and `onMoved()` after moving, `onInsert(at, latlng)`
   * before the corner `at`, `onRemove(at)`, `onPress(at)`.
   */
  constructor(map, options) {
    Object.assign(this, { map, options, group: L.layerGroup().addTo(map), buttons: new Map() });
    this.polygons = [];
    this.current = null;
    const pane = map.getPane("signs");
    pane.setAttribute("role", "group");
    pane.setAttribute("aria-label", options.say("corners"));
    map.on("moveend", () => this.draw(this.polygons));
  }

  /** Draws the corners in view; false when there are too many. The focus stays where it was. */
  draw(polygons, isClosed = this.isClosed) {
    Object.assign(this, { polygons, isClosed });
    const focused = [...this.buttons].find(([, { button }]) => button === document.activeElement);
    this.group.clearLayers();
    this.buttons.clear();
    const view = this.map.getBounds().pad(0.1);
    const seen = [];
    polygons.forEach((rings, p) =>
      rings.forEach((ring, r) =>
        ring.forEach(([longitude, latitude], i) => {
          if (view.contains([latitude, longitude])) seen.push([p, r, i]);
        }),
      ),
    );
    if (seen.length > MOST) return false;
    for (const at of seen) this.addCorner(at);
    for (const at of seen) if (this.hasRoomBefore(at)) this.addMiddle(at);
    this.mark(this.current);
    if (focused) this.buttons.get(focused[0])?.button.focus({ preventScroll: true });
    return true;
  }

  /** The ring of a handle and its place there. */
  ringOf([p, r]) {
    return this.polygons[p][r];
  }

  latLng([p, r, i]) {
    const ring = this.polygons[p][r];
    const [longitude, latitude] = ring[(i + ring.length) % ring.length];
    return L.latLng(latitude, longitude);
  }

  addCorner(at) {
    const { say } = this.options;
    const button = element("button", {
      type: "button",
      class: "map-corner",
      "aria-label": say("corner", { number: at[2] + 1, count: this.ringOf(at).length }),
      "aria-description": say("cornerHelp"),
    });
    const marker = this.marker(button, this.latLng(at));
    button.addEventListener("focus", () => this.mark(String(at)));
    button.addEventListener("keydown", (event) => this.onKey(event, at, marker));
    L.DomEvent.on(button, "click", (event) => {
      L.DomEvent.stopPropagation(event);
      // Enter and the space bar make a click without a pointer.
      if (event.detail === 0) this.insertBehind(at);
      else this.options.onPress(at);
    });
    marker.on("drag", () => this.options.onMove(at, marker.getLatLng()));
    marker.on("dragend", () => this.options.onMoved());
    this.buttons.set(String(at), { button, at });
  }

  /** The dot before a corner. */
  addMiddle(at) {
    const [p, r, i] = at;
    const middle = this.between(this.latLng([p, r, i - 1]), this.latLng(at));
    const dot = element("span", { class: "map-corner map-corner--new", "aria-hidden": "true" });
    const marker = this.marker(dot, middle);
    L.DomEvent.on(dot, "click", (event) => {
      L.DomEvent.stopPropagation(event);
      this.options.onInsert(at, middle);
    });
    marker.on("dragend", () => this.options.onInsert(at, marker.getLatLng()));
  }

  marker(shown, position) {
    const icon = new ElementIcon({ element: shown });
    const options = { icon, draggable: true, keyboard: false, autoPan: true, pane: "signs" };
    return L.marker(position, options).addTo(this.group);
  }

  between(one, other) {
    const [a, b] = [one, other].map((position) => this.map.latLngToContainerPoint(position));
    return this.map.containerPointToLatLng(a.add(b).divideBy(2));
  }

  hasRoomBefore([p, r, i]) {
    const [one, other] = [i - 1, i].map((index) =>
      this.map.latLngToContainerPoint(this.latLng([p, r, index])),
    );
    return (this.isClosed || i > 0) && one.distanceTo(other) >= ROOM;
  }

  insertBehind([p, r, i]) {
    const next = [p, r, i + 1];
    this.options.onInsert(next, this.between(this.latLng([p, r, i]), this.latLng(next)));
    this.focus(next);
  }

  /** Marks the corner that buttons act on and that Tab comes to. */
  mark(key) {
    const known = this.buttons.has(key) ? key : (this.buttons.keys().next().value ?? null);
    this.current = key && this.buttons.has(key) ? key : null;
    for (const [name, { button }] of this.buttons) {
      button.tabIndex = name === known ? 0 : -1;
      button.classList.toggle("is-raised", name === this.current);
    }
  }

  /** The marked corner, or null. */
  get marked() {
    return this.buttons.get(this.current)?.at ?? null;
  }

  /** Brings a corner into view and the focus to it. */
  focus(at) {
    this.map.panInside(this.latLng(at), { padding: [60, 60], animate: false });
    this.buttons.get(String(at))?.button.focus({ preventScroll: true });
  }

  onKey(event, at, marker) {
    const [p, r, i] = at;
    const { length } = this.ringOf(at);
    const step = STEPS[event.key];
    if (step) {
      const far = event.shiftKey ? LONG_STEP : STEP;
      const here = this.map.latLngToContainerPoint(marker.getLatLng());
      const there = this.map.containerPointToLatLng(here.add([step[0] * far, step[1] * far]));
      marker.setLatLng(there);
      this.options.onMove(at, there);
      this.options.onMoved();
      this.focus(at);
    } else if (event.key === "PageDown") this.focus([p, r, (i + 1) % length]);
    else if (event.key === "PageUp") this.focus([p, r, (i - 1 + length) % length]);
    else if (event.key === "Delete" || event.key === "Backspace") this.options.onRemove(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
