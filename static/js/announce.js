/** The place where scripts speak. */

/**
 * Says something to everybody: shown for some seconds and read out.
 * @param {string} text
 */
export function announce(text) {
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.textContent = text;
  document.getElementById("toasts")?.append(toast);
  setTimeout(() => toast.remove(), 6000);
}
