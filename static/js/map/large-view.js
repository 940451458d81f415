/**
 * The map over the whole screen: a popover in the top layer, so that no ancestor clips it, the
 * rest of the page inert. iPhones have no Fullscreen API for this.
 */
import { iconButton } from "./markup.js";

function setAsideAllBut(frame, inert) {
  for (let node = frame; node !== document.body; node = node.parentElement) {
    for (const sibling of node.parentElement.children) {
      if (sibling === node || sibling.localName === "script") continue;
      if (inert && !sibling.inert) {
        sibling.inert = true;
        sibling.dataset.setAside = "";
      } else if (!inert && "setAside" in sibling.dataset) {
        sibling.inert = false;
        delete sibling.dataset.setAside;
      }
    }
  }
}

/** The button that opens it; `onChange(large)` is called after each change. */
export function largeViewButton(frame, say, onChange) {
  const open = () => {
    setAsideAllBut(frame, true);
    frame.classList.add("is-large");
    if (frame.showPopover) {
      frame.setAttribute("popover", "manual");
      frame.showPopover();
    }
    document.documentElement.classList.add("has-large-map");
    frame.append(closeButton);
    closeButton.focus();
    onChange(true);
  };
  const close = () => {
    if (frame.hasAttribute("popover")) frame.hidePopover();
    frame.removeAttribute("popover");
    frame.classList.remove("is-large");
    document.documentElement.classList.remove("has-large-map");
    closeButton.remove();
    setAsideAllBut(frame, false);
    openButton.focus();
    onChange(false);
  };
  const openButton = iconButton("grow", say("grow"), open, { "data-large": "open" });
  const closeButton = iconButton("close", say("shrink"), close, { "data-large": "close" });
  frame.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && frame.classList.contains("is-large")) close();
  });
  return openButton;
}
