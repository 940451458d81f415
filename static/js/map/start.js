/** When a map loads: after the page, idle, once seen; where data is saved, when asked for. */
import { element } from "./markup.js";
import { wordsOf } from "./words.js";

const started = new WeakSet();

function savesData() {
  return (
    navigator.connection?.saveData === true || matchMedia("(prefers-reduced-data: reduce)").matches
  );
}

const pageLoaded = () =>
  new Promise((resolve) => {
    if (document.readyState === "complete") resolve();
    else addEventListener("load", resolve, { once: true });
  });

const idle = () =>
  new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(resolve, { timeout: 1500 });
    else setTimeout(resolve, 200);
  });

/** Resolves when `host` is shown in or near the viewport. */
function seen(host) {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: "100px" },
    );
    observer.observe(host);
  });
}

function pressed(host, say) {
  return new Promise((resolve) => {
    const button = element("button", { type: "button", class: "button" }, say("load"));
    const offer = element(
      "div",
      { class: "map__offer" },
      element("p", {}, say("loadHelp")),
      button,
    );
    button.addEventListener("click", () => {
      offer.remove();
      resolve();
    });
    host.append(offer);
  });
}

const OPENERS = {
  directory: async (host) => (await import("./directory-view.js")).openDirectory(host),
  place: async (host) => (await import("./place-view.js")).openPlace(host),
  spots: async (host) => (await import("./spots-view.js")).openSpots(host),
  choice: async (host) => (await import("./choice-view.js")).openChoice(host),
};

/** Calls `open(host)`, by default what its `data-map` names; once, however often it is asked to. */
export async function start(host, open = OPENERS[host.dataset.map]) {
  if (started.has(host)) return;
  started.add(host);
  const say = wordsOf(host);
  host.querySelectorAll(":scope > [data-map-made]").forEach((old) => old.remove());
  if (savesData()) await pressed(host, say);
  else {
    await pageLoaded();
    await seen(host);
    await idle();
  }
  const note = element("p", { class: "map__note", "data-map-made": true }, say("loading"));
  host.append(note);
  try {
    await open(host);
    note.remove();
  } catch (problem) {
    console.error(problem);
    note.textContent = say("failed");
    note.setAttribute("role", "status");
  }
}
