/** The signs in view as Leaflet markers whose icon is a real button. */
import { buttonMarker } from "./button-marker.js";
import { Clusters } from "./clusters.js";
import { clusterButton, shopButton } from "./marker-elements.js";
import { meet, placeNames } from "./name-labels.js";
import { arrange, inReadingOrder, stepFor } from "./reading-order.js";

const NAMES_FROM_ZOOM = 16;
const FEW = 12;
const CLEAR = { paddingTopLeft: [32, 72], paddingBottomRight: [84, 64] };

export class MarkerLayer {
  /**
   * Options: say, spriteUrl, `onShop(shop)` and `onCluster(sign, button)` for a press,
   * `onPoint(ids)` for hover and focus, with [] when left. For signs that are no shops also
   * `pane`, `makeButton(shop, say, spriteUrl)` and `makeCluster(sign, splits, say)`.
   */
  constructor(map, options) {
    this.map = map;
    this.options = { pane: "signs", makeButton: shopButton, makeCluster: clusterButton, ...options };
    this.pane = map.getPane(this.options.pane);
    this.drawn = new Map();
    this.raised = new Set();
    this.current = null;
    this.hasGroundName = () => false;
    this.pane.addEventListener("keydown", (event) => this.onKey(event));
    this.pane.addEventListener("focusin", (event) => this.onFocus(event));
    for (const left of ["focusout", "pointerout"])
      this.pane.addEventListener(left, () => options.onPoint([]));
    this.pane.addEventListener("pointerover", (event) => this.pointAt(event.target));
    map.on("moveend zoomend resize", () => this.draw());
  }

  /** Replaces all shops. */
  setShops(shops) {
    for (const { marker } of this.drawn.values()) marker.remove();
    this.drawn.clear();
    this.clusters = new Clusters(shops, this.map.getMaxZoom());
    this.draw();
  }

  /** Draws the signs in view; those that stay keep their element and the focus. */
  draw() {
    if (!this.clusters || !this.map.getSize().x) return;
    const bounds = this.map.getBounds();
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    const signs = this.clusters.signs(box, Math.round(this.map.getZoom()));
    const keep = new Set(signs.map((sign) => sign.key));
    for (const [key, { marker }] of this.drawn) {
      if (keep.has(key)) continue;
      marker.remove();
      this.drawn.delete(key);
    }
    for (const sign of signs) if (!this.drawn.has(sign.key)) this.add(sign);
    this.order(signs);
    this.writeNames(signs);
    this.raise(this.raised);
  }

  add(sign) {
    const { say, spriteUrl, onShop, onCluster, makeButton, makeCluster, pane } = this.options;
    const splits = sign.cluster === null || this.clusters.splitsAt(sign.cluster) !== null;
    const button = sign.shop
      ? makeButton(sign.shop, say, spriteUrl)
      : makeCluster(sign, splits, say);
    button.dataset.sign = sign.key;
    const press = () => (sign.shop ? onShop(sign.shop, button) : onCluster(sign, button));
    const at = [sign.latitude, sign.longitude];
    const marker = buttonMarker(this.map, at, button, press, pane);
    this.drawn.set(sign.key, { marker: marker.addTo(this.map), button, sign });
  }

  order(signs) {
    const at = (sign) => this.map.latLngToContainerPoint([sign.latitude, sign.longitude]);
    const rightToLeft = getComputedStyle(this.pane).direction === "rtl";
    const placed = signs.map((sign) => ({ ...at(sign), key: sign.key }));
    this.buttons = inReadingOrder(placed, rightToLeft).map(({ key }) => this.drawn.get(key).button);
    arrange(this.pane, this.buttons);
    if (!this.buttons.includes(this.current)) this.current = this.buttons[0] ?? null;
    for (const button of this.buttons) button.tabIndex = button === this.current ? 0 : -1;
  }

  writeNames(signs) {
    const few = signs.length <= FEW;
    const named = few || this.map.getZoom() >= NAMES_FROM_ZOOM;
    const measured = signs.map((sign) => {
      const { x, y } = this.map.latLngToContainerPoint([sign.latitude, sign.longitude]);
      return { x, y, name: named ? (sign.shop?.name ?? null) : null, radius: sign.shop ? 15 : 21 };
    });
    const font = `600 13px ${getComputedStyle(this.pane).fontFamily}`;
    const controls = this.controlBoxes();
    const isTaken = (box) =>
      controls.some((control) => meet(box, control)) || this.hasGroundName(box);
    const sides = placeNames(measured, this.map.getSize(), font, isTaken);
    signs.forEach((sign, i) => {
      const label = this.drawn.get(sign.key).button.querySelector(".map-marker__name");
      if (!label) return;
      label.hidden = sides[i] === null;
      if (sides[i]) label.dataset.side = sides[i];
    });
  }

  controlBoxes() {
    const canvas = this.map.getContainer();
    const { left, top } = canvas.getBoundingClientRect();
    return [...canvas.parentElement.children]
      .filter((child) => child !== canvas)
      .map((child) => child.getBoundingClientRect())
      .map((box) => ({
        left: box.left - left,
        right: box.right - left,
        top: box.top - top,
        bottom: box.bottom - top,
      }));
  }

  /** Writes the names anew, clear of the ground's (see `addBasemap`). */
  keepClearOf(hasName) {
    this.hasGroundName = hasName;
    this.writeNames([...this.drawn.values()].map(({ sign }) => sign));
  }

  /** Ids of the shops a sign stands for. */
  idsOf({ shop, cluster }) {
    return shop ? [shop.id] : this.clusters.shopsOf(cluster).map(({ id }) => id);
  }

  /** Lifts the signs of these shops, or the clusters they are in. */
  raise(ids) {
    this.raised = new Set(ids);
    for (const { marker, button, sign } of this.drawn.values()) {
      const up = this.raised.size > 0 && this.idsOf(sign).some((id) => this.raised.has(id));
      button.classList.toggle("is-raised", up);
      marker.setZIndexOffset(up ? 2000 : 0);
    }
  }

  /** Focuses the sign of a shop; false if none is in view. */
  focusShop(id) {
    for (const { button, sign } of this.drawn.values()) {
      if (!this.idsOf(sign).includes(id)) continue;
      button.focus({ preventScroll: true });
      return true;
    }
    return false;
  }

  pointAt(target) {
    const key = target.closest?.("[data-sign]")?.dataset.sign;
    const found = this.drawn.get(key);
    if (found) this.options.onPoint(this.idsOf(found.sign));
  }

  onFocus(event) {
    const button = event.target.closest("[data-sign]");
    if (!button) return;
    this.current = button;
    for (const other of this.buttons) other.tabIndex = other === button ? 0 : -1;
    this.pointAt(button);
    // A focused sign must not lie under the buttons.
    if (button.matches(":focus-visible"))
      this.map.panInside(this.drawn.get(button.dataset.sign).marker.getLatLng(), CLEAR);
  }

  onKey(event) {
    const here = this.buttons.indexOf(event.target);
    if (here < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stepFor(event.key, here, this.buttons.length);
    if (next !== null) this.buttons[next].focus({ preventScroll: true });
    else if (event.key === "+") this.map.zoomIn();
    else if (event.key === "-") this.map.zoomOut();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
