/** What every page has: menus that close by themselves, search boxes, maps, printing. */

const openMenus = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    const hadFocus = menu.contains(document.activeElement);
    menu.open = false;
    if (hadFocus) menu.querySelector("summary").focus();
  }
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

/** Until somebody turns to a search box, none of the code that suggests is fetched. */
document.addEventListener("focusin", ({ target }) => {
  if (target.matches("[data-suggests] input:not([role])"))
    import("./suggestions.js").then(({ suggestTo }) => suggestTo(target));
});
for (const focused of document.querySelectorAll("[data-suggests] input:focus"))
  focused.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));

/** The box behind the header's button is ready to be typed in. */
document.getElementById("site-search")?.addEventListener("toggle", ({ newState, currentTarget }) => {
  if (newState === "open") currentTarget.querySelector("input").focus();
});

/** Until a map (`<… data-map="…">`) is about to be seen, none of its code is fetched. */
const coming = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      coming.unobserve(target);
      import("./map/start.js").then(({ start }) => start(target));
    }
  },
  { rootMargin: "100px" },
);

/** Pictures far down a long list: its first view stays light, whoever scrolls sees them all. */
const nearing = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      nearing.unobserve(target);
      const picture = new Image(72, 72);
      Object.assign(picture, { className: "row__picture", alt: "", src: target.dataset.picture });
      target.replaceWith(picture);
    }
  },
  { rootMargin: "300px" },
);

function watch() {
  for (const host of document.querySelectorAll("[data-map]")) coming.observe(host);
  for (const host of document.querySelectorAll("[data-picture]")) nearing.observe(host);
}

watch();
document.addEventListener("htmx:load", watch);
document.addEventListener("htmx:historyRestore", watch);
