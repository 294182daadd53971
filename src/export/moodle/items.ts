import type { HtmlOptions } from "../../html/render-html.js";
import type { Locale } from "../../model/bank-data.js";
import { splitPrompt } from "../../text/split-prompt.js";
import type { ExportItem, ExportKind, ExportSet, Refusal } from "../export-set.js";
import { codePointName, forbiddenInXml, textsOf } from "../item-texts.js";
import type { PictureAlbum, PicturePage } from "../picture-album.js";
import type { Picture } from "../picture-file.js";
import type { LeftPicture } from "../picture-options.js";
import { longestId, moodleCategory, moodleId, moodleName, moodleTag } from "./labels.js";
import { answerHtml, blockHtml, lineHtml, moodleHtml, rubricHtml } from "./texts.js";

/** One form of a question, in the words of Moodle. Texts are HTML and hold no character that XML forbids. */
export type MoodleItem = MoodleEssay | MoodleChoice;

interface MoodleItemBase {
  /** Unique in the set. */
  readonly id: string;
  readonly name: string;
  /** Path. */
  readonly category: string;
  readonly tags: readonly string[];
  /** Never empty. */
  readonly stem: string;
  /** For everyone, after an attempt. May be empty. */
  readonly feedback: string;
  /** Those that its texts show. */
  readonly pictures: readonly Picture[];
}

/** An open question. */
export interface MoodleEssay extends MoodleItemBase {
  readonly kind: "open";
  /** For those who mark it. May be empty. */
  readonly rubric: string;
}

/** A choice item. */
export interface MoodleChoice extends MoodleItemBase {
  readonly kind: "choice";
  readonly options: readonly MoodleOption[];
}

/** One option of a choice item. */
export interface MoodleOption {
  /** Never empty. */
  readonly text: string;
  readonly correct: boolean;
  /**
   * Percent of the mark that picking it gives: 100 for the only key and 0 for the others. Where there are several keys, they share 100,
   * and the other options share -100, as the policy `partial` marks. Rounded to five places, as Moodle's list of grades is
   * (`get_grade_options` in its `question/engine/bank.php`): it refuses others.
   */
  readonly weight: number;
  /** May be empty. */
  readonly feedback: string;
}

/** What both of Moodle's formats write: each item in each of its forms, in the order of the set, but for those that Moodle cannot hold. */
export function moodleItems(
  set: ExportSet,
  album?: PictureAlbum,
): {
  readonly items: readonly MoodleItem[];
  readonly refused: Refusal[];
  readonly renamed: Refusal[];
  readonly pictures: LeftPicture[];
} {
  const pictures: LeftPicture[] = [];
  const renamed: Refusal[] = [];
  const items: MoodleItem[] = [];
  const refused: Refusal[] = [];
  for (const item of set.items) {
    for (const kind of item.kinds) {
      const page = album?.(item, kind);
      const made = moodleItem(item, kind, set.locale, page);
      const reason = findForbidden(item, kind) ?? findMissing(made);
      if (reason !== undefined) {
        refused.push({ id: item.id, kind, reason });
        continue;
      }
      items.push(made);
      for (const left of page?.left ?? []) pictures.push(left);
      const names = findRenamed(item, made);
      if (names !== undefined) renamed.push({ id: item.id, kind, reason: names });
    }
  }
  return { items, refused, renamed, pictures };
}

/** Says which names Moodle would change, so that ids stand for them. */
function findRenamed({ section, tags }: ExportItem, { name, id, category }: MoodleItem): string | undefined {
  const changed = [
    ...(name === id ? ["its name"] : []),
    ...(category.endsWith(`/${section.id}`) && section.title !== section.id ? ["its category"] : []),
    ...tags.filter((tag) => moodleTag(tag) !== tag.label).map(({ label }) => `the tag ${JSON.stringify(label)}`),
  ];
  return changed.length === 0 ? undefined : `Ids stand for ${changed.join(", ")}: Moodle would cut or change them.`;
}

function moodleItem(item: ExportItem, kind: ExportKind, locale: Locale, page: PicturePage | undefined): MoodleItem {
  const html = moodleHtml(page?.findPicture);
  const base = {
    id: moodleId(item.id, kind),
    name: moodleName(item, kind, locale),
    category: moodleCategory(item.section, locale),
    // The last one for random questions, which Moodle draws by tag.
    tags: [...new Set([...item.tags.map(moodleTag), `difficulty-${item.difficulty}`])],
    feedback: answerHtml(item, kind, locale, html),
  };
  const asked = kind === "open" ? openTexts(item, locale, html) : choiceTexts(item, html);
  // Last: they are found while the texts are written.
  return { ...base, ...asked, pictures: [...(page?.found.values() ?? [])] };
}

function openTexts(item: ExportItem, locale: Locale, html: HtmlOptions) {
  const { line, given } = splitPrompt(item.promptMarkdown);
  const stem = lineHtml(item.prompt, line, html) + blockHtml(given, html);
  return { kind: "open", stem, rubric: rubricHtml(item, locale, html) } as const;
}

function choiceTexts({ choice }: ExportItem, html: HtmlOptions) {
  const { stem = "", options = [] } = choice ?? {};
  return {
    kind: "choice",
    stem: blockHtml(stem, html),
    options: options.map(({ text, correct, rationale }) => ({
      text: blockHtml(text, html),
      correct,
      weight: weightOf(correct, options),
      feedback: blockHtml(rationale ?? "", html),
    })),
  } as const;
}

function weightOf(correct: boolean, options: readonly { readonly correct: boolean }[]): number {
  const keys = options.filter((option) => option.correct).length;
  if (keys === 1) return correct ? 100 : 0;
  return Number((correct ? 100 / keys : -100 / (options.length - keys)).toFixed(5));
}

/** Looks at the texts as they came, because Markdown puts another character in the place of U+0000. */
function findForbidden(item: ExportItem, kind: ExportKind): string | undefined {
  const { prompt, promptMarkdown, brief, briefMarkdown, article, choice, references, section } = item;
  const texts = [
    prompt,
    promptMarkdown,
    brief,
    briefMarkdown,
    article,
    references,
    section,
    item.tags,
    kind === "choice" && choice,
  ];
  const [found] = forbiddenInXml.exec(textsOf(texts).join(" ")) ?? [];
  return found === undefined ? undefined : `A text of it has ${codePointName(found)}, which XML and HTML cannot hold.`;
}

function findMissing(made: MoodleItem): string | undefined {
  if ([...made.id].length > longestId) return `Its id number "${made.id}" is longer than ${longestId} characters.`;
  if (made.stem === "") return "Nothing would be seen of what it asks.";
  if (made.kind === "open") return undefined;
  // Moodle leaves out empty options (qtype_multichoice).
  const empty = made.options.findIndex(({ text }) => text === "");
  return empty < 0 ? undefined : `Nothing would be seen of its option ${empty + 1}.`;
}
