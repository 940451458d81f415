/**
 * "Nur Kartenausschnitt": writes "west,south,east,north" into the search form's field that the
 * selector in `data-area-field` names, with a change event. No attribute, no switch.
 */
import { element } from "./markup.js";

const PAUSE = 400;

export function offerOnlyHere(host, map, frame, say) {
  const { areaField } = host.dataset;
  const field = () => document.querySelector(areaField);
  if (!areaField || !field()) return;
  const box = element("input", { type: "checkbox" });
  box.checked = field().value !== "";
  frame.append(element("label", { class: "map__only-here" }, box, say("onlyHere")));
  let waiting = 0;
  const write = () => {
    const target = field();
    const value = box.checked ? map.getBounds().toBBoxString() : "";
    if (!target || target.value === value) return;
    target.value = value;
    target.dispatchEvent(new Event("change", { bubbles: true }));
  };
  box.addEventListener("change", write);
  map.on("moveend", () => {
    clearTimeout(waiting);
    if (box.checked) waiting = setTimeout(write, PAUSE);
  });
}
