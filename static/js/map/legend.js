/** What the shapes mean, folded away until somebody asks. */
import { stateMark } from "./marker-elements.js";
import { element } from "./markup.js";

const SHOWN = ["open", "closed", "by_appointment", "unknown"];

export function legend(say, spriteUrl) {
  const rows = SHOWN.map((state) => element("li", {}, stateMark(state, spriteUrl), say(`state_${state}`)));
  return element(
    "details",
    { class: "map__legend" },
    element("summary", {}, say("legend")),
    element("ul", {}, ...rows),
  );
}
