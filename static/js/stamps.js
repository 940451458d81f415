/**
 * Stamps of a rally, kept on this device alone: `stamps-<campaign>` in localStorage is a list of
 * numbers. A stop's page adds its own; the pass and the certificate only read.
 */

const key = (campaign) => `stamps-${campaign}`;

function stampsOf(campaign) {
  try {
    const kept = JSON.parse(localStorage.getItem(key(campaign)) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.filter(Number.isInteger) : []);
  } catch {
    return new Set();
  }
}

/** Whether it was kept: a browser that keeps nothing can't collect. */
function keep(campaign, stamps) {
  try {
    localStorage.setItem(key(campaign), JSON.stringify([...stamps].sort((a, b) => a - b)));
    return true;
  } catch {
    return false;
  }
}

function stampHere(sign) {
  const { campaign, number } = sign.dataset;
  const stamps = stampsOf(campaign).add(Number(number));
  sign.hidden = !keep(campaign, stamps);
}

function showPass(host) {
  const { campaign } = host.dataset;
  const stamps = stampsOf(campaign);
  const stops = [...host.querySelectorAll("[data-stop]")];
  const numbers = stops.length
    ? stops.map((stop) => Number(stop.dataset.stop))
    : host.dataset.stops.split(",").map(Number);
  for (const stop of stops) {
    const has = stamps.has(Number(stop.dataset.stop));
    stop.classList.toggle("is-stamped", has);
    stop.querySelector(".pass__stamp").hidden = !has;
  }
  const count = numbers.filter((number) => stamps.has(number)).length;
  const isComplete = count === numbers.length;
  const line = host.querySelector("[data-stamp-count]");
  if (line) {
    const words = line.dataset.words;
    line.textContent = words.replace("{count}", count).replace("{all}", numbers.length);
    line.hidden = false;
  }
  const show = (selector, shown) => {
    const part = host.querySelector(selector);
    if (part) part.hidden = !shown;
  };
  show("[data-stamps-complete]", isComplete);
  show("[data-stamps-missing]", !isComplete);
  show("[data-certificate]", isComplete);
  show("[data-stamps-forget]", count > 0);
  const isPass = stops.length > 0;
  show("[data-print]", isPass || isComplete);
}

for (const sign of document.querySelectorAll("[data-stamp]")) stampHere(sign);

for (const host of document.querySelectorAll("[data-stamps]")) {
  showPass(host);
  host.querySelector("[data-print]")?.addEventListener("click", () => window.print());
  const forget = host.querySelector("[data-stamps-forget]");
  forget?.addEventListener("click", () => {
    if (!window.confirm(forget.dataset.ask)) return;
    localStorage.removeItem(key(host.dataset.campaign));
    showPass(host);
  });
  window.addEventListener("storage", () => showPass(host));
}
