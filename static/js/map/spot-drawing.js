/** Moves spots on a map, or draws a line beside them: `<div data-spot-map="move" or "line">`. */
import { start } from "./start.js";

for (const host of document.querySelectorAll("[data-spot-map]"))
  start(host, async () => (await import("./drawing-view.js")).openDrawing(host));
