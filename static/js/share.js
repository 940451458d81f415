/** Share a page: with the device's own sheet where there is one, else by copying the address. */
import { announce } from "./announce.js";

async function copy(button, address) {
  try {
    await navigator.clipboard.writeText(address);
    announce(button.dataset.done);
  } catch {
    announce(button.dataset.failed);
  }
}

async function shareWithSystem(menu) {
  const { shareUrl: url, shareTitle: title } = menu.dataset;
  try {
    await navigator.share({ title, url });
  } catch (problem) {
    if (problem.name !== "AbortError") throw problem;
  }
}

for (const menu of document.querySelectorAll("[data-share]")) {
  const copyButton = menu.querySelector("[data-share-copy]");
  copyButton.closest("[hidden]").hidden = false;
  copyButton.addEventListener("click", () => {
    copy(copyButton, menu.dataset.shareUrl);
    menu.open = false;
  });
  if (!navigator.share) continue;
  const system = menu.querySelector("[data-share-system]");
  system.hidden = false;
  system.addEventListener("click", () => shareWithSystem(menu));
}
