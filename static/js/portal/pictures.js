/**
 * Photos go up one by one, made smaller before, with progress and another try. Without
 * this script one photo at a time is sent by the form itself.
 */

import { drawThumb, shrunk, upright } from "./shrink.js";

class Photo {
  constructor(file, element, uploads) {
    this.file = file;
    this.element = element;
    this.uploads = uploads;
    this.words = element.querySelector("input");
    this.progress = element.querySelector("progress");
    this.error = element.querySelector("[role=alert]");
    this.words.id = `words-${crypto.randomUUID()}`;
    element.querySelector("label").htmlFor = this.words.id;
    this.sendButton = element.querySelector("[data-send]");
    this.sendButton.addEventListener("click", () => this.send());
    element.querySelector("[data-drop]").addEventListener("click", () => this.drop());
    this.words.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.send();
    });
    this.ready = upright(file).then((bitmap) => {
      drawThumb(element.querySelector("canvas"), bitmap);
      return shrunk(file, bitmap);
    });
  }

  async send() {
    if (!this.words.reportValidity()) return;
    this.say("");
    this.sendButton.disabled = true;
    this.progress.hidden = false;
    const answer = await this.uploads.send(await this.ready, this.words.value, (part) => {
      this.progress.value = part;
    });
    if (answer.done) {
      this.element.remove();
      this.uploads.done();
      return;
    }
    this.say(answer.words);
    this.sendButton.disabled = false;
    this.progress.hidden = true;
  }

  drop() {
    this.element.remove();
    this.uploads.done(false);
  }

  say(words) {
    this.error.textContent = words;
    this.error.hidden = !words;
  }
}

class Uploads {
  constructor(form) {
    this.form = form;
    this.queue = form.querySelector("[data-queue]");
    this.template = form.querySelector("template");
    form.querySelector("[data-without-script]").hidden = true;
    for (const input of form.querySelectorAll("input[type=file]"))
      input.addEventListener("change", () => this.add(input));
  }

  add(input) {
    for (const file of input.files) {
      const element = this.template.content.firstElementChild.cloneNode(true);
      this.queue.append(element);
      new Photo(file, element, this);
    }
    input.value = "";
    this.queue.querySelector("input")?.focus();
  }

  send(file, words, onProgress) {
    const body = new FormData();
    body.append("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken.value);
    body.append("file", file, file.name);
    body.append("description", words);
    return new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open("POST", this.form.action);
      request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
      request.responseType = "json";
      request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded / total));
      request.addEventListener("load", () => done(this.answer(request)));
      for (const end of ["error", "abort", "timeout"])
        request.addEventListener(end, () => done({ words: this.form.dataset.failed }));
      request.send(body);
    });
  }

  answer({ status, response }) {
    if (status === 201) return { done: true };
    const errors = Object.values(response?.errors ?? {}).flat();
    return { words: errors.join(" ") || this.form.dataset.failed };
  }

  /** Shows the new pictures once the last one of the queue is up. */
  done(changed = true) {
    this.changed ||= changed;
    if (this.changed && !this.queue.childElementCount) location.reload();
  }
}

for (const form of document.querySelectorAll("form[data-upload]")) new Uploads(form);
