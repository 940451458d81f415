/** Picks a position in a form: `<fieldset data-position-picker …>`. */
import { start } from "./start.js";

for (const host of document.querySelectorAll("[data-position-picker]"))
  start(host, async () => (await import("./picker-view.js")).openPicker(host));
