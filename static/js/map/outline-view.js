/**
 * An outline on a map beside its text field: shows what the text says, tells in words what is
 * wrong with it, and writes what is drawn. Clicks draw a new outline; the corners of a finished
 * one are moved, added and removed. A chosen file is read into the text field.
 */
import { addControls } from "./controls.js";
import { shareGestures } from "./gestures.js";
import { L } from "./libraries.js";
import { addGround, buildFrame } from "./map-frame.js";
import { element } from "./markup.js";
import { OutlineHandles } from "./outline-handles.js";
import {
  LARGEST_FILE,
  OutlineProblem,
  cornersOf,
  crossesItself,
  readOutline,
  writeOutline,
} from "./outline-text.js";
import { wordsOf } from "./words.js";

const FIRST_ZOOM = 14;
const CLOSEST_FIRST_VIEW = 16;
const PAUSE = 300;
const SHORTEST_RING = 3;

class OutlineEditor {
  constructor(host, say, { map, stage, status, tools, field }) {
    Object.assign(this, { host, say, map, stage, status, field });
    this.polygons = [];
    this.drawing = true;
    this.past = [];
    this.shape = null;
    this.handles = new OutlineHandles(map, {
      say,
      onMove: (at, position) => this.move(at, position),
      onMoved: () => this.changed(),
      onInsert: (at, position) => this.insert(at, position),
      onRemove: (at) => this.remove(at),
      onPress: (at) => this.press(at),
    });
    this.buttons = {
      setHere: this.button("cornerHere", () => this.append(map.getCenter())),
      finish: this.button("finish", () => this.finish()),
      removeCorner: this.button("removeCorner", () => this.removeMarked()),
      undo: this.button("undo", () => this.undo()),
      clear: this.button("removeOutline", () => this.clear()),
    };
    tools.append(...Object.values(this.buttons));
    map.on("click", (event) => this.drawing && this.append(event.latlng));
  }

  button(word, onPress) {
    const button = element("button", { type: "button", class: "button" }, this.say(word));
    button.addEventListener("click", onPress);
    return button;
  }

  /** Takes over what the text field says, and looks there. */
  read() {
    try {
      const polygons = readOutline(this.field.value);
      this.remember();
      this.show(polygons, polygons.length === 0);
      this.fit();
    } catch (problem) {
      if (!(problem instanceof OutlineProblem)) throw problem;
      this.tell(this.say(problem.key), true);
    }
  }

  fit() {
    const points = this.polygons.flat(2).map(([longitude, latitude]) => [latitude, longitude]);
    const { latitude, longitude } = this.host.dataset;
    if (points.length)
      this.map.fitBounds(points, {
        padding: [32, 32],
        maxZoom: CLOSEST_FIRST_VIEW,
        animate: false,
      });
    else if (!this.looking)
      this.map.setView([latitude ?? 51.16, longitude ?? 10.45], FIRST_ZOOM, { animate: false });
    this.looking = true;
  }

  show(polygons, drawing) {
    this.polygons = polygons;
    this.drawing = drawing;
    this.draw();
    const corners = cornersOf(polygons);
    const { setHere, finish, removeCorner, undo, clear } = this.buttons;
    setHere.hidden = !drawing;
    this.stage.classList.toggle("is-drawing", drawing);
    finish.hidden = !drawing || corners < SHORTEST_RING;
    removeCorner.hidden = clear.hidden = corners === 0;
    undo.hidden = this.past.length === 0;
    if (drawing && corners < SHORTEST_RING)
      this.tell(this.say(corners ? "moreCorners" : "noOutline", { count: SHORTEST_RING - corners }));
    else if (crossesItself(polygons)) this.tell(this.say("outlineCrosses"), true);
    else this.tell(this.say("outlineIs", { count: corners }));
  }

  draw() {
    this.drawShape();
    if (!this.handles.draw(this.polygons, !this.drawing)) this.tell(this.say("manyCorners"));
  }

  drawShape() {
    this.shape?.remove();
    const turned = this.polygons.map((rings) =>
      rings.map((ring) => ring.map(([longitude, latitude]) => [latitude, longitude])),
    );
    const options = { className: "map-outline", interactive: false, smoothFactor: 0.5 };
    this.shape = (this.drawing ? L.polyline(turned.flat(), options) : L.polygon(turned, options)).addTo(
      this.map,
    );
  }

