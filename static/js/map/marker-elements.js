/** The signs on the map as buttons: shape tells the state, icon the category, text the name. */
import { element, spriteIcon } from "./markup.js";

const SHOWN = ["open", "closed", "by_appointment", "unknown"];

/** White or ink, whichever is read better on a colour like #9c3f28. */
function inkOn(colour) {
  const [red, green, blue] = [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? "#1d2420" : "#fff";
}

/** The mark of a state as the rest of the site draws it: each state has a shape of its own. */
export function stateMark(state, spriteUrl) {
  const mark = element("span", { class: "map-state", "data-state": state, "aria-hidden": "true" });
  mark.append(spriteIcon(spriteUrl, `state-${state}`));
  return mark;
}

/** A shop's sign: the category's icon on a disc, filled when open, with the state's mark. */
export function disc({ category, state }, spriteUrl) {
  const colour = /^#[0-9a-f]{6}$/i.test(category.colour) ? category.colour : "#56605a";
  const made = element("span", { class: "map-disc", "data-state": state, "aria-hidden": "true" });
  made.style.setProperty("--category", colour);
  made.style.setProperty("--category-ink", inkOn(colour));
  made.append(spriteIcon(spriteUrl, category.icon), stateMark(state, spriteUrl));
  return made;
}

/** What a shop's sign is called: "Bäckerei Korn, Bäckerei, geöffnet". */
export function shopLabel({ name, category, state }, say) {
  return say("marker", { name, category: category.name, state: say(`state_${state}`) });
}

/** The button of one shop; its name is written beside it where there is room. */
export function shopButton(shop, say, spriteUrl) {
  return element(
    "button",
    { type: "button", class: "map-marker", "aria-label": shopLabel(shop, say), tabindex: -1 },
    disc(shop, spriteUrl),
    element("span", { class: "map-marker__name", hidden: true }, shop.name),
  );
}

/** The button of several shops; a ring tells how many of them are open. */
export function clusterButton(
  { shops, open },
  splits,
  say,
  label = say(splits ? "cluster" : "clusterHere", { count: shops, open }),
) {
  const ring = element(
    "span",
    { class: "map-cluster__ring", "aria-hidden": "true" },
    String(shops),
  );
  ring.style.setProperty("--open", `${Math.round((open / shops) * 360)}deg`);
  const size = shops < 10 ? "small" : shops < 50 ? "middle" : shops < 1000 ? "large" : "huge";
  return element(
    "button",
    {
      type: "button",
      class: "map-marker map-cluster",
      "aria-label": label,
      "data-size": size,
      tabindex: -1,
    },
    ring,
  );
}

/** The mark of a layer, as the legend shows it. */
function layerMark({ icon, pane }, spriteUrl) {
  const mark = element("span", { class: "map-spot", "data-tone": pane, "aria-hidden": "true" });
  mark.append(spriteIcon(spriteUrl, icon));
  return mark;
}

/** What the shapes mean, folded away until somebody asks; `layers` lie on the map besides. */
export function legend(say, spriteUrl, layers = []) {
  const rows = SHOWN.map((state) =>
    element("li", {}, stateMark(state, spriteUrl), say(`state_${state}`)),
  );
  for (const layer of layers)
    rows.push(element("li", {}, layerMark(layer, spriteUrl), say(layer.pane)));
  return element(
    "details",
    { class: "map__legend" },
    element("summary", {}, say("legend")),
    element("ul", {}, ...rows),
  );
}
