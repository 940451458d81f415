/** The button of the directory's map that shows the spots of campaigns; loads them when pressed. */
import { element, spriteIcon } from "./markup.js";

export function layerButton(map, host, say, status) {
  const { layerUrl, spriteUrl } = host.dataset;
  const label = say("layer");
  const button = element(
    "button",
    { type: "button", class: "map-button", "aria-label": label, title: label, "aria-pressed": "false" },
    spriteIcon(spriteUrl, "flower"),
  );
  let layer = null;
  let spots = null;
  const show = async () => {
    const [{ addSpotLayer }, { fetchSpots }] = await Promise.all([
      import("./spot-layer.js"),
      import("./spot-marks.js"),
    ]);
    spots ??= await fetchSpots(layerUrl);
    layer ??= addSpotLayer(map, { say, spriteUrl });
    layer.setShops(spots);
    status.textContent = say("count", { count: spots.length });
  };
  button.addEventListener("click", async () => {
    const shown = button.getAttribute("aria-pressed") === "true";
    button.setAttribute("aria-pressed", !shown);
    if (shown) {
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
  });
  return button;
}
