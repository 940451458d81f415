/** The directory's map, put together: signs, popups, controls, and its tie to the list. */
import { addControls } from "./controls.js";
import { shareGestures } from "./gestures.js";
import { largeViewButton } from "./large-view.js";
import { raiseRows, watchResults, watchRows } from "./list-sync.js";
import { addGround, buildFrame } from "./map-frame.js";
import { legend } from "./marker-elements.js";
import { LAYERS, layerButton } from "./layer-button.js";
import { MarkerLayer } from "./marker-layer.js";
import { element, iconButton } from "./markup.js";
import { fetchPoints } from "./points.js";
import { openPopup } from "./popup.js";
import { offerSearchHere, searchedArea } from "./search-here.js";
import { wordsOf } from "./words.js";

const FIRST_ZOOM = 15;
const CLOSEST_FIRST_VIEW = 17;

class DirectoryMap {
  constructor(host, say, { map, frame, status }) {
    Object.assign(this, { host, say, map, frame, status });
    this.shops = [];
    this.moved = false;
    this.isFitting = false;
    this.request = null;
    this.popup = null;
    this.layer = new MarkerLayer(map, {
      say,
      spriteUrl: host.dataset.spriteUrl,
      onShop: (shop) => this.show([shop], shop),
      onCluster: (sign, button) => this.openCluster(sign, button),
      onPoint: raiseRows,
    });
    const pane = map.getPane("signs");
    pane.setAttribute("role", "group");
    pane.setAttribute("aria-label", say("markers"));
    pane.setAttribute("aria-description", say("markersHelp"));
    map.on("movestart", () => (this.moved = !this.isFitting));
  }

  /** Shows the part of the map that is searched, or all shops. */
  begin() {
    const area = searchedArea(this.host);
    this.isFitting = true;
    if (area) this.map.fitBounds(area, { animate: false });
    else this.showShops();
    this.isFitting = false;
  }

  /** Shows all shops. */
  fit() {
    this.isFitting = true;
    this.showShops();
    this.isFitting = false;
  }

  showShops() {
    const { latitude, longitude } = this.host.dataset;
    if (this.shops.length)
      this.map.fitBounds(
        this.shops.map((shop) => [shop.latitude, shop.longitude]),
        {
          paddingTopLeft: [24, 24],
          paddingBottomRight: [68, 24],
          maxZoom: CLOSEST_FIRST_VIEW,
          animate: false,
        },
      );
    else if (latitude) this.map.setView([latitude, longitude], FIRST_ZOOM, { animate: false });
  }

  /** Shows the points at `url`; the view stays if the person has moved it. */
  async load(url) {
    this.request?.abort();
    this.request = new AbortController();
    try {
      this.shops = await fetchPoints(url, this.request.signal);
    } catch (problem) {
      if (problem.name !== "AbortError") this.offerRetry(url, problem);
      return;
    }
    this.frame.querySelector(".map__problem")?.remove();
    this.popup?.remove();
    if (!this.moved) this.begin();
    this.layer.setShops(this.shops);
    this.status.textContent = this.say("count", { count: this.shops.length });
  }

  offerRetry(url, problem) {
    console.error(problem);
    const retry = element("button", { type: "button", class: "button" }, this.say("retry"));
    retry.addEventListener("click", () => this.load(url));
    this.frame.querySelector(".map__problem")?.remove();
    this.frame.append(
      element(
        "div",
        { class: "map__problem", role: "alert" },
        element("p", {}, this.say("pointsFailed")),
        retry,
      ),
    );
  }

  /** Raises signs and rows of these shops. */
  point(ids) {
    this.layer.raise(ids);
    raiseRows(ids);
  }

  /** Opens the popup of one shop, or of several at one door. */
  show(shops, { latitude, longitude }) {
    const ids = shops.map(({ id }) => id);
    const popup = openPopup(this.map, [latitude, longitude], shops, {
      say: this.say,
      spriteUrl: this.host.dataset.spriteUrl,
      onClose: (back) => {
        if (this.popup === popup) this.popup = null;
        this.point([]);
        if (back && !this.layer.focusShop(ids[0])) this.map.getContainer().focus();
      },
    });
    this.popup = popup;
    this.point(ids);
  }

  /** Zooms in until the cluster falls apart, or lists its shops when it never does. */
  openCluster(sign, button) {
    const shops = this.layer.clusters.shopsOf(sign.cluster);
    const zoom = this.layer.clusters.splitsAt(sign.cluster);
    if (zoom === null) {
      this.show(shops, sign);
      return;
    }
    const hadFocus = button.contains(document.activeElement);
    this.map.once("moveend", () => {
      this.status.textContent = this.say("count", { count: this.layer.buttons.length });
      if (hadFocus) this.layer.focusShop(shops[0].id);
    });
    this.map.setView([sign.latitude, sign.longitude], zoom);
  }
}

/** Builds the map in `host`. */
export async function openDirectory(host) {
  const say = wordsOf(host);
  const built = await buildFrame(host, say);
  const directory = new DirectoryMap(host, say, built);
  const { map, frame, status } = built;
  const gestures = shareGestures(map, frame, say);
  const places = layerButton(map, host, say, status, LAYERS.places);
  const spots = layerButton(map, host, say, status, LAYERS.spots);
  addControls(map, frame, say, [
    iconButton("all", say("showAll"), () => directory.fit()),
    ...[places, spots].filter(Boolean).map(({ button }) => button),
    largeViewButton(frame, say, (large) => gestures.setActive(large)),
  ]);
  frame.append(legend(say, host.dataset.spriteUrl, places ? [LAYERS.places] : []));
  offerSearchHere(host, map, frame, say, {
    wasMoved: () => directory.moved,
    onEverywhere: () => (directory.moved = false),
  });
  const points = document.querySelector("#results [data-points-url]") ?? host;
  watchResults((url) => directory.load(url));
  await directory.load(points.dataset.pointsUrl);
  places?.turn(true);
  watchRows((ids) => directory.layer.raise(ids));
  await addGround(map, host, frame, (hasName) => directory.layer.keepClearOf(hasName));
}
