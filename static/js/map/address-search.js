/**
 * Turns a text field into a search with suggestions (ARIA combobox with a listbox). Arrows
 * choose, Enter takes, Escape closes; the focus stays in the field.
 */
import { element } from "./markup.js";

const PAUSE = 250;
const SHORTEST = 2;

/**
 * @param {HTMLInputElement} field
 * @param {string} url answers `?q=` with `{"results": [{label, latitude, longitude}]}`
 * @param {{say: Function, tell: (text: string) => void, onChoice: (result: object) => void}} options
 */
export function searchAddresses(field, url, { say, tell, onChoice }) {
  const list = element("ul", {
    role: "listbox",
    class: "map-search__list",
    id: `${field.id}-list`,
    "aria-label": say("results"),
    hidden: true,
  });
  field.after(list);
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  }))
    field.setAttribute(name, value);
  let results = [];
  let chosen = -1;
  let waiting = 0;
  let request = null;

  const mark = (index) => {
    chosen = index;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === index));
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    }
  };
  const show = (found) => {
    results = found;
    list.replaceChildren(
      ...found.map(({ label }, i) =>
        element("li", { role: "option", id: `${list.id}-${i}` }, label),
      ),
    );
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", found.length > 0);
    mark(-1);
  };
  const take = (index) => {
    const result = results[index];
    show([]);
    field.value = result.label;
    onChoice(result);
  };
  const search = async () => {
    request?.abort();
    request = new AbortController();
    const address = new URL(url, location.href);
    address.searchParams.set("q", field.value.trim());
    try {
      const answer = await fetch(address, { signal: request.signal });
      if (!answer.ok) throw new Error(`search: ${answer.status}`);
      show((await answer.json()).results);
      tell(results.length ? say("found", { count: results.length }) : say("nothingFound"));
    } catch (problem) {
      if (problem.name === "AbortError") return;
      show([]);
      tell(say("searchFailed"));
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    if (field.value.trim().length >= SHORTEST) waiting = setTimeout(search, PAUSE);
    else show([]);
  });
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter") {
      // Enter in a search must not save the whole form.
      if (results.length) take(Math.max(chosen, 0));
    } else if (event.key === "Escape" && results.length) show([]);
    else if (step && results.length)
      mark((chosen + step + results.length + (chosen < 0 && step < 0 ? 1 : 0)) % results.length);
    else return;
    event.preventDefault();
  });
  // pointerdown comes before the field loses its focus
  list.addEventListener("pointerdown", (event) => {
    const index = [...list.children].indexOf(event.target.closest("li"));
    event.preventDefault();
    if (index >= 0) take(index);
  });
  field.addEventListener("blur", () => show([]));
}
