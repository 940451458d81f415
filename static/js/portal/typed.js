/** What stands in a form, kept on this device for the time without a network. */

const PREFIX = "portal-draft-";

/** Inputs that are not the person's words. */
const OURS = new Set(["csrfmiddlewaretoken", "loaded_version"]);

/**
 * @param {HTMLFormElement} form
 * @returns {[string, string][]} names and values as a browser would send them
 */
export function typedIn(form) {
  return [...new FormData(form)].filter(([name, value]) => !OURS.has(name) && typeof value === "string");
}

/** Keeps the words of a form until they are saved or thrown away. */
export function keepHere(key, typed, version) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ typed, version, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

export function keptHere(key) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key));
  } catch {
    return null;
  }
}

export function forgetHere(key) {
  localStorage.removeItem(PREFIX + key);
}

/** Puts kept words back into the inputs that have their names. */
export function fillIn(form, typed) {
  const values = new Map();
  for (const [name, value] of typed) values.set(name, [...(values.get(name) ?? []), value]);
  for (const input of form.elements) {
    if (!input.name || OURS.has(input.name) || input.type === "submit") continue;
    const wanted = values.get(input.name) ?? [];
    if (input.type === "checkbox" || input.type === "radio") input.checked = wanted.includes(input.value);
    else if (values.has(input.name)) input.value = wanted.shift();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