  /** Writes what is drawn into the field, and shows it. */
  changed() {
    this.field.value = writeOutline(this.polygons);
    this.writing = true;
    // The form's watcher for unsaved changes listens to these.
    for (const kind of ["input", "change"])
      this.field.dispatchEvent(new Event(kind, { bubbles: true }));
    this.writing = false;
    this.moving = false;
    this.show(this.polygons, this.drawing);
  }

  remember() {
    this.past.push({ polygons: structuredClone(this.polygons), drawing: this.drawing });
  }

  undo() {
    const before = this.past.pop();
    if (!before) return;
    this.polygons = before.polygons;
    this.drawing = before.drawing;
    this.changed();
    if (this.buttons.undo.hidden) this.map.getContainer().focus();
  }

  move([p, r, i], { lat, lng }) {
    if (!this.moving) this.remember();
    this.moving = true;
    this.polygons[p][r][i] = [lng, lat];
    this.drawShape();
  }

  insert([p, r, i], { lat, lng }) {
    this.remember();
    this.polygons[p][r].splice(i, 0, [lng, lat]);
    this.changed();
  }

  /** Sets the next corner of a new outline. */
  append({ lat, lng }) {
    this.remember();
    if (!this.polygons.length) this.polygons = [[[]]];
    this.polygons[0][0].push([lng, lat]);
    this.changed();
  }

  press(at) {
    if (this.drawing && at[2] === 0) this.finish();
  }

  finish() {
    if (cornersOf(this.polygons) < SHORTEST_RING) return;
    this.remember();
    this.drawing = false;
    this.changed();
    this.handles.focus([0, 0, 0]);
  }

  removeMarked() {
    const { marked } = this.handles;
    if (marked) this.remove(marked);
    else this.tell(this.say("chooseCorner"));
  }

  remove([p, r, i]) {
    const ring = this.polygons[p][r];
    if (!this.drawing && ring.length <= SHORTEST_RING) {
      this.tell(this.say("outlineFew"), true);
      return;
    }
    this.remember();
    ring.splice(i, 1);
    if (!ring.length) this.polygons = [];
    this.changed();
    if (ring.length) this.handles.focus([p, r, i % ring.length]);
    else this.map.getContainer().focus();
  }

  clear() {
    this.remember();
    this.polygons = [];
    this.drawing = true;
    this.changed();
    this.buttons.setHere.focus();
  }

  async take(file) {
    try {
      if (file.size > LARGEST_FILE) throw new OutlineProblem("outlineLarge");
      const polygons = readOutline(await file.text());
      if (!polygons.length) throw new OutlineProblem("outlineEmpty");
      this.remember();
      this.polygons = polygons;
      this.drawing = false;
      this.changed();
      this.fit();
    } catch (problem) {
      if (!(problem instanceof OutlineProblem)) throw problem;
      this.tell(this.say("fileRefused", { problem: this.say(problem.key) }), true);
    }
  }

  tell(text, wrong = false) {
    this.status.textContent = text;
    this.status.classList.toggle("is-wrong", wrong);
  }
}

function watchField(editor, field) {
  let waiting = 0;
  field.addEventListener("input", () => {
    if (editor.writing) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => editor.read(), PAUSE);
  });
}

/** Builds the map in `host`, which holds a textarea and a file input; see docs/map.md. */
export async function openOutline(host) {
  const say = wordsOf(host);
  const field = host.querySelector("textarea");
  const file = host.querySelector('input[type="file"]');
  const made = { "data-map-made": true };
  const stage = element("div", { class: "map-picker__map map-picker__map--outline", ...made });
  const status = element("p", { class: "map-picker__status", role: "status", ...made });
  const tools = element("div", { class: "map-picker__tools", ...made });
  host.prepend(stage, status, tools);
  const { map, frame } = await buildFrame(host, say, stage);
  const editor = new OutlineEditor(host, say, { map, stage, status, tools, field });
  shareGestures(map, frame, say);
  addControls(map, frame, say);
  editor.fit();
  editor.show([], true);
  if (field.value.trim()) editor.read();
  editor.past = [];
  editor.buttons.undo.hidden = true;
  watchField(editor, field);
  file?.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (chosen) await editor.take(chosen);
    // What was read stands in the text field; sent twice it would only be slow.
    file.value = "";
  });
  await addGround(map, host, frame);
}
