/** What was saved need not be kept on this device any longer. */

import { forgetHere } from "./typed.js";

for (const saved of document.querySelectorAll("[data-saved]")) forgetHere(saved.dataset.saved);
