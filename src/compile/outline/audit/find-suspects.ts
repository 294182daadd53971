import { withoutTags } from "../../../text/stretches.js";
import { isAmount } from "../signs/amount.js";
import { isLetterAmong } from "../signs/letter-among.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { beginsWithWord, readQuestionLabel } from "../signs/question-label.js";
import { endsInQuotedQuestion } from "../signs/quoted-question.js";
import { readManner } from "./line-manner.js";
import type { ProseLine } from "./prose-lines.js";

/** What a line seems to be. `told` lines say that they are questions; `lead` and `item` lines end with a mark. */
export interface Suspect {
  readonly line: number;
  readonly column: number;
  readonly kind: "told" | "lead" | "item";
  readonly what: string;
  /** The line without white space around it. */
  readonly text: string;
  /** A label without a number is what tells it. */
  readonly isBareLabel?: boolean;
}

export const SEPARATOR = "separator of a card";
export const PAGE_TITLE = "title";

/** Lines that have the form of a question. */
export function findSuspects(source: string, prose: readonly ProseLine[]): Suspect[] {
  const isCardFile = /^#(?:flash)?cards?\b/m.test(source);
  const filled = prose.filter(({ text }) => text.trim() !== "");
  const counted = new Set(
    filled.flatMap(({ text, line }, at) => {
      const [above, below] = [filled[at - 1]?.text.trim() ?? "", filled[at + 1]?.text.trim() ?? ""];
      return isLetterAmong(text.trim(), above, below) ? [line] : [];
    }),
  );
  const points = findPoints(filled);
  return prose.flatMap(({ line, indent, text, isFrontMatter }): Suspect[] => {
    if (counted.has(line) || points.has(line)) return [];
    if (isFrontMatter) {
      // Of a page about one question, the title asks it.
      return endsAsking(/^(?:title|question|prompt|front)\s*:([\s\S]*)/i.exec(text.slice(0, 2000))?.[1]?.trim() ?? "")
        ? [{ line, column: 1, kind: "told", what: PAGE_TITLE, text: text.trim() }]
        : [];
    }
    const seen = text.length > 2000 ? undefined : judge(text.trim(), isCardFile);
    if (seen === undefined) return [];
    const isBareLabel = seen.kind === "told" && hasBareLabel(text);
    return [{ line, column: indent + 1, text: text.trim(), ...seen, ...(isBareLabel ? { isBareLabel } : {}) }];
  });
}

const itemMark = /^(?:[-*+•]|[0-9]{1,3}[.)])[ \t]+/;
const boldName = [/^\*\*([^*]{1,80})[:：]\*\*/, /^\*\*([^*]{1,80})\*\*\s?[:：]/];

/** The name that an item begins with: `- **Speed:** How fast is it?`; none where it is the label of a question. */
function nameInItem(line: string): string | undefined {
  const mark = itemMark.exec(line)?.[0] ?? "";
  const words = line.slice(mark.length);
  const name =
    mark === "" ? undefined : boldName.map((name) => name.exec(words)?.[1]).find((found) => found !== undefined);
  return name !== undefined && readQuestionLabel(`${name}:`) === undefined ? name : undefined;
}

/** Lines of items that all begin with a name in bold and a colon, where some ask and others do not: those that ask are points, too. */
function findPoints(lines: readonly ProseLine[]): ReadonlySet<number> {
  const points = new Set<number>();
  let run: ProseLine[] = [];
  const close = () => {
    if (run.some(({ text }) => !endsAsking(bareWords(text)))) for (const { line } of run) points.add(line);
    run = [];
  };
  for (const line of lines) {
    if (nameInItem(line.text.trim()) !== undefined) run.push(line);
    else close();
  }
  close();
  return points;
}

/** `**Question:**`, `- 问题：`, `*Q:`; not where a heading has it. */
function hasBareLabel(text: string): boolean {
  const { key, numbers } = readManner(text);
  return /\bQ$/.test(key) && !/\bh/.test(key) && numbers.length === 0;
}

