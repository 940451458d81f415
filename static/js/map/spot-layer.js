/** Spots as a layer of signs with popups: a pane of its own with its own arrow keys. */
import { MarkerLayer } from "./marker-layer.js";
import { openPopup } from "./popup.js";
import { IN_POPUP, spotButton, spotCluster } from "./spot-marks.js";

function makePane(map, name, say) {
  const pane = map.createPane(name);
  pane.classList.add("leaflet-marker-pane");
  pane.setAttribute("role", "group");
  pane.setAttribute("aria-label", say(name));
  pane.setAttribute("aria-description", say("spotsHelp"));
  return pane;
}

/**
 * Adds an empty layer; `setShops(spots)` fills it. `onPoint(ids)` as in `MarkerLayer`; `popup` as
 * `IN_POPUP`; `pane` is also the key of the words for what lies in it.
 */
export function addSpotLayer(
  map,
  { say, spriteUrl, onPoint = () => {}, popup = IN_POPUP, pane = "spots" },
) {
  if (!map.getPane(pane)) makePane(map, pane, say);
  const show = (spots, { latitude, longitude }) => {
    onPoint(spots.map(({ id }) => id));
    openPopup(map, [latitude, longitude], spots, {
      ...popup,
      say,
      spriteUrl,
      onClose: (back) => {
        onPoint([]);
        if (back && !layer.focusShop(spots[0].id)) map.getContainer().focus();
      },
    });
  };
  const open = (sign, button) => {
    const spots = layer.clusters.shopsOf(sign.cluster);
    const zoom = layer.clusters.splitsAt(sign.cluster);
    if (zoom === null) {
      show(spots, sign);
      return;
    }
    const hadFocus = button.contains(document.activeElement);
    map.once("moveend", () => hadFocus && layer.focusShop(spots[0].id));
    map.setView([sign.latitude, sign.longitude], zoom);
  };
  const layer = new MarkerLayer(map, {
    say,
    spriteUrl,
    pane,
    makeButton: spotButton,
    makeCluster: spotCluster,
    onShop: (spot) => show([spot], spot),
    onCluster: open,
    onPoint,
  });
  return layer;
}
