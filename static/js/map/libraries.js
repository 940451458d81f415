/**
 * Leaflet runs as a module; protomaps-leaflet is a classic script and needs a tag. Its address
 * and the stylesheet's come from data attributes, since the server hashes file names.
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

export function loadStylesheet(url) {
  return once(url, () => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = url;
    return settled(link);
  });
}

/** protomaps-leaflet's global object. */
export function loadProtomaps(url) {
  return once(url, async () => {
    const script = document.createElement("script");
    script.src = url;
    await settled(script);
    return globalThis.protomapsL;
  });
}
