/**
 * No scroll trap: one finger and the bare wheel scroll the page, two fingers and Ctrl or ⌘ with
 * the wheel move the map. An active map takes all.
 */
import { element } from "./markup.js";

const HINT_MILLISECONDS = 1600;

/** Installs that; returns `{setActive}`. */
export function shareGestures(map, frame, say) {
  const container = map.getContainer();
  const hint = element("p", { class: "map__hint", "aria-hidden": "true", hidden: true });
  frame.append(hint);
  let active = false;
  let hiding = 0;
  const show = (word) => {
    hint.textContent = say(word);
    hint.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => (hint.hidden = true), HINT_MILLISECONDS);
  };
  const passesBy = (event) => {
    event.stopPropagation();
    return true;
  };
  // Capture: these must end before Leaflet's own handlers on the same element.
  const early = { capture: true, passive: true };
  container.addEventListener(
    "wheel",
    (event) => {
      if (!active && !event.ctrlKey && !event.metaKey && passesBy(event)) show("hintWheel");
    },
    early,
  );
  container.addEventListener(
    "touchstart",
    (event) => {
      if (!active && event.touches.length === 1) passesBy(event);
      else hint.hidden = true;
    },
    early,
  );
  container.addEventListener(
    "touchmove",
    (event) => {
      if (!active && event.touches.length === 1) show("hintTouch");
    },
    early,
  );
  return {
    setActive(on) {
      active = on;
      hint.hidden = true;
      frame.classList.toggle("is-active", on);
    },
  };
}
