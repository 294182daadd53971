/** What every page needs: the choice of colours, and items to answer on the spot. Search loads when it is wanted. */
import { startChoices } from "./choice.js";
import { startOffline } from "./offline.js";
import { startTheme } from "./theme.js";

startTheme();
startChoices();

const search = document.querySelector<HTMLInputElement>(".site-search input");
search?.addEventListener(
  "focus",
  () => {
    void import("./search-box.js").then(({ startSearchBox }) => startSearchBox(search));
  },
  { once: true },
);
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  (document.querySelector<HTMLInputElement>("#explore-search") ?? search)?.focus();
});

// Filters and set-ups mean the same in the other language.
document.querySelector<HTMLAnchorElement>("a.language")?.addEventListener("click", ({ currentTarget: link }) => {
  if (link instanceof HTMLAnchorElement) link.search = location.search;
});

if (document.readyState === "complete") void startOffline();
else addEventListener("load", () => void startOffline(), { once: true });
