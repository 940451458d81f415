/**
 * The libraries of others. Leaflet runs as a module too; protomaps-leaflet is a classic script
 * with a global name and needs a script tag. Its address and the stylesheet's come from data
 * attributes, where the server has put the hashed names.
 */
import "../../vendor/leaflet/leaflet.js";

export const L = globalThis.L;

const loaded = new Map();

function once(url, load) {
  if (!loaded.has(url)) loaded.set(url, load());
  return loaded.get(url);
}

function settled(node) {
  return new Promise((resolve, reject) => {
    node.addEventListener("load", resolve, { once: true });
    node.addEventListener("error", () => reject(new Error("can't load a map file")), {
      once: true,
    });
    document.head.append(node);
  });
}

/** The stylesheet at `url`, added once. */
export function loadStylesheet(url) {
  return once(url, () => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = url;
    return settled(link);
  });
}

/** protomaps-leaflet's global object, its script added once. */
export function loadProtomaps(url) {
  return once(url, async () => {
    const script = document.createElement("script");
    script.src = url;
    await settled(script);
    return globalThis.protomapsL;
  });
}
