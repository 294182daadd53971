import type { Exported, ExportSet } from "../export-set.js";
import { escapeGift } from "./gift-escape.js";
import type { MoodleItem, MoodleOption } from "./items.js";

/**
 * Writes a file in GIFT, Moodle's format of plain text (`.gift` or `.txt`, UTF-8 without a byte order mark): a category for each section,
 * open questions as essays, choice items as multiple choice with a rationale for each option. Id and tags stand in a comment,
 * where Moodle reads them. Of an open question, the rubric follows the answer in the general feedback, because GIFT has no
 * notes for markers: for Moodle itself, `toMoodle` keeps more. What that does not write is not written here.
 *
 * Texts are marked `[html]`. Moodle's Markdown eats the backslashes of formulas and lets tags of the text through.
 *
 * Source: Moodle's `question/format/gift/format.php`: `readquestion`, `repchar` and, for the comment,
 * `extract_idnumber_and_tags_from_comment`.
 *
 * @returns Refused is what holds a character that HTML forbids, what shows nothing, and what has an id
 * too long for Moodle (100 characters).
 * @example
 * ```ts
 * const { content, refused } = await toGift(await loadExport(bank, { sections: ["inference"] }));
 * ```
 */
export async function toGift(set: ExportSet): Promise<Exported<string>> {
  const { moodleItems } = await import("./items.js");
  const { items, refused, renamed } = moodleItems(set);
  const blocks = items.flatMap((item, index) => {
    const isNew = item.category !== items[index - 1]?.category;
    return [...(isNew ? [`$CATEGORY: ${item.category}\n`] : []), writeItem(item)];
  });
  return { content: blocks.join("\n"), refused, ...(renamed.length > 0 && { renamed }) };
}

/** No line of it starts with `//` but the first: Moodle would leave the line out. None is blank: it would end the item. */
function writeItem(item: MoodleItem): string {
  const comment = [`[id:${item.id}]`, ...item.tags.map((tag) => `[tag:${tag}]`)].join(" ");
  return `// ${comment}\n::${escapeGift(item.name)}::${writeText(item.stem)}{${writeAnswer(item)}}\n`;
}

function writeAnswer(item: MoodleItem): string {
  if (item.kind === "open") return writeFeedback("####", joinFilled([item.feedback, item.rubric]));
  // Several may be picked where no option has the whole mark.
  const isSingle = item.options.filter(({ correct }) => correct).length === 1;
  const options = item.options.map((option) => writeOption(option, isSingle));
  return `\n${joinFilled([...options, writeFeedback("####", item.feedback)])}\n`;
}

function writeOption({ text, correct, weight, feedback }: MoodleOption, isSingle: boolean): string {
  const mark = isSingle ? (correct ? "=" : "~") : `~%${weight}%`;
  return `${mark}${writeText(text)}${writeFeedback("#", feedback)}`;
}

function writeFeedback(mark: string, html: string): string {
  return html === "" ? "" : `${mark}${writeText(html)}`;
}

/** Each text names its format, lest one that starts with `[markdown]` be taken for Markdown, or one with `%` for a weight. */
function writeText(html: string): string {
  return `[html]${escapeGift(html)}`;
}

function joinFilled(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n");
}
