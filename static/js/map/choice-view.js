/**
 * The map on which one of several spots is chosen: those that have a button in the list beside it,
 * `<button data-spot-choice value="ID">`. A press in the popup is a press on that button.
 */
import { element } from "./markup.js";
import { stateLine } from "./spot-marks.js";
import { openSpots } from "./spots-view.js";

/** Builds the map in `host`, as `openSpots` does. */
export async function openChoice(host) {
  const inList = [...document.querySelectorAll("button[data-spot-choice]")];
  const buttons = new Map(inList.map((button) => [Number(button.value), button]));
  const chooser = ({ id, name }, { say }) => {
    const words = element("span", { class: "visually-hidden" }, `: ${name}`);
    const button = element("button", { type: "button", class: "button" }, say("choose"), words);
    button.addEventListener("click", () => buttons.get(id).click());
    return button;
  };
  const card = (spot, options) => [stateLine(spot, options), chooser(spot, options)];
  const line = (spot, options) => element("div", {}, ...card(spot, options));
  const popup = { card, line, several: "spotsHere" };
  await openSpots(host, { shows: ({ id }) => buttons.has(id), popup });
}
