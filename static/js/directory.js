/** The directory's comforts: list or map on a phone, shops nearby, the drawer of filters. */
import { announce } from "./announce.js";

const directory = document.getElementById("directory");
const finder = document.getElementById("finder");

/** Shows the list or the map where the screen has room for one; the map hears of it. */
function show(view) {
  directory.classList.add("is-switched");
  directory.dataset.view = view;
  window.scrollTo({ top: 0 });
  directory.dispatchEvent(new CustomEvent("directory:view", { detail: view, bubbles: true }));
}

for (const door of directory.querySelectorAll("[data-view-switch] [data-shows]")) {
  door.addEventListener("click", (event) => {
    event.preventDefault();
    show(door.dataset.shows);
    directory.querySelector(`[data-shows]:not([data-shows="${door.dataset.shows}"])`).focus();
  });
}
if (location.hash === "#map") show("map");
else directory.classList.add("is-switched");

/** Addresses stay short: what says nothing is not sent. */
finder.addEventListener("htmx:configRequest", ({ detail: { parameters } }) => {
  for (const [name, value] of [...parameters.entries()]) if (value === "") parameters.delete(name);
});

for (const button of finder.querySelectorAll("[data-closes]")) {
  button.addEventListener("click", () => {
    document.getElementById(button.dataset.closes).hidePopover?.();
  });
}

/** Decimal places of degrees, about 100 m: nearer need nobody know where the reader is. */
const PLACES = 3;

/** Sorts by distance from where the reader stands; asked only on a click, kept nowhere. */
function sortNearMe(position) {
  const { latitude, longitude } = position.coords;
  finder.querySelector('[data-near="lat"]').value = latitude.toFixed(PLACES);
  finder.querySelector('[data-near="lon"]').value = longitude.toFixed(PLACES);
  document.getElementById("sort").value = "naehe";
  finder.requestSubmit();
}

/** Where no answer comes, what is typed stays as it is, a sentence says so, and one can ask again. */
const unanswered = document.getElementById("unanswered");

for (const failure of ["htmx:sendError", "htmx:responseError"])
  finder.addEventListener(failure, () => (unanswered.hidden = false));
finder.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.successful) unanswered.hidden = true;
});
unanswered.querySelector("button").addEventListener("click", () => {
  document.getElementById("q").focus();
  finder.requestSubmit();
});
window.addEventListener("online", () => {
  if (!unanswered.hidden) finder.requestSubmit();
});

const nearMe = directory.querySelector("[data-near-me]");
if (nearMe && "geolocation" in navigator) {
  nearMe.hidden = false;
  nearMe.addEventListener("click", () => {
    navigator.geolocation.getCurrentPosition(
      sortNearMe,
      () => announce(nearMe.dataset.denied),
      { timeout: 10000, maximumAge: 60000 },
    );
  });
}