function judge(line: string, isCardFile: boolean): Pick<Suspect, "kind" | "what"> | undefined {
  const heading = /^#{1,6}[ \t]+([\s\S]*)/.exec(line)?.[1];
  if (heading !== undefined) {
    const words = bareWords(withoutClosing(heading));
    if (isTold(words)) return { kind: "told", what: "heading" };
    return endsAsking(words) ? { kind: "lead", what: "heading" } : undefined;
  }
  const summary = /<summary(?:\s[^<>]*)?>/i.exec(line);
  if (summary !== null)
    return endsAsking(bareWords(line.slice(summary.index + summary[0].length).split(/<\/summary>/i, 1)[0] ?? ""))
      ? { kind: "lead", what: "summary" }
      : undefined;
  const italic = /^\*([^\s*][^*]*)\*$/.exec(line)?.[1];
  if (italic !== undefined) {
    const words = bareWords(italic);
    if (isTold(words)) return { kind: "told", what: "line" };
    return endsAsking(words) && !isExample(words) ? { kind: "item", what: "line" } : undefined;
  }
  const item = /^(?:[-*+•]|[0-9０-９]{1,3}[.)）、．])[ \t]*([\s\S]*)/.exec(line)?.[1];
  if (item !== undefined) {
    if (beginsWithWord(item) && !/[?？؟]/.test(item)) return undefined;
    // No point of an answer is written as a heading that asks.
    const isHeading = /^#{1,6}[ \t]/.test(item);
    const words = bareWords(item.replace(/^#{1,6}[ \t]+/, ""));
    if (isTold(words) || (isHeading && endsAsking(words))) return { kind: "told", what: "item" };
    return endsAsking(words) ? { kind: "item", what: "item" } : undefined;
  }
  if (/^\?{1,2}$/.test(line)) return { kind: "told", what: SEPARATOR };
  const bold = /^(?:\*\*|__)(.+?)(?:\*\*|__)/.exec(line)?.[1];
  if (bold !== undefined) {
    if (isTold(bareWords(bold))) return { kind: "told", what: "bold line" };
    return endsAsking(bareWords(bold)) ? { kind: "lead", what: "bold line" } : undefined;
  }
  if (isTold(bareWords(line))) return { kind: "told", what: "line" };
  if (isCardFile && line.indexOf(":") <= 80 && /^[^:`|]{2}[^:`|]*:::?[^:`]+$/.test(line))
    return { kind: "told", what: "card" };
  return line.startsWith("|") && asksInRow(line.split("|")) ? { kind: "item", what: "row" } : undefined;
}

/** How many of them there are, `| Can you lead? | 2 |`, is told of a topic, and answers nothing. */
function asksInRow(cells: readonly string[]): boolean {
  return cells.some((cell, at) => endsAsking(bareWords(cell)) && !isAmount(bareWords(cells[at + 1] ?? "")));
}

/** Tells whether a line is a row of a table whose first cell with words does not ask: what does behind it describes that. */
export function asksBehind(line: string): boolean {
  if (!line.startsWith("|")) return false;
  const first = line.split("|").find((cell) => /\p{L}/u.test(cell));
  return first !== undefined && !endsAsking(bareWords(first));
}

/** Without tags, marks of emphasis and code, and the id behind. */
export function bareWords(words: string): string {
  return withoutTags(words)
    .replace(/[*_`]|\{#[^{}]*\}[\s\S]*/g, "")
    .trim();
}

/** `Title ##` without the marks behind it. */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading.charAt(end - 1) === "#") end--;
  return /[ \t]/.test(heading.charAt(end - 1)) ? heading.slice(0, end) : heading;
}

/** It ends in a mark, and looks like a question; that of a quotation is no mark of what states something. */
export function endsAsking(words: string): boolean {
  return (
    /[?？؟][)）"”']?$/.test(words) && /\p{L}/u.test(words) && looksLikeQuestion(words) && !endsInQuotedQuestion(words)
  );
}

/** It has a label with a number or a mark: `Q3.`, `问：`, `Question:`. */
function isTold(words: string): boolean {
  const label = readQuestionLabel(words);
  if (label === undefined || !/[\p{L}\p{N}]/u.test(label.rest)) return false;
  if (isQuoted(label.rest) || isTrouble(words, label.rest)) return false;
  return /[:：.．、)）]\s*$/.test(words.slice(0, words.length - label.rest.length));
}

/** `Q: "How would you ...?"` is an example of how somebody asks. */
function isQuoted(rest: string): boolean {
  return /^["“„«「『].*["”“»」』][.。]?$/u.test(rest);
}

function isExample(words: string): boolean {
  return isQuoted(readQuestionLabel(words)?.rest ?? words);
}

/** In Chinese and Japanese, `问题：` may be what goes wrong, where nothing is asked. */
function isTrouble(words: string, rest: string): boolean {
  return /^(?:问题|問題)\s*[:：]/.test(words) && !looksLikeQuestion(rest) && !/[?？]/.test(rest);
}
