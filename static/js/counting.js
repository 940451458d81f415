/**
 * Tells the site that somebody calls, looks for the way or goes to the website. Nothing else
 * is told, and nothing is kept; who has asked not to be tracked is left out here already.
 */
const asksToBeLeftOut = navigator.doNotTrack === "1" || navigator.globalPrivacyControl === true;
const profile = document.querySelector("[data-counts-for]");

if (profile && !asksToBeLeftOut) {
  profile.addEventListener("click", ({ target }) => {
    const link = target.closest("[data-counted]");
    if (!link) return;
    const { countsAt, countsFor } = profile.dataset;
    const said = new URLSearchParams({ business: countsFor, counted: link.dataset.counted });
    navigator.sendBeacon(countsAt, said);
  });
}
