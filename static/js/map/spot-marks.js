/** Spots of campaigns as signs: shape and colour tell the state, and a word in the popup. */
import { clusterButton } from "./marker-elements.js";
import { element, spriteIcon } from "./markup.js";

/** Fetches spots; for the layer's counting a spot that needs nobody is "open". */
export async function fetchSpots(url) {
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`spots: ${answer.status}`);
  const { marks } = await answer.json();
  return marks.map(({ state, tone, ...mark }) => ({
    ...mark,
    tone,
    word: state,
    state: tone === "leaf" ? "open" : "closed",
  }));
}

/** The mark of a state; used in the legend too. */
export function spotMark({ icon, tone }, spriteUrl) {
  const mark = element("span", { class: "map-spot", "data-tone": tone, "aria-hidden": "true" });
  mark.append(spriteIcon(spriteUrl, icon));
  return mark;
}

/** The button of one spot, with its name where there is room. */
export function spotButton(spot, say, spriteUrl) {
  return element(
    "button",
    {
      type: "button",
      class: "map-marker",
      "aria-label": say("spot", { name: spot.name, state: spot.word }),
      tabindex: -1,
    },
    spotMark(spot, spriteUrl),
    element("span", { class: "map-marker__name", hidden: true }, spot.name),
  );
}

/** The button of several spots. */
export function spotCluster(sign, splits, say) {
  const label = say(splits ? "spotCluster" : "spotsHere", { count: sign.shops });
  const button = clusterButton(sign, splits, say, label);
  button.classList.add("map-cluster--spots");
  return button;
}

/** The state of a spot with its mark, for a popup. */
export function stateLine(spot, { spriteUrl }) {
  return element(
    "p",
    { class: "map-popup__state" },
    spotMark(spot, spriteUrl),
    element("span", {}, spot.word),
  );
}

function spotCard(spot, options) {
  const { say } = options;
  const adopter = spot.adopter && element("p", {}, say("spotAdopter", { name: spot.adopter }));
  return [
    stateLine(spot, options),
    ...(adopter ? [adopter] : []),
    element("p", {}, spot.campaign),
    element(
      "a",
      { class: "map-popup__link", href: spot.url },
      say("spotDetails", { name: spot.name }),
    ),
  ];
}

/** How a popup tells of spots; see `openPopup`. */
export const IN_POPUP = { card: spotCard, line: stateLine, several: "spotsHere" };
