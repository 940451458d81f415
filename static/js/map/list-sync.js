/**
 * Rows `[data-business-id]` and signs raise each other (class `is-raised`) on hover and focus.
 * Event `quartier:raise` on the document: `{ids, from: "list"|"map"}`, no ids when left.
 */

const ROW = "[data-business-id]";
const tell = (ids, from) =>
  document.dispatchEvent(new CustomEvent("quartier:raise", { detail: { ids, from } }));

/** Marks the rows of these shops. */
export function raiseRows(ids) {
  const wanted = new Set(ids.map(String));
  for (const row of document.querySelectorAll(ROW))
    row.classList.toggle("is-raised", wanted.has(row.dataset.businessId));
  tell(ids, "map");
}

/** Calls `onRow([id])` when a row is pointed at, `onRow([])` when it is left. */
export function watchRows(onRow) {
  let pointed = null;
  const point = (row) => {
    if (row === pointed) return;
    pointed = row;
    const ids = row ? [Number(row.dataset.businessId)] : [];
    onRow(ids);
    tell(ids, "list");
  };
  for (const kind of ["pointerover", "focusin"])
    document.addEventListener(kind, (event) => {
      const row = event.target.closest?.(ROW) ?? null;
      // Focus stays with its row while the pointer wanders over other parts of the page.
      if (row || kind === "focusin" || !pointed?.contains(document.activeElement)) point(row);
    });
}

/** Calls `onResults(url)` when the list was replaced, with the address of its points. */
export function watchResults(onResults) {
  const look = () => {
    const url = document.querySelector("#results [data-points-url]")?.dataset.pointsUrl;
    if (url) onResults(url);
  };
  document.addEventListener("quartier:results", look);
  document.addEventListener("htmx:afterSwap", (event) => {
    const target = event.detail?.target ?? event.target;
    if (target.id === "results" || target.closest?.("#results")) look();
  });
}
