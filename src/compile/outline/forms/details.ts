import type { RootContent } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { isLink } from "../../parse/link-list.js";
import { plainText } from "../../parse/plain-text.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import { type LeadEntry, promptContent } from "../entries.js";
import { isAnswerLabel, isRevealLabel } from "../signs/answer-label.js";
import { isContentsTitle } from "../signs/aside-title.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { readPrompt } from "../signs/title.js";
import { countLeads, type OutlineForm } from "./form.js";
import { makeItem, textOfItem } from "./item.js";

/** `<details><summary>What is RAG?</summary> ... </details>`. */
export const details: OutlineForm<"details"> = {
  name: "details",
  entries(blocks, at, reading) {
    const first = blocks[at] as RootContent;
    if (first.type !== "html" || !/^\s*<details[\s>]/i.test(first.value)) return undefined;
    const count = countBlocks(blocks, at, reading);
    // Sections and questions that are hidden together stay what they are.
    if (blocks.slice(at, at + count).some(({ type }) => type === "heading")) return undefined;
    const last = blocks[at + count - 1];
    if (count === 0 || last === undefined) return undefined;
    const range = { start: rangeOf(reading, first).start, end: rangeOf(reading, last).end };
    const hidden = findHidden(reading.source, range);
    if (hidden.some((passage) => isGroup(passage, first, reading))) return undefined;
    const leads = hidden.map((passage) => readPassage(passage, reading));
    if (leads.length === 0 || leads.some(holdsOther)) return undefined;
    return { entries: leads, blocks: count };
  },
  recognise: countLeads,
};

const others =
  /^(?:hint|tip|note|example|code|details?|more|spoiler|show|view|click|提示|示例|例子|代码|更多|详情|点击|展开|查看)/i;

/** An answer, a hint, contents, or a part of the list with questions of its own. */
function holdsOther({ text, node, asks, isLabelled }: LeadEntry): boolean {
  if (text === "" || isAnswerLabel(text) || isContentsTitle(text)) return true;
  if (asks || isLabelled) return false;
  if (isRevealLabel(text) || others.test(text) || node.type !== "listItem") return true;
  return node.children.some((child) => {
    if (child.type !== "list") return false;
    // Links to read on may ask, too.
    const items = child.children.filter((item) => !isLink(item));
    const asking = items.filter((item) => looksLikeQuestion(textOfItem(item))).length;
    return asking * 2 > items.length;
  });
}

/** `<summary><h3>Networks</h3></summary>` above passages that ask, each hidden by itself: the title of a section. */
function isGroup({ whole, summary, body }: HiddenPassage, first: RootContent, reading: Reading): boolean {
  const textOf = ({ start, end }: Range) => reading.source.slice(start, end);
  const asks = (range: Range) => looksLikeQuestion(withoutTags(textOf(range)).trim());
  if (!/<h[1-6][\s>]/i.test(textOf({ start: whole.start, end: summary.start })) || asks(summary)) return false;
  // The title must stand in a block of its own.
  const isApart = tagsIn(first, reading).filter((tag) => tag === "open").length === 1;
  return isApart && findHidden(reading.source, body).some((inner) => asks(inner.summary));
}

/** What is not closed within so many blocks is not looked for further: each search would go to the end of the file. */
const MAX_BLOCKS = 500;

/** How many blocks there are from one `<details>` to the `</details>` that closes it; 0 where none of them does. */
export function countBlocks(blocks: readonly RootContent[], at: number, reading: Reading): number {
  let depth = 0;
  const end = Math.min(blocks.length, at + MAX_BLOCKS);
  for (let index = at; index < end; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    for (const tag of tagsIn(block, reading)) depth += tag === "open" ? 1 : -1;
    if (depth <= 0) return index - at + 1;
  }
  return 0;
}

/** Tags anywhere in a block but code: a closing one often ends the last line of a list. */
function tagsIn(block: RootContent, reading: Reading): ("open" | "close")[] {
  if (block.type === "code" || block.type === "thematicBreak") return [];
  const { start, end } = rangeOf(reading, block);
  const source = reading.source.slice(start, end);
  if (!/details/i.test(source)) return [];
  return [...source.matchAll(/<(\/?)details(?=[\s>])/gi)].map(([, slash]) => (slash === "" ? "open" : "close"));
}

/** A hidden passage: the words that stand for it, and what is hidden. */
export interface HiddenPassage {
  readonly whole: Range;
  readonly summary: Range;
  readonly body: Range;
}

