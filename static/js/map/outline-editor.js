/** Draws an outline in a form: `<div data-outline-editor …>`. */
import { start } from "./start.js";

for (const host of document.querySelectorAll("[data-outline-editor]"))
  start(host, async () => (await import("./outline-view.js")).openOutline(host));
