/** The style page reads the tokens as the browser sees them, so that its figures are never old. */

const page = document.documentElement;

const value = (token) => getComputedStyle(page).getPropertyValue(`--${token}`).trim();

/** Relative luminance of "#rrggbb" as WCAG 2 defines it. */
function luminance(hex) {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = channels.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function fill() {
  for (const swatch of document.querySelectorAll("[data-token]")) {
    swatch.querySelector(".swatch__colour").style.background = value(swatch.dataset.token);
    swatch.querySelector("[data-value]").textContent = value(swatch.dataset.token);
  }
  for (const row of document.querySelectorAll("[data-front]")) {
    const [front, ground] = [value(row.dataset.front), value(row.dataset.ground)];
    const found = contrast(front, ground);
    const cell = row.querySelector("[data-contrast]");
    cell.textContent = found.toFixed(1);
    cell.classList.toggle("is-low", found < Number(row.dataset.least));
    const sample = row.querySelector("[data-sample]");
    sample.style.color = front;
    sample.style.background = ground;
  }
}

const themes = document.querySelector("[data-themes]");
themes.hidden = false;
themes.addEventListener("click", (event) => {
  const choice = event.target.closest("[data-theme-choice]");
  if (!choice) return;
  if (choice.dataset.themeChoice) page.dataset.theme = choice.dataset.themeChoice;
  else delete page.dataset.theme;
  fill();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", fill);
fill();
