/**
 * Loses no word: what is typed goes to the server after a pause, and to this device while
 * there is no network. Shows the page live. Without this script the form works as ever.
 */

import { fillIn, forgetHere, keepHere, keptHere, typedIn } from "./typed.js";

const PAUSE = 1000;

class Editing {
  constructor(form) {
    this.form = form;
    this.status = form.querySelector("[data-kept]");
    this.key = form.dataset.key;
    this.began = JSON.stringify(typedIn(form));
    this.shown = document.querySelector("[data-preview-frame]");
    if (this.shown) this.shown.hidden = true;
    form.addEventListener("input", () => this.changed());
    form.addEventListener("change", () => this.changed());
    form.addEventListener("submit", (event) => this.submitted(event));
    addEventListener("pagehide", () => this.leave());
    addEventListener("online", () => this.send());
    this.offer();
  }

  get isChanged() {
    return JSON.stringify(typedIn(this.form)) !== this.began;
  }

  get version() {
    return this.form.elements.loaded_version.value;
  }

  say(words) {
    this.status.textContent = this.status.dataset[words] ?? "";
  }

  changed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.pause(), PAUSE);
  }

  pause() {
    if (!this.isChanged || this.isSaving) return;
    keepHere(this.key, typedIn(this.form), this.version);
    this.send();
    if (this.shown && !this.shown.hidden) this.preview();
  }

  async send() {
    if (!this.isChanged || this.isSaving) return;
    try {
      const answer = await fetch(this.form.dataset.draftUrl, this.request());
      if (answer.status !== 204) throw new Error(answer.statusText);
      this.say("onServer");
    } catch {
      this.say("onPhone");
    }
  }

  request() {
    return { method: "POST", body: new FormData(this.form), keepalive: true, redirect: "manual" };
  }

  leave() {
    if (this.isSaving || !this.isChanged) return;
    keepHere(this.key, typedIn(this.form), this.version);
    fetch(this.form.dataset.draftUrl, this.request()).catch(() => {});
  }

  /** Words from this device, for whom the server offers none of its own. */
  offer() {
    const kept = keptHere(this.key);
    if (!kept) return;
    if (JSON.stringify(kept.typed) === this.began || document.querySelector("[data-offer]")) {
      forgetHere(this.key);
      return;
    }
    this.say("found");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--secondary";
    button.textContent = this.status.dataset.continue;
    button.addEventListener("click", () => {
      fillIn(this.form, kept.typed);
      this.form.elements.loaded_version.value = kept.version;
      this.say("");
    });
    this.status.append(" ", button);
  }

  submitted(event) {
    if (event.submitter?.dataset.preview !== undefined) {
      if (this.shown?.hidden) {
        this.shown.hidden = false;
        this.shown.scrollIntoView();
      }
      return;
    }
    keepHere(this.key, typedIn(this.form), this.version);
    if (!navigator.onLine) {
      event.preventDefault();
      this.say("waits");
      return;
    }
    this.isSaving = true;
    clearTimeout(this.timer);
  }

  preview() {
    this.form.requestSubmit(this.form.querySelector("[data-preview]"));
  }
}

for (const form of document.querySelectorAll("form[data-editing]")) new Editing(form);

/* Back by the browser's own button: the page is as it was left, and so are the words. */
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.querySelectorAll("form[data-editing]")) form.dispatchEvent(new Event("change"));
});
