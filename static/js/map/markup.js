/** Elements for the map, made without HTML strings. */

const SVG = "http://www.w3.org/2000/svg";

const STROKES = {
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  close: "M6 6l12 12M18 6L6 18",
  grow: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  all: "M4 8V4h4M20 8V4h-4M4 16v4h4M20 16v4h-4M12 9v6M9 12h6",
  move: "M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3",
  north: "M6 15l6-6 6 6",
  south: "M6 9l6 6 6-6",
  west: "M15 6l-6 6 6 6",
  east: "M9 6l6 6-6 6",
  pin: "M12 23s8-8 8-14a8 8 0 1 0-16 0c0 6 8 14 8 14zM12 12a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
};

/** One element; attributes that are null, undefined or false are left out. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

function svg(child, attributes) {
  const picture = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value);
  picture.append(child);
  return picture;
}

export function strokeIcon(name) {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", STROKES[name]);
  return svg(path, { class: "map-icon", viewBox: "0 0 24 24", "aria-hidden": "true" });
}

/** An icon of the site's sprite. */
export function spriteIcon(spriteUrl, name) {
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${spriteUrl}#${name}`);
  return svg(use, { class: "icon map-icon", "aria-hidden": "true" });
}

/** A button with an icon, named by label and tooltip. */
export function iconButton(name, label, onPress, attributes = {}) {
  const button = element(
    "button",
    { type: "button", class: "map-button", "aria-label": label, title: label, ...attributes },
    strokeIcon(name),
  );
  button.addEventListener("click", onPress);
  return button;
}

/** A credit's untrusted HTML as nodes: text and http(s) links stay, other tags become text. */
export function credit(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const kept = [];
  const keep = (node) => {
    if (node.nodeType === Node.TEXT_NODE) kept.push(node.data);
    else if (node.nodeName === "A" && /^https?:$/.test(node.protocol))
      kept.push(element("a", { href: node.href, rel: "noopener" }, node.textContent));
    else node.childNodes.forEach(keep);
  };
  keep(parsed.body);
  return kept;
}
