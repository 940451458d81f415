/**
 * Makes the week editor quicker: tidies times ("9-18" fills both inputs), hides empty
 * second stretches, copies a day, says when an evening ends on the next day. Without
 * this script every input is there, and the server reads the same short spellings.
 */

const TIME = /^(\d{1,2})(?:\s*[:.,h]?\s*(\d\d))?\s*(?:uhr|h)?$/i;
const RANGE = /^(.+?)\s*(?:-|–|—|bis)\s*(.+)$/i;
const DAY = 24 * 60;

/** Minutes since 0:00 of a typed time; null for what is none. */
export function minutesOf(typed) {
  const match = TIME.exec(typed.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= DAY ? total : null;
}

/** A typed time as "09:00"; anything else stays as it is. */
export function tidy(typed) {
  const minutes = minutesOf(typed);
  if (minutes === null) return typed;
  const two = (number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** "9-18" as ["09:00", "18:00"]; null if it is not two times. */
export function bothTimes(typed) {
  const match = RANGE.exec(typed.trim());
  if (!match || minutesOf(match[1]) === null || minutesOf(match[2]) === null) return null;
  return [tidy(match[1]), tidy(match[2])];
}

/** One stretch of a day: its two inputs and the words "am Folgetag". */
class Slot {
  constructor(element, nextDay) {
    this.element = element;
    [this.from, this.to] = element.querySelectorAll("input");
    this.nextDay = nextDay.content.firstElementChild.cloneNode(true);
    element.append(this.nextDay);
    element.addEventListener("change", (event) => this.tidy(event.target));
    this.show();
  }

  get isEmpty() {
    return !this.from.value.trim() && !this.to.value.trim();
  }

  get values() {
    return [this.from.value, this.to.value];
  }

  set values([from, to]) {
    this.from.value = from;
    this.to.value = this.to.type === "time" && to === "24:00" ? "00:00" : to;
    this.show();
  }

  tidy(input) {
    const both = bothTimes(input.value);
    if (both) this.values = both;
    else input.value = tidy(input.value);
    this.show();
  }

  show() {
    const [from, to] = this.values.map(minutesOf);
    this.nextDay.hidden = from === null || to === null || to === 0 || to >= from;
  }
}

/** One day: its stretches, its ticks and the tools that only a script can offer. */
class Row {
  constructor(element, templates) {
    this.element = element;
    this.closed = element.querySelector("[data-closed]");
    this.appointment = element.querySelector("[name$='_appointment']");
    this.slots = [...element.querySelectorAll("[data-slot]")].map(
      (slot) => new Slot(slot, templates.nextDay),
    );
    this.addSlot = templates.slotTools.content.firstElementChild.cloneNode(true);
    element.querySelector(".hours-day__slots").append(this.addSlot);
    this.addSlot.addEventListener("click", () => this.openSlot());
    element.addEventListener("input", (event) => this.hear(event.target));
    this.shown = 0;
    this.show();
  }

  get values() {
    return {
      slots: this.slots.map((slot) => slot.values),
      closed: this.closed?.checked ?? false,
      appointment: this.appointment.checked,
    };
  }

  set values({ slots, closed, appointment }) {
    this.slots.forEach((slot, number) => {
      slot.values = slots[number] ?? ["", ""];
    });
    if (this.closed) this.closed.checked = closed;
    this.appointment.checked = appointment;
    this.shown = 0;
    this.show();
  }

  /** Times and "geschlossen" exclude each other: the later one typed counts. */
  hear(input) {
    if (input === this.closed && this.closed.checked) {
      this.slots.forEach((slot) => {
        slot.values = ["", ""];
      });
      this.appointment.checked = false;
      this.shown = 0;
    } else if (this.closed && (input.type !== "checkbox" || input === this.appointment)) {
      this.closed.checked &&= input.type === "checkbox" ? !input.checked : !input.value.trim();
    }
    this.show();
  }

  openSlot() {
    const number = this.slots.findIndex((slot) => slot.element.hidden);
    this.shown = number + 1;
    this.show();
    this.slots[number].from.focus();
  }

  show() {
    const filled = this.slots.findLastIndex((slot) => !slot.isEmpty) + 1;
    const count = Math.max(1, filled, this.shown);
    this.slots.forEach((slot, number) => {
      slot.element.hidden = number >= count;
    });
    this.addSlot.hidden = count === this.slots.length || this.slots[count - 1].isEmpty;
  }
}

/** The whole editor; the browser makes one wherever the element appears. */
export class HoursEditor extends HTMLElement {
  connectedCallback() {
    if (this.rows) return;
    const template = (name) => this.querySelector(`template[data-${name}]`);
    const templates = { nextDay: template("next-day"), slotTools: template("slot-tools") };
    this.status = this.querySelector("[data-status]");
    this.rows = new Map();
    for (const element of this.querySelectorAll("[data-day]")) {
      this.rows.set(element.dataset.day, new Row(element, templates));
      element.querySelector("legend").after(this.copyTools(template("copy-tools"), element));
    }
    this.own = this.querySelector("[data-own-times]");
    new Row(this.own, templates);
    this.addEventListener("change", () => this.showOwnTimes());
    this.showOwnTimes();
  }

  /** Only "eigene Zeiten" has times of its own; hidden inputs are not sent. */
  showOwnTimes() {
    const isOwn = this.querySelector("[name$='_holidays']:checked")?.value === "own";
    this.own.hidden = !isOwn;
    for (const input of this.own.querySelectorAll("input")) input.disabled = !isOwn;
  }

  copyTools(template, element) {
    const tools = template.content.firstElementChild.cloneNode(true);
    const from = element.dataset.day;
    tools.querySelector(`[value="${from}"]`).closest("label").remove();
    const name = element.querySelector("legend").textContent;
    tools.querySelector("summary").setAttribute("aria-label", `${tools.querySelector("summary").textContent}: ${name}`);
    tools.addEventListener("change", (event) => event.stopPropagation());
    tools.addEventListener("input", (event) => event.stopPropagation());
    tools.addEventListener("keydown", (event) => this.close(event, tools));
    tools.querySelector("[data-copy]").addEventListener("click", (event) => {
      for (const tick of tools.querySelectorAll("input:checked")) {
        this.rows.get(tick.value).values = this.rows.get(from).values;
        tick.checked = false;
      }
      tools.open = false;
      tools.querySelector("summary").focus();
      this.status.textContent = event.target.dataset.done;
      this.dispatchEvent(new Event("change", { bubbles: true }));
    });
    return tools;
  }

  close(event, tools) {
    if (event.key !== "Escape" || !tools.open) return;
    tools.open = false;
    tools.querySelector("summary").focus();
    event.stopPropagation();
  }
}

if (!customElements.get("hours-editor")) customElements.define("hours-editor", HoursEditor);
