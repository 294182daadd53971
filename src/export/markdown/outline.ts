import { dropItemLabel } from "../../compile/outline/signs/item-label.js";
import { dropKindOfQuestion } from "../../compile/outline/signs/question-label.js";
import type { ExportItem, ExportSection } from "../export-set.js";
import { loneSurrogate, textsOf } from "../item-texts.js";

/** Items below one heading. */
export interface MarkdownSection {
  readonly section: ExportSection;
  readonly items: readonly { readonly item: ExportItem; readonly number: number }[];
}

/** Ids that an outline may have. */
const idPattern = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/;
const box = /^\[[ xX]\]\s/;
/** A count of questions, as the compiler reads it off a heading where it stands in brackets. */
const count = /[0-9０-９零〇一二两三四五六七八九十百]\s*(?:个问题|道?题目?|问|questions?|Q&As?|Qs)/i;

/**
 * Says why an item cannot be written so that the compiler gives it back; `undefined` where it can.
 * A prompt and a brief are one line each in an outline, and what white space there is, is single spaces.
 */
export function findOutlineFault({ id, prompt, brief, tags, section, ...others }: ExportItem): string | undefined {
  if (!idPattern.test(id)) return `Its id "${id}" is none that an outline may have: lower-case words, a letter first.`;
  if (!isOneLine(prompt)) return "Its prompt has line breaks or other white space than single spaces.";
  if (box.test(prompt) || dropItemLabel(dropKindOfQuestion(prompt)) !== prompt)
    return "Its prompt begins like a label, such as Q1, [x] or 📌, which an outline drops.";
  if (brief !== undefined && !isOneLine(brief))
    return "Its brief has line breaks or other white space than single spaces.";
  const tag = tags.find((candidate) => !/^[^\s#]+$/.test(candidate.id));
  if (tag !== undefined) return `Its tag "${tag.id}" has white space or #.`;
  const { id: sectionId, number, title } = section;
  if (!idPattern.test(sectionId)) return `The id "${sectionId}" of its section is none that an outline may have.`;
  if (!isOneLine(title) || !/[\p{L}\p{N}]/u.test(title) || declaresCount(title) || number > 999)
    return `The heading "${number}. ${title}" of its section would not be read as it stands.`;
  if (textsOf([prompt, brief, title, others]).some((text) => text.includes("\0") || loneSurrogate.test(text)))
    return "A text of it has a NUL or half a character (a lone surrogate), which Markdown cannot hold.";
  return undefined;
}

/**
 * Puts items below the headings of their sections. Where the items of a section do not stand together, as in a quiz, the
 * order matters more than the sections: then all are below one heading, which is `mixed`.
 */
export function planSections(items: readonly ExportItem[], mixed: ExportSection): MarkdownSection[] {
  const runs: { section: ExportSection; items: ExportItem[] }[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.section.id === item.section.id) last.items.push(item);
    else runs.push({ section: item.section, items: [item] });
  }
  const isSorted = new Set(runs.map(({ section }) => section.id)).size === runs.length;
  const sections = isSorted ? runs : [{ section: mixed, items: [...items] }];
  return sections.map(({ section, items }) => ({ section, items: numberItems(items, isSorted) }));
}

/** By their own numbers, if these rise; by position otherwise. */
function numberItems(items: readonly ExportItem[], isSection: boolean): MarkdownSection["items"] {
  const rises = items.every(({ number }, index) => number > (items[index - 1]?.number ?? 0) && number < 1e9);
  return items.map((item, index) => ({ item, number: isSection && rises ? item.number : index + 1 }));
}

function declaresCount(title: string): boolean {
  return (title.match(/[（(][^（()）]*[)）]/g) ?? []).some((inside) => count.test(inside));
}

function isOneLine(text: string): boolean {
  return text !== "" && text === text.replace(/\s+/g, " ").trim();
}
