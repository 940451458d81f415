/** Signs in the order a page is read, and one tab stop for all of them (roving tabindex). */

const LINE = 44;

/** Sorts `{x, y}` things from above to below in lines of a finger's height, then along the line. */
export function inReadingOrder(signs, rightToLeft = false) {
  const along = rightToLeft ? -1 : 1;
  return [...signs].sort(
    (a, b) => Math.floor(a.y / LINE) - Math.floor(b.y / LINE) || along * (a.x - b.x) || a.y - b.y,
  );
}

/** Steps of the arrow keys; Home and End go to the ends. */
export function stepFor(key, index, count) {
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  if (key in steps) return (index + steps[key] + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/**
 * Brings children of `pane` into the given order without moving the focused one, which would
 * lose its focus.
 */
export function arrange(pane, ordered) {
  const middle = ordered.indexOf(document.activeElement);
  ordered.forEach((child, i) => {
    if (middle >= 0 && i < middle) pane.insertBefore(child, ordered[middle]);
    else if (i !== middle) pane.append(child);
  });
}