/** Finds the outermost passages in a stretch of the source. */
export function findHidden(source: string, { start, end }: Range): HiddenPassage[] {
  const passages: HiddenPassage[] = [];
  const tags = /<(\/?)(details|summary)(?:\s[^<>]*)?>/gi;
  tags.lastIndex = start;
  let depth = 0;
  let opened = { start: 0, end: 0 };
  let summary: { start: number; end: number; after: number } | undefined;
  for (let tag = tags.exec(source); tag !== null && tag.index < end; tag = tags.exec(source)) {
    const isClosing = tag[1] === "/";
    const after = tag.index + tag[0].length;
    if (tag[2]?.toLowerCase() === "summary") {
      if (depth === 1 && !isClosing && summary === undefined) summary = { start: after, end: after, after };
      else if (depth === 1 && isClosing && summary?.after === summary?.start && summary !== undefined)
        summary = { start: summary.start, end: tag.index, after };
    } else if (!isClosing) {
      if (depth++ === 0) opened = { start: tag.index, end: after };
    } else if (--depth === 0) {
      const body = summary?.after ?? opened.end;
      passages.push({
        whole: { start: opened.start, end: after },
        summary: trim(source, summary ?? { start: opened.end, end: opened.end }),
        body: trim(source, { start: skipIndent(source, body), end: tag.index }),
      });
      summary = undefined;
    }
  }
  return passages;
}

/** Without a blank line below the tag this is HTML, in which the indentation of the first line means nothing. */
function skipIndent(source: string, start: number): number {
  return (
    start + (/^[ \t]*(?:(?:\r\n|\n|\r)[ \t]*(?=[^\s`~]))?/.exec(source.slice(start, start + 200))?.[0].length ?? 0)
  );
}

const opening =
  /^(?:\s|<br\s*\/?>)*(?:<(b|p|div|strong|em|i|blockquote|span|font|big|h[1-6])(?:\s[^<>]*)?>)?(?:\s|<br\s*\/?>)*/i;

/** Takes white space, line breaks, and tags that are around the whole off a stretch; code keeps its indentation. */
function trim(source: string, range: Range): Range {
  let { start, end } = range;
  for (;;) {
    const text = source.slice(start, end);
    const [lead = "", tag] = opening.exec(text) ?? [];
    let length = withoutBreaks(text).length;
    if (tag === undefined) {
      const blank = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(text)?.[0].length ?? 0;
      const from = lead.includes("<") ? lead.length : Math.max(blank, 0);
      return { start: start + Math.min(from, length), end: start + length };
    }
    const close = new RegExp(`</${tag}>\\s*$`, "i").exec(text.slice(0, length));
    const inner = text.slice(lead.length, close?.index ?? 0);
    if (close === null || new RegExp(`</${tag}>`, "i").test(inner)) {
      const blank = /^(?:\s|<br\s*\/?>)*/i.exec(text)?.[0].length ?? 0;
      length = Math.max(length, blank);
      return { start: start + blank, end: start + length };
    }
    end = start + close.index;
    start += withoutIndent(lead).length;
  }
}

/** Behind a blank line, four spaces are those of code. */
function withoutIndent(lead: string): string {
  const words = lead.trimEnd();
  const line = lead.slice(0, Math.max(lead.lastIndexOf("\n"), lead.lastIndexOf("\r")) + 1);
  const isCode =
    /^(?: {4}|\t)/.test(lead.slice(line.length)) && /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(line.slice(words.length));
  return isCode ? line : lead;
}

function withoutBreaks(text: string): string {
  let rest = text.trimEnd();
  for (let tag = /<br\s*\/?>$/i.exec(rest.slice(-8)); tag !== null; tag = /<br\s*\/?>$/i.exec(rest.slice(-8)))
    rest = rest.slice(0, -tag[0].length).trimEnd();
  return rest;
}

function readPassage({ whole, summary, body }: HiddenPassage, reading: Reading): LeadEntry {
  const item = makeItem(reading, summary, body.end > body.start ? [body] : []);
  const { line, column } = reading.lines.placeOf(whole.start);
  const end = reading.lines.placeOf(whole.end);
  const position = { start: { line, column }, end: { line: end.line, column: end.column } };
  const node = { ...item, position };
  const text = plainText(promptContent(node));
  const number = readPrompt(text).number;
  return {
    type: "lead",
    form: "details",
    node,
    group: node,
    marker: "",
    number: number ?? 0,
    text,
    asks: looksLikeQuestion(text),
    isLabelled: number !== undefined || readQuestionLabel(text) !== undefined,
  };
}
