/** The buttons of the directory's map that show more than shops; each loads its marks once. */
import { element, spriteIcon } from "./markup.js";

/** Spots of campaigns, and meeting places: where they come from, what they are called. */
export const LAYERS = {
  spots: { url: "layerUrl", icon: "flower", label: "layer", pane: "spots" },
  places: { url: "placesUrl", icon: "users", label: "placesLayer", pane: "places" },
};

/** The button of one layer; `turn(on)` presses it. None where the page has no such marks. */
export function layerButton(map, host, say, status, { url, icon, label, pane }) {
  const { spriteUrl } = host.dataset;
  if (!host.dataset[url]) return null;
  const button = element(
    "button",
    {
      type: "button",
      class: "map-button",
      "aria-label": say(label),
      title: say(label),
      "aria-pressed": "false",
    },
    spriteIcon(spriteUrl, icon),
  );
  let layer = null;
  let marks = null;
  const show = async () => {
    const [{ addSpotLayer }, { fetchSpots }] = await Promise.all([
      import("./spot-layer.js"),
      import("./spot-marks.js"),
    ]);
    marks ??= await fetchSpots(host.dataset[url]);
    layer ??= addSpotLayer(map, { say, spriteUrl, pane });
    layer.setShops(marks);
  };
  const turn = async (on) => {
    button.setAttribute("aria-pressed", on);
    if (!on) {
      layer?.setShops([]);
      return;
    }
    try {
      await show();
    } catch (problem) {
      console.error(problem);
      button.setAttribute("aria-pressed", "false");
      status.textContent = say("spotsFailed");
    }
  };
  button.addEventListener("click", async () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    await turn(on);
    if (on && marks) status.textContent = say("count", { count: marks.length });
  });
  return { button, turn };
}
