import type { SearchHit } from "llm-interview/search";
import { bank } from "./bank.js";
import { splitByRanges } from "./highlight.js";
import { lang, pageAddress } from "./lang.js";
import { loadSearchOnce } from "./load-search.js";

const shown = 8;
const texts = {
  zh: { none: "没有找到。换个说法，或按回车到筛选页。", failed: "搜索载入失败，请重试。", label: "搜索结果" },
  en: {
    none: "Nothing found. Say it otherwise, or press Enter to explore.",
    failed: "Search could not be loaded. Try again.",
    label: "Search results",
  },
} as const;

/**
 * Finds as one types, in a list below the input, by the pattern of a combobox: arrows choose, Enter opens, Escape closes.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function startSearchBox(input: HTMLInputElement): void {
  const words = texts[lang];
  const list = document.createElement("ul");
  list.className = "search-hits";
  list.id = "search-hits";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.label);
  input.parentElement?.parentElement?.append(list);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-autocomplete": "list",
  }))
    input.setAttribute(name, value);

  let chosen = -1;
  let asked = 0;
  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (position: number) => {
    const options = [...list.querySelectorAll<HTMLElement>("[role=option]")];
    chosen = options.length === 0 ? -1 : (position + options.length) % options.length;
    for (const [index, option] of options.entries()) option.setAttribute("aria-selected", String(index === chosen));
    const option = options[chosen];
    option?.scrollIntoView({ block: "nearest" });
    if (option !== undefined) input.setAttribute("aria-activedescendant", option.id);
  };
  const say = (text: string) => {
    const item = document.createElement("li");
    item.className = "none";
    item.setAttribute("role", "option");
    item.setAttribute("aria-disabled", "true");
    item.textContent = text;
    list.replaceChildren(item);
  };
  const show = async () => {
    const text = input.value;
    const turn = ++asked;
    if (text.trim() === "") return close();
    try {
      const search = await loadSearchOnce();
      if (turn !== asked) return; // More was typed meanwhile.
      const hits = search(text, { limit: shown });
      if (hits.length === 0) say(words.none);
      else
        list.replaceChildren(
          ...hits.map((hit, index) => renderHit(hit, index, bank.section(hit.question.section)?.title ?? "")),
        );
    } catch {
      say(words.failed);
    }
    list.hidden = false;
    chosen = -1;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
  };

  input.addEventListener("input", () => void show());
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) void show();
      else choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? -1 : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      const link = list.querySelectorAll<HTMLElement>("[data-href]")[chosen];
      if (link?.dataset["href"] === undefined) return;
      event.preventDefault();
      location.href = link.dataset["href"];
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-href]") : null;
    if (link?.dataset["href"] !== undefined) location.href = link.dataset["href"];
  });
  input.addEventListener("blur", close);
  if (input.value !== "") void show();
  else void loadSearchOnce().catch(() => undefined);
}

function renderHit({ question, matches }: SearchHit, index: number, section: string): HTMLElement {
  const item = document.createElement("li");
  item.id = `search-hit-${index}`;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.dataset["href"] = pageAddress(`/q/${question.id}/`);
  for (const { text, isHit } of splitByRanges(question.prompt, matches.prompt)) {
    const piece = document.createElement(isHit ? "mark" : "span");
    piece.textContent = text;
    item.append(piece);
  }
  const small = document.createElement("small");
  small.textContent = section;
  item.append(small);
  return item;
}
