/** Known addresses are offered while somebody types one. */
import { searchAddresses } from "./map/address-search.js";

for (const frame of document.querySelectorAll("[data-address-search]")) {
  const field = frame.querySelector("input");
  const status = frame.querySelector("[role=status]");
  const words = {
    results: status.dataset.list,
    found: status.dataset.found,
    nothingFound: status.dataset.none,
    searchFailed: "",
  };
  searchAddresses(field, frame.dataset.addressSearch, {
    say: (name, values = {}) => words[name].replace("{count}", values.count ?? ""),
    tell: (text) => (status.textContent = text),
    onChoice: () => field.dispatchEvent(new Event("input", { bubbles: true })),
  });
}
