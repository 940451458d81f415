/**
 * Makes a search box a combobox (ARIA 1.2): what may be meant is listed below it while
 * somebody types. The focus stays in the box and what is typed stays as it is; arrows, Home
 * and End choose, Enter goes there, Escape and Tab leave. A suggestion is an address.
 */
import { announce } from "./announce.js";

const PAUSE = 120;

const element = (name, attributes = {}, ...content) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
};

function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const sprite = document.querySelector("svg.icon use").getAttribute("href").split("#")[0];
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("class", "icon");
  picture.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `${sprite}#${name}`);
  picture.append(use);
  return picture;
}

/** The letters that answer what was typed stand out; the others are as they were. */
function marked(label, marks) {
  const parts = [];
  let behind = 0;
  for (const [from, to] of marks) {
    parts.push(label.slice(behind, from), element("mark", {}, label.slice(from, to)));
    behind = to;
  }
  return [...parts, label.slice(behind)];
}

/** What is chosen in the directory stays chosen; words and page are replaced. */
function together(url) {
  const there = new URL(url, location);
  if (there.pathname !== location.pathname || !document.getElementById("finder")) return there;
  for (const [name, value] of new URL(location).searchParams)
    if (name !== "q" && name !== "seite" && !there.searchParams.getAll(name).includes(value))
      there.searchParams.append(name, value);
  return there;
}

class Suggestions {
  constructor(box) {
    this.box = box;
    const frame = box.closest("[data-suggests]");
    const name = frame.dataset.suggests;
    this.list = element("div", {
      role: "listbox",
      id: `${box.id}-suggestions`,
      class: "suggestions",
      "aria-label": name,
      hidden: "",
    });
    this.status = element("p", { class: "visually-hidden", role: "status" });
    frame.append(this.list, this.status);
    for (const [key, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.list.id,
    }))
      box.setAttribute(key, value);
    this.options = [];
    this.chosen = -1;
    box.addEventListener("input", () => this.wait());
    box.addEventListener("keydown", (event) => this.press(event));
    box.addEventListener("blur", () => this.close());
    box.form.addEventListener("submit", (event) => {
      this.close();
      // A page that does not come would take the words with it.
      if (navigator.onLine || event.defaultPrevented) return;
      event.preventDefault();
      announce(frame.dataset.offline);
    });
    // A finger or button that goes down here must not take the focus out of the box.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.go(option);
    });
    if (box.value && document.activeElement === box && box.value !== box.defaultValue) this.wait();
  }

  wait() {
    this.stop();
    if (this.box.value.trim()) this.waiting = setTimeout(() => this.ask(), PAUSE);
    else this.show({ said: "", suggestions: [] });
  }

  stop() {
    clearTimeout(this.waiting);
    this.request?.abort();
  }

  async ask() {
    const request = (this.request = new AbortController());
    const address = new URL("vorschlaege.json", this.box.form.action);
    address.searchParams.set("q", this.box.value);
    try {
      const answer = await fetch(address, { signal: request.signal });
      if (answer.ok && !request.signal.aborted) this.show(await answer.json());
    } catch (problem) {
      // Without suggestions the search works as ever.
      if (problem.name !== "AbortError") this.close();
    }
  }

  show({ said, suggestions }) {
    if (document.activeElement !== this.box) return;
    const groups = new Map();
    this.options = suggestions.map((one, number) => {
      const option = element(
        "div",
        { role: "option", id: `${this.list.id}-${number}`, "aria-selected": "false" },
        icon(one.icon),
        element(
          "span",
          { class: "suggestions__words" },
          element(
            "span",
            { dir: "auto", ...(one.lang ? { lang: one.lang } : {}) },
            ...marked(one.label, one.marks),
          ),
          ...(one.hint ? [element("span", { class: "suggestions__hint" }, one.hint)] : []),
        ),
      );
      option.dataset.url = one.url;
      if (!groups.has(one.group)) groups.set(one.group, []);
      groups.get(one.group).push(option);
      return option;
    });
    this.list.replaceChildren(
      ...[...groups].map(([name, options], number) => {
        const id = `${this.list.id}-group-${number}`;
        const heading = element("div", { id, role: "presentation" }, name);
        heading.className = "suggestions__group";
        return element("div", { role: "group", "aria-labelledby": id }, heading, ...options);
      }),
    );
    this.choose(-1);
    this.list.hidden = this.options.length === 0;
    this.box.setAttribute("aria-expanded", String(!this.list.hidden));
    this.status.textContent = said;
    if (!this.list.hidden) this.fit();
  }

  /** No higher than what the keyboard of a phone leaves free. */
  fit() {
    const screen = window.visualViewport;
    const room = screen.height + screen.offsetTop - this.list.getBoundingClientRect().top;
    this.list.style.maxBlockSize = `${Math.max(room - 12, 180)}px`;
  }

  close() {
    this.stop();
    this.list.hidden = true;
    this.box.setAttribute("aria-expanded", "false");
    this.status.textContent = "";
    this.choose(-1);
  }

  choose(number) {
    this.options[this.chosen]?.setAttribute("aria-selected", "false");
    this.chosen = number;
    const option = this.options[number];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.box.setAttribute("aria-activedescendant", option.id);
    else this.box.removeAttribute("aria-activedescendant");
  }

  go(option) {
    const url = together(option.dataset.url);
    this.close();
    location.assign(url);
  }

  press(event) {
    const { key, isComposing, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (isComposing || ctrlKey || metaKey || altKey || shiftKey) return;
    const isOpen = !this.list.hidden;
    if (key === "Tab") this.close();
    else if (key === "ArrowDown" && !isOpen && this.box.value.trim()) this.ask();
    else if (isOpen && this.moved(key)) event.stopPropagation();
    else return;
    if (key !== "Tab") event.preventDefault();
  }

  /** Whether the key means something to the open list. */
  moved(key) {
    const last = this.options.length - 1;
    const isChosen = this.chosen >= 0;
    // Behind the last and before the first is the box itself: what was typed.
    if (key === "ArrowDown") this.choose(this.chosen === last ? -1 : this.chosen + 1);
    else if (key === "ArrowUp") this.choose(isChosen ? this.chosen - 1 : last);
    else if (key === "Home" && isChosen) this.choose(0);
    else if (key === "End" && isChosen) this.choose(last);
    else if (key === "Enter" && isChosen) this.go(this.options[this.chosen]);
    else if (key === "Escape") this.close();
    else {
      if (["ArrowLeft", "ArrowRight"].includes(key)) this.choose(-1);
      return false;
    }
    return true;
  }
}

/** @param {HTMLInputElement} box stands in an element with data-suggests, the list's name */
export function suggestTo(box) {
  if (box.getAttribute("role") !== "combobox") new Suggestions(box);
}
