/** Picks a position in a form: `<fieldset data-position-picker …>`. */
import { startWhenSeen } from "./start.js";

startWhenSeen("[data-position-picker]", async (host) => {
  const { openPicker } = await import("./picker-view.js");
  await openPicker(host);
});
