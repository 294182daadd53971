import type { Element } from "hast";
import { hasSeveralKeys } from "../../article/choice-keys.js";
import { askedElements } from "../../html/asked.js";
import { element, type TextNodes, withAttributes } from "../../html/tree.js";
import type { ChoiceItem } from "../../model/article.js";
import type { ExportItem, ExportSection, ExportSet } from "../export-set.js";
import { optionLetter } from "../option-letter.js";
import type { PaperWords } from "./words.js";

/** A question as the paper numbers it. */
export interface NumberedItem {
  /** Position in the paper, from 1. */
  readonly place: number;
  readonly item: ExportItem;
  /** How its texts are written. */
  readonly texts: TextNodes;
}

/** Questions that stand together; under the title of their section, where they are in the order of a bank. */
export interface PaperGroup {
  readonly section?: ExportSection;
  readonly items: readonly NumberedItem[];
}

/**
 * Puts questions under their sections. A quiz that mixes them has no headings: its order is that of the asking,
 * and a section would be a hint.
 */
export function groupItems(
  { sections, items }: Pick<ExportSet, "sections" | "items">,
  textsOf: (item: ExportItem) => TextNodes,
): PaperGroup[] {
  const numbered = items.map((item, index) => ({ place: index + 1, item, texts: textsOf(item) }));
  const rank = (item: ExportItem) => sections.findIndex(({ id }) => id === item.section.id);
  const isInOrder = items.every((item, index) => {
    const before = items[index - 1];
    if (before === undefined) return true;
    const step = rank(item) - rank(before);
    return step > 0 || (step === 0 && item.number > before.number);
  });
  if (!isInOrder || items.length <= sections.length) return items.length === 0 ? [] : [{ items: numbered }];
  return sections
    .map((section) => ({ section, items: numbered.filter(({ item }) => item.section.id === section.id) }))
    .filter((group) => group.items.length > 0);
}

/** The pages of the candidate. A question with both forms is asked in the open one: its options would give the answer away. */
export function questionPages(groups: readonly PaperGroup[], lines: number, words: PaperWords): Element {
  return element(
    "section.questions",
    groups.map(({ section, items }) => [
      section !== undefined && element("h2", section.title),
      items.map((numbered) => question(numbered, lines, section === undefined ? "h2" : "h3", words)),
    ]),
  );
}

function question({ place, item, texts }: NumberedItem, lines: number, heading: string, words: PaperWords): Element {
  const asked = asksToChoose(item)
    ? element("div.prompt", texts.markdown(item.choice.stem))
    : askedElements(`${heading}.prompt`, item.prompt, item.promptMarkdown, texts);
  return withAttributes(
    element(
      "article.question",
      element("span.place", `${place}.`),
      asked,
      asksToChoose(item) && hasSeveralKeys(item.choice) && element("p.several", words.several),
      asksToChoose(item) ? options(item.choice, texts) : room(lines),
    ),
    { id: `question-${place}` },
  );
}

/** Tells whether a question is asked by its options alone. */
export function asksToChoose(item: ExportItem): item is ExportItem & { readonly choice: ChoiceItem } {
  return item.choice !== undefined && !item.kinds.includes("open");
}

function options({ options }: ChoiceItem, texts: TextNodes): Element {
  return element(
    "ul.options",
    options.map(({ text }, index) =>
      element(
        "li.option",
        element("span.box"),
        element("span.letter", `${optionLetter(index)}.`),
        element("div", texts.inline(text)),
      ),
    ),
  );
}

function room(lines: number): Element {
  return withAttributes(
    element(
      "div.room",
      Array.from({ length: lines }, () => element("div.line")),
    ),
    { ariaHidden: "true" },
  );
}
