import type { Range } from "../../parse/reading.js";

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
        summary: dropStray(source, trim(source, summary ?? { start: opened.end, end: opened.end })),
        body: trim(source, { start: skipIndent(source, body), end: tag.index }),
      });
      summary = undefined;
    }
  }
  return passages;
}

/** Takes a tag off the end that closes nothing there: `What is a lock?</code>`. */
function dropStray(source: string, { start, end }: Range): Range {
  const text = source.slice(start, end);
  const stray = /<\/([a-z][a-z0-9]{0,20})>$/i.exec(text);
  if (stray === null || text.toLowerCase().includes(`<${stray[1]?.toLowerCase()}`)) return { start, end };
  // What is left in its line may be a mark alone.
  const words = text.slice(0, stray.index).trimEnd();
  return { start, end: start + words.replace(/[\r\n][^\p{L}\p{N}]{1,20}$/u, "").trimEnd().length };
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
  const indent = lead.slice(line.length);
  const isCode = /^(?: {4}|\t)/.test(indent) && /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(line.slice(words.length));
  // Fewer make nothing of a block, and all items of a list have them.
  return isCode || /^ {1,3}$/.test(indent) ? line : lead;
}

function withoutBreaks(text: string): string {
  let rest = text.trimEnd();
  for (let tag = /<br\s*\/?>$/i.exec(rest.slice(-8)); tag !== null; tag = /<br\s*\/?>$/i.exec(rest.slice(-8)))
    rest = rest.slice(0, -tag[0].length).trimEnd();
  return rest;
}
