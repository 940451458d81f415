/** Which theme the page shows, told by its ground, whatever switches it. */

function isDark() {
  const ground = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g);
  if (!ground || ground.length < 3 || ground[3] === "0")
    return matchMedia("(prefers-color-scheme: dark)").matches;
  const [red, green, blue] = ground.map(Number);
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/**
 * Calls `onTheme("light"|"dark")` now and after each change of the system's or the page's theme.
 * @param {(theme: string) => void} onTheme
 */
export function watchTheme(onTheme) {
  let shown = null;
  const look = () => {
    const theme = isDark() ? "dark" : "light";
    if (theme !== shown) onTheme((shown = theme));
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", look);
  new MutationObserver(look).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["class", "data-theme"],
  });
  look();
}
